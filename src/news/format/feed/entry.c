/* SPDX-License-Identifier: MIT */
/* format_feed_entry: a function for each field, then the texts. */
#include "news/format/feed/entry.h"

#include <stdint.h>
#include <string.h>

#include "text/url.h"
#include "news/format/feed/author.h"

enum {
	/* A text whose first bytes are in the body says nothing more. */
	KNOWN_BYTES = 60,
	LANGUAGE_LETTERS = 2,
	FEED_RANK = 1000, /* authors of a feed, after those of its entries */
};

void format_feed_entry_add_text(
    struct format_feed_entry *entry, struct format_feed_text text, bool spare)
{
	if (text.kind == FORMAT_FEED_TEXT_NOTHING ||
	    entry->n_texts == ARRAY_LEN(entry->texts))
		return;
	entry->texts[entry->n_texts].text = text;
	entry->texts[entry->n_texts++].spare = spare;
}

void format_feed_entry_add_author(struct format_feed_entry *entry,
    struct format_feed_text author, size_t rank)
{
	if (author.kind == FORMAT_FEED_TEXT_NOTHING ||
	    entry->n_authors == ARRAY_LEN(entry->authors))
		return;
	entry->authors[entry->n_authors].text = author;
	entry->authors[entry->n_authors++].rank = rank;
}

void format_feed_entry_add_url(struct format_feed_entry *entry, const char *url)
{
	if (url && *url && entry->n_urls < ARRAY_LEN(entry->urls))
		entry->urls[entry->n_urls++] = url;
}

void format_feed_entry_add_date(
    struct format_feed_entry *entry, const char *date)
{
	if (date && *date && entry->n_dates < ARRAY_LEN(entry->dates))
		entry->dates[entry->n_dates++] = date;
}

void format_feed_entry_inherit(
    struct format_feed_entry *entry, const struct format_feed_entry *about)
{
	if (entry->outlet.kind == FORMAT_FEED_TEXT_NOTHING)
		entry->outlet = about->title;
	if (!entry->language)
		entry->language = about->language;
	for (size_t i = 0; i < about->n_authors; i++)
		format_feed_entry_add_author(entry, about->authors[i].text,
		    FEED_RANK + about->authors[i].rank);
}

static void set(
    struct article *article, enum article_field field, struct slice value)
{
	article_set(article, field, ARTICLE_FROM_FEED, value);
}

static bool read_date(const char *text, struct date *date)
{
	return date_parse_timestamp(slice_of(text), date);
}

static void read_published(
    const struct format_feed_entry *entry, struct article *article)
{
	struct date date;
	char iso[DATE_TEXT];
	for (size_t i = 0; i < entry->n_dates; i++)
		if (read_date(entry->dates[i], &date)) {
			date_iso(&date, iso);
			set(article, ARTICLE_PUBLISHED, slice_of(iso));
			return;
		}
}

static void read_url(
    const struct format_feed_entry *entry, struct article *article)
{
	struct str url = {0};
	struct slice base = slice_of(entry->base ? entry->base : "");
	size_t i = 0;
	while (i < entry->n_urls &&
	       !url_resolve(&url, base, slice_of(entry->urls[i])))
		i++;
	set(article, ARTICLE_URL, str_slice(&url));
	str_release(&url);
}

static void read_outlet(
    const struct format_feed_entry *entry, struct article *article)
{
	struct str line = {0};
	format_feed_text_line(&line, &entry->outlet);
	set(article, ARTICLE_OUTLET, str_slice(&line));
	str_release(&line);
}

/* Whether the names, joined by ", ", have this one. */
static bool has_name(const struct str *names, struct slice name)
{
	struct slice all = str_slice(names);
	for (size_t pos = 0; pos < all.len;) {
		size_t end = slice_find(all, ", ", pos);
		if (slice_equal(slice_at(all, (struct span){pos, end}), name))
			return true;
		pos = end + strlen(", ");
	}
	return false;
}

static void add_name(struct str *names, const struct format_feed_text *author)
{
	struct str line = {0};
	format_feed_text_line(&line, author);
	struct slice name = format_feed_author_name(str_slice(&line));
	if (name.len && !has_name(names, name)) {
		if (names->len)
			str_append_text(names, ", ");
		str_append_slice(names, name);
	}
	str_release(&line);
}

static void read_byline(
    const struct format_feed_entry *entry, struct article *article)
{
	struct str names = {0};
	size_t rank = 0;
	for (size_t i = 0; i < entry->n_authors; i++) {
		if (names.len && entry->authors[i].rank != rank)
			break;
		rank = entry->authors[i].rank;
		add_name(&names, &entry->authors[i].text);
	}
	set(article, ARTICLE_BYLINE, str_slice(&names));
	str_release(&names);
}

