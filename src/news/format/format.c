/* SPDX-License-Identifier: MIT */
/* format: the tables of endings and of the elements that documents begin with.
 */
#include "news/format/format.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "news/format/dump/dump.h"
#include "news/format/feed/feed.h"
#include "news/format/lack.h"
#include "news/format/lines.h"
#include "news/format/markdown.h"
#include "news/format/page.h"

/* `open` endings are settled by the content. */
static const struct ending {
	const char *ending;
	enum format format;
	bool open;
} endings[] = {
    {".txt", FORMAT_PLAIN, false},
    {".md", FORMAT_MARKDOWN, false},
    {".markdown", FORMAT_MARKDOWN, false},
    {".html", FORMAT_PAGE, true},
    {".htm", FORMAT_PAGE, true},
    {".xhtml", FORMAT_PAGE, true},
    {".rss", FORMAT_FEED, false},
    {".atom", FORMAT_FEED, false},
    {".rdf", FORMAT_FEED, false},
    {".xml", FORMAT_FEED, true},
    {".json", FORMAT_JSON_FEED, false},
};

static const struct {
	const char *element;
	enum format format;
} elements[] = {
    {"rss", FORMAT_FEED},
    {"feed", FORMAT_FEED},
    {"rdf", FORMAT_FEED},
    {"channel", FORMAT_FEED},
    {"entry", FORMAT_FEED},
    {"html", FORMAT_PAGE},
    {"head", FORMAT_PAGE},
    {"body", FORMAT_PAGE},
    {"meta", FORMAT_PAGE},
    {"title", FORMAT_PAGE},
    {"link", FORMAT_PAGE},
    {"script", FORMAT_PAGE},
    {"article", FORMAT_PAGE},
    {"main", FORMAT_PAGE},
    {"div", FORMAT_PAGE},
    {"h1", FORMAT_PAGE},
    {"p", FORMAT_PAGE},
};

/* What may be before a document's element. */
static const struct {
	const char *start, *end;
} sections[] = {
    {"<?", "?>"},
    {"<!--", "-->"},
    {"<!", ">"},
};

enum { SNIFFED_BYTES = 2048, NAME_BYTES_MAX = 64 };

static bool ends_with(struct slice name, const char *ending)
{
	size_t len = strlen(ending);
	return name.len > len &&
	       strncasecmp(name.bytes + name.len - len, ending, len) == 0;
}

static const struct ending *ending_of(const char *path)
{
	struct slice name = slice_of(path);
	if (ends_with(name, ".gz"))
		name.len -= strlen(".gz");
	for (size_t i = 0; i < ARRAY_LEN(endings); i++)
		if (ends_with(name, endings[i].ending))
			return &endings[i];
	return NULL;
}

bool format_knows(const char *path)
{
	return ending_of(path) != NULL;
}

enum format format_of_name(const char *path)
{
	const struct ending *ending = ending_of(path);
	return ending ? ending->format : FORMAT_PLAIN;
}

/* The declarations in the brackets of a document type have ">" too. */
static size_t declaration_end(struct slice text, size_t end)
{
	struct slice front = {text.bytes, end};
	if (end == text.len || slice_find(front, "[", 0) == end)
		return end;
	end = slice_find(text, "]", end);
	return slice_find(text, ">", end);
}

/* Drops the section that the text begins with; false when it begins with
 * none. */
static bool drop_section(struct slice *text)
{
	for (size_t i = 0; i < ARRAY_LEN(sections); i++) {
		if (!slice_starts(*text, sections[i].start))
			continue;
		size_t end = slice_find(*text, sections[i].end, 0);
		if (strcmp(sections[i].end, ">") == 0)
			end = declaration_end(*text, end);
		end += strlen(sections[i].end);
		*text = slice_from(*text, end < text->len ? end : text->len);
		return true;
	}
	return false;
}

static bool ends_name(char c)
{
	return !c || strchr(" \t\r\n/>", c);
}

/* The name, without prefix, of the element that the document begins with; empty
 * when the text is none. */
static struct slice element_of(struct slice text)
{
	size_t len = 1;
	text = slice_trim(text);
	while (drop_section(&text))
		text = slice_trim(text);
	if (!slice_starts(text, "<"))
		return slice_of("");
	while (len < text.len && len < NAME_BYTES_MAX &&
	       !ends_name(text.bytes[len]))
		len++;
	struct slice name = slice_at(text, (struct span){1, len});
	size_t colon = slice_find(name, ":", 0);
	return colon < name.len ? slice_from(name, colon + 1) : name;
}

