/* SPDX-License-Identifier: MIT */
/* format_markdown_html: a state machine. */
#include "news/format/markdown_html.h"

#include <ctype.h>
#include <string.h>

#include "base/mem.h"

/* Elements in a line of text; those that are not here lay out blocks. */
static const char *const inline_names[] = {"a", "abbr", "acronym", "b", "bdi",
    "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "img", "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small",
    "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"};

static bool is_inline(const char *name)
{
	for (size_t i = 0; i < ARRAY_LEN(inline_names); i++)
		if (strcmp(name, inline_names[i]) == 0)
			return true;
	return false;
}

static bool hides(const char *name)
{
	return strcmp(name, "script") == 0 || strcmp(name, "style") == 0;
}

static void begin_tag(struct format_markdown_html *html)
{
	html->where = FORMAT_MARKDOWN_HTML_TAG;
	html->n = 0;
	html->named = false;
	html->quote = 0;
}

/* At a "<". */
static enum format_markdown_html_step begin(
    struct format_markdown_html *html, struct slice rest)
{
	unsigned char next = rest.len > 1 ? (unsigned char)rest.bytes[1] : 0;
	if (isalpha(next) || next == '/')
		begin_tag(html);
	else if (slice_starts(rest, "<!--"))
		html->where = FORMAT_MARKDOWN_HTML_COMMENT;
	else if (next == '!' || next == '?')
		html->where = FORMAT_MARKDOWN_HTML_DECLARATION;
	else
		return FORMAT_MARKDOWN_HTML_KEEP;
	return FORMAT_MARKDOWN_HTML_DROP;
}

/* At the ">" of a tag. */
static enum format_markdown_html_step end_tag(struct format_markdown_html *html)
{
	html->name[html->n] = '\0';
	html->where = hides(html->name) ? FORMAT_MARKDOWN_HTML_HIDDEN
					: FORMAT_MARKDOWN_HTML_TEXT;
	const char *name = html->name + (html->name[0] == '/');
	if (strcmp(name, "br") == 0)
		return FORMAT_MARKDOWN_HTML_LINE;
	return is_inline(name) ? FORMAT_MARKDOWN_HTML_DROP
			       : FORMAT_MARKDOWN_HTML_BLOCK;
}

static enum format_markdown_html_step in_tag(
    struct format_markdown_html *html, char byte)
{
	if (html->quote) {
		if (byte == html->quote)
			html->quote = 0;
		return FORMAT_MARKDOWN_HTML_DROP;
	}
	if (byte == '>')
		return end_tag(html);
	if (!html->named &&
	    (isalnum((unsigned char)byte) || (byte == '/' && !html->n))) {
		if (html->n + 1 < FORMAT_MARKDOWN_HTML_NAME)
			html->name[html->n++] =
			    (char)tolower((unsigned char)byte);
		return FORMAT_MARKDOWN_HTML_DROP;
	}
	html->named = true;
	if (byte == '"' || byte == '\'')
		html->quote = byte;
	return FORMAT_MARKDOWN_HTML_DROP;
}

static bool ends_here(struct slice text, size_t pos, const char *mark)
{
	return slice_ends((struct slice){text.bytes, pos + 1}, mark);
}

enum format_markdown_html_step format_markdown_html_next(
    struct format_markdown_html *html, struct slice text, size_t pos)
{
	char byte = text.bytes[pos];
	switch (html->where) {
	case FORMAT_MARKDOWN_HTML_TEXT:
		if (byte == '<')
			return begin(html, slice_from(text, pos));
		return FORMAT_MARKDOWN_HTML_KEEP;
	case FORMAT_MARKDOWN_HTML_TAG:
		return in_tag(html, byte);
	case FORMAT_MARKDOWN_HTML_COMMENT:
		if (ends_here(text, pos, "-->"))
			html->where = FORMAT_MARKDOWN_HTML_TEXT;
		return FORMAT_MARKDOWN_HTML_DROP;
	case FORMAT_MARKDOWN_HTML_DECLARATION:
		if (byte == '>')
			html->where = FORMAT_MARKDOWN_HTML_TEXT;
		return FORMAT_MARKDOWN_HTML_DROP;
	case FORMAT_MARKDOWN_HTML_HIDDEN:
		if (byte == '<' && slice_starts(slice_from(text, pos), "</"))
			begin_tag(html);
		return FORMAT_MARKDOWN_HTML_DROP;
	}
	return FORMAT_MARKDOWN_HTML_KEEP;
}