static bool is_ascii_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* "en" of "en-GB" (BCP 47); of languages with three letters nothing. */
static void read_language(
    const struct format_feed_entry *entry, struct article *article)
{
	struct slice tag =
	    slice_trim(slice_of(entry->language ? entry->language : ""));
	char code[LANGUAGE_LETTERS];
	size_t n = 0;
	while (n < tag.len && is_ascii_letter(tag.bytes[n]))
		n++;
	if (n != LANGUAGE_LETTERS)
		return;
	for (size_t i = 0; i < n; i++)
		code[i] = (char)(tag.bytes[i] | ' ');
	set(article, ARTICLE_LANGUAGE, (struct slice){code, n});
}

static void read_guid(
    const struct format_feed_entry *entry, struct article *article)
{
	struct str guid = {0};
	for (const char *c = entry->guid ? entry->guid : ""; *c; c++)
		if ((unsigned char)*c >= ' ' && *c != '\x7f')
			str_append_byte(&guid, *c);
	set(article, ARTICLE_GUID, str_slice(&guid));
	str_release(&guid);
}

static void read_fields(
    const struct format_feed_entry *entry, struct article *article)
{
	read_outlet(entry, article);
	read_byline(entry, article);
	read_published(entry, article);
	read_url(entry, article);
	read_language(entry, article);
	read_guid(entry, article);
}

/* A feed of several outlets ends each headline with the outlet. */
static void cut_outlet(struct article *article, size_t start)
{
	const char *outlet = article_get(article, ARTICLE_OUTLET);
	struct slice line = slice_from(article_text(article), start);
	struct str end = {0};
	str_printf(&end, " - %s", outlet ? outlet : "");
	if (outlet && line.len > end.len && slice_ends(line, str_text(&end)))
		str_cut(&article->text, article->text.len - end.len);
	str_release(&end);
}

static void read_headline(
    const struct format_feed_entry *entry, struct article *article)
{
	size_t start = article->text.len;
	format_feed_text_line(&article->text, &entry->title);
	cut_outlet(article, start);
	struct span span = {start, article->text.len};
	if (span_is_empty(span))
		return;
	article_add_paragraph(article, PARAGRAPH_HEADLINE, span);
	set(article, ARTICLE_HEADLINE, slice_at(article_text(article), span));
}

/* Appends the text alone. */
static void render(const struct format_feed_text *text, struct str *out)
{
	struct article scratch = {0};
	format_feed_text_read(&scratch, text, PARAGRAPH_BODY);
	str_append_slice(out, article_text(&scratch));
	article_release(&scratch);
}

static size_t fullest(const struct format_feed_entry *entry, bool spare)
{
	size_t best = entry->n_texts, most = 0;
	struct str text = {0};
	for (size_t i = 0; i < entry->n_texts; i++) {
		str_clear(&text);
		if (entry->texts[i].spare == spare)
			render(&entry->texts[i].text, &text);
		if (text.len > most) {
			most = text.len;
			best = i;
		}
	}
	str_release(&text);
	return best;
}

/* The front of the text, without the marks that say it goes on. */
static struct slice front_of(struct slice text)
{
	static const char *const marks[] = {"\u2026", ".", "]", "[", " "};
	text.len = slice_find(text, "\n", 0);
	for (size_t i = 0; i < ARRAY_LEN(marks); i++)
		if (slice_ends(text, marks[i])) {
			text.len -= strlen(marks[i]);
			i = SIZE_MAX;
		}
	if (text.len > KNOWN_BYTES)
		text.len = KNOWN_BYTES;
	return text;
}

static bool is_known(const struct article *article, const struct str *text)
{
	struct str front = {0};
	str_append_slice(&front, front_of(str_slice(text)));
	bool known = slice_find(article_text(article), str_text(&front), 0) <
		     article->text.len;
	str_release(&front);
	return known;
}

static void keep_others(
    const struct format_feed_entry *entry, size_t body, struct article *article)
{
	struct str text = {0};
	for (size_t i = 0; i < entry->n_texts; i++) {
		str_clear(&text);
		if (i != body)
			render(&entry->texts[i].text, &text);
		if (text.len && !is_known(article, &text))
			format_feed_text_read(article, &entry->texts[i].text,
			    PARAGRAPH_FURNITURE);
	}
	str_release(&text);
}

static void read_texts(
    const struct format_feed_entry *entry, struct article *article)
{
	size_t body = fullest(entry, false);
	if (body == entry->n_texts)
		body = fullest(entry, true);
	if (body == entry->n_texts)
		return;
	format_feed_text_read(
	    article, &entry->texts[body].text, PARAGRAPH_BODY);
	keep_others(entry, body, article);
}

void format_feed_entry_read(
    const struct format_feed_entry *entry, struct article *article)
{
	article->text_offsets = true;
	read_fields(entry, article);
	read_headline(entry, article);
	read_texts(entry, article);
}