static bool find_element(enum format *format, struct slice name)
{
	for (size_t i = 0; i < ARRAY_LEN(elements); i++)
		if (strlen(elements[i].element) == name.len &&
		    strncasecmp(elements[i].element, name.bytes, name.len) ==
			0) {
			*format = elements[i].format;
			return true;
		}
	return false;
}

static struct slice front_of(struct slice text)
{
	if (text.len > SNIFFED_BYTES)
		text.len = SNIFFED_BYTES;
	return text;
}

static bool is_json_feed(struct slice text)
{
	struct slice front = front_of(slice_trim(text));
	return slice_starts(front, "{") &&
	       slice_find(front, "jsonfeed.org/version", 0) < front.len;
}

/* Headings and links as Markdown has them. */
static bool is_markdown(struct slice text)
{
	struct slice front = front_of(slice_trim(text));
	return slice_starts(front, "# ") ||
	       slice_find(front, "\n# ", 0) < front.len ||
	       slice_find(front, "\n## ", 0) < front.len ||
	       slice_find(front, "](http", 0) < front.len;
}

/* What a text is that its name does not say more of. */
static enum format text_format(struct slice text, bool named)
{
	if (!named && is_json_feed(text))
		return FORMAT_JSON_FEED;
	if (format_dump_is(text))
		return FORMAT_DUMP;
	return !named && is_markdown(text) ? FORMAT_MARKDOWN : FORMAT_PLAIN;
}

/* The format by name and content. */
static bool find(
    enum format *format, const char *path, struct slice text, struct err *err)
{
	const struct ending *ending = ending_of(path);
	*format = format_of_name(path);
	if (ending && *format == FORMAT_PLAIN)
		*format = text_format(text, true);
	if (ending && !ending->open)
		return true;
	struct slice name = element_of(text);
	if (find_element(format, name))
		return true;
	if (!ending)
		*format = text_format(text, false);
	if (*format != FORMAT_FEED)
		return true;
	if (!name.len)
		return err_set(
		    err, "%s: not XML, expected a feed or a page", path);
	return err_set(err, "%s: XML of <%.*s>, expected a feed or a page",
	    path, (int)name.len, name.bytes);
}

bool format_is_feed(const struct format_document *document)
{
	return document->format == FORMAT_FEED ||
	       document->format == FORMAT_JSON_FEED;
}

bool format_is_text(const struct format_document *document)
{
	return document->format == FORMAT_PLAIN ||
	       document->format == FORMAT_MARKDOWN;
}

static bool open_feed(
    struct format_document *document, const char *path, struct err *err)
{
	document->feed = mem_zalloc(1, sizeof(*document->feed));
	bool ok = document->format == FORMAT_FEED
		      ? format_feed_read_xml(
			    document->feed, path, document->text, err)
		      : format_feed_read_json(
			    document->feed, path, document->text, err);
	document->n = document->feed->n;
	return ok;
}

bool format_open(struct format_document *document, const char *path,
    struct slice text, struct err *err)
{
	*document = (struct format_document){.n = 1, .text = text};
	bool ok = find(&document->format, path, text, err) &&
		  (!format_is_feed(document) || open_feed(document, path, err));
	if (!ok)
		format_close(document);
	return ok;
}

static void read_dump(struct article *article, struct slice text)
{
	struct str html = {0};
	format_dump_html(&html, text);
	format_page_read(article, str_slice(&html));
	str_release(&html);
}

void format_read(const struct format_document *document, size_t index,
    struct article *article)
{
	assert(index < document->n);
	if (format_is_feed(document))
		format_feed_article(document->feed, index, article);
	else if (document->format == FORMAT_DUMP)
		read_dump(article, document->text);
	else
		format_page_read(article, document->text);
}

void format_split(enum format format, struct article *article, size_t from)
{
	if (format == FORMAT_MARKDOWN)
		format_markdown_split(article, from);
	else
		format_lines_split(article, from);
}

void format_note_lack(struct article *article)
{
	const char *lack = format_lack_of_text(article);
	if (lack)
		article_add_note(article, lack);
}

void format_close(struct format_document *document)
{
	if (document->feed)
		format_feed_release(document->feed);
	free(document->feed);
	*document = (struct format_document){0};
}
