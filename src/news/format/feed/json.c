/* SPDX-License-Identifier: MIT */
/* format_feed_json: the names of version 1.1, then those of version 1. */
#include "news/format/feed/json.h"

#include <string.h>

#include "text/url.h"

static const struct json_value *items_of(const struct json_value *feed)
{
	return json_get(feed, "items");
}

bool format_feed_json_is(const struct json_value *feed)
{
	const char *version = json_text(json_get(feed, "version"));
	const struct json_value *first = json_item(items_of(feed), 0);
	return items_of(feed) && ((version && strstr(version, "jsonfeed")) ||
				     json_get(first, "content_html") ||
				     json_get(first, "content_text"));
}

size_t format_feed_json_count(const struct json_value *feed)
{
	return json_count(items_of(feed));
}

static struct format_feed_text text_of(const struct json_value *value,
    enum format_feed_text_kind kind, const char *base)
{
	const char *text = json_text(value);
	struct slice trimmed = slice_trim(slice_of(text ? text : ""));
	return (struct format_feed_text){
	    .kind = trimmed.len ? kind : FORMAT_FEED_TEXT_NOTHING,
	    .text = trimmed,
	    .base = base,
	};
}

static struct format_feed_text guess(const struct json_value *value)
{
	const char *text = json_text(value);
	return format_feed_text_guess(slice_of(text ? text : ""));
}

/* An id has to be a text; some write numbers. */
static const char *id_of(const struct json_value *value, struct arena *arena)
{
	double number;
	if (json_number(value, &number))
		return arena_printf(arena, "%.0f", number);
	return json_text(value);
}

static void add_author(
    struct format_feed_entry *entry, const struct json_value *author)
{
	const struct json_value *name = json_get(author, "name");
	format_feed_entry_add_author(entry,
	    text_of(name ? name : author, FORMAT_FEED_TEXT_PLAIN, NULL), 0);
}

static void read_authors(
    struct format_feed_entry *entry, const struct json_value *from)
{
	const struct json_value *authors = json_get(from, "authors");
	for (size_t i = 0; i < json_count(authors); i++)
		add_author(entry, json_item(authors, i));
	if (!entry->n_authors)
		add_author(entry, json_get(from, "author"));
}

static void read_urls(
    struct format_feed_entry *entry, const struct json_value *item)
{
	format_feed_entry_add_url(entry, json_text(json_get(item, "url")));
	format_feed_entry_add_url(
	    entry, json_text(json_get(item, "external_url")));
	if (entry->guid && url_is_whole(slice_of(entry->guid)))
		format_feed_entry_add_url(entry, entry->guid);
}

static void read_texts(
    struct format_feed_entry *entry, const struct json_value *item)
{
	format_feed_entry_add_text(entry,
	    text_of(json_get(item, "content_html"), FORMAT_FEED_TEXT_HTML,
		entry->base),
	    false);
	format_feed_entry_add_text(entry,
	    text_of(
		json_get(item, "content_text"), FORMAT_FEED_TEXT_PLAIN, NULL),
	    false);
	format_feed_entry_add_text(
	    entry, guess(json_get(item, "summary")), false);
}

void format_feed_json_entry(const struct json_value *feed, size_t index,
    struct format_feed_entry *entry, struct arena *arena)
{
	const struct json_value *item = json_item(items_of(feed), index);
	*entry = (struct format_feed_entry){0};
	entry->base = json_text(json_get(feed, "home_page_url"));
	if (!entry->base)
		entry->base = json_text(json_get(feed, "feed_url"));
	entry->title = guess(json_get(item, "title"));
	entry->guid = id_of(json_get(item, "id"), arena);
	entry->language = json_text(json_get(item, "language"));
	read_authors(entry, item);
	read_urls(entry, item);
	format_feed_entry_add_date(
	    entry, json_text(json_get(item, "date_published")));
	format_feed_entry_add_date(
	    entry, json_text(json_get(item, "date_modified")));
	read_texts(entry, item);
}

void format_feed_json_about(
    const struct json_value *feed, struct format_feed_entry *about)
{
	*about = (struct format_feed_entry){0};
	about->title = guess(json_get(feed, "title"));
	about->language = json_text(json_get(feed, "language"));
	read_authors(about, feed);
}
