/* SPDX-License-Identifier: MIT */
/* format_feed: keeps the tree, and looks into it an entry at a time. */
#include "news/format/feed/feed.h"

#include <assert.h>

#include "news/format/feed/json.h"
#include "news/format/feed/repair.h"
#include "news/format/feed/repair_json.h"

static void add_note(struct format_feed *feed, const char *note)
{
	assert(feed->n_notes < FORMAT_FEED_NOTES);
	feed->notes[feed->n_notes++] = note;
}

static void note_repair(struct format_feed *feed, const char *path)
{
	const struct markup *markup = &feed->markup;
	add_note(feed, arena_printf(&feed->arena, "%s:%zu:%zu: %s", path,
			   markup->error_line, markup->error_column,
			   markup->error ? markup->error : "not well-formed"));
}

static void limit_entries(struct format_feed *feed)
{
	if (feed->n <= FORMAT_FEED_ENTRIES_MAX)
		return;
	feed->n = FORMAT_FEED_ENTRIES_MAX;
	add_note(feed, arena_printf(&feed->arena,
			   "only the first %d entries of the feed are read",
			   FORMAT_FEED_ENTRIES_MAX));
}

/* XML that is not well-formed is read again, repaired; where it is wrong, the
 * first reading knows. */
static void read_xml(
    struct format_feed *feed, const char *path, struct slice text)
{
	struct str repaired = {0};
	markup_read_xml(&feed->markup, text);
	if (!feed->markup.broken)
		return;
	note_repair(feed, path);
	markup_release(&feed->markup);
	format_feed_repair_xml(&repaired, text);
	markup_read_xml(&feed->markup, str_slice(&repaired));
	str_release(&repaired);
}

static bool check(struct format_feed *feed, const char *path, struct err *err)
{
	limit_entries(feed);
	if (feed->n)
		return true;
	format_feed_release(feed);
	return err_set(err, "%s: a feed without entries", path);
}

bool format_feed_read_xml(struct format_feed *feed, const char *path,
    struct slice text, struct err *err)
{
	*feed = (struct format_feed){0};
	read_xml(feed, path, text);
	format_feed_xml_find(
	    &feed->xml, &feed->markup, FORMAT_FEED_ENTRIES_MAX + 1);
	feed->about = feed->xml.about;
	feed->n = feed->xml.n;
	return check(feed, path, err);
}

/* As XML: what is not JSON is read again, repaired. */
static bool read_json(struct format_feed *feed, const char *path,
    struct slice text, struct err *err)
{
	struct err reason = {0};
	struct str repaired = {0};
	feed->json = json_read(text, &reason);
	if (feed->json)
		return true;
	format_feed_repair_json(&repaired, text);
	feed->json = json_read(str_slice(&repaired), NULL);
	str_release(&repaired);
	if (!feed->json)
		return err_set(err, "%s:%s", path, reason.text);
	add_note(feed, arena_printf(&feed->arena, "%s:%s", path, reason.text));
	return true;
}

bool format_feed_read_json(struct format_feed *feed, const char *path,
    struct slice text, struct err *err)
{
	*feed = (struct format_feed){0};
	if (!read_json(feed, path, text, err))
		return false;
	if (!format_feed_json_is(feed->json)) {
		format_feed_release(feed);
		return err_set(err, "%s: not a JSON Feed", path);
	}
	format_feed_json_about(feed->json, &feed->about);
	feed->n = format_feed_json_count(feed->json);
	return check(feed, path, err);
}

void format_feed_article(
    const struct format_feed *feed, size_t index, struct article *article)
{
	struct format_feed_entry entry;
	struct arena arena = {0};
	if (feed->json)
		format_feed_json_entry(feed->json, index, &entry, &arena);
	else
		format_feed_xml_entry(&feed->xml, index, &entry, &arena);
	format_feed_entry_inherit(&entry, &feed->about);
	format_feed_entry_read(&entry, article);
	for (size_t i = 0; i < feed->n_notes; i++)
		article_add_note(article, feed->notes[i]);
	arena_release(&arena);
}

void format_feed_release(struct format_feed *feed)
{
	format_feed_xml_release(&feed->xml);
	markup_release(&feed->markup);
	if (feed->json)
		json_release(feed->json);
	arena_release(&feed->arena);
	*feed = (struct format_feed){0};
}
