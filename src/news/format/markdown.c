/* SPDX-License-Identifier: MIT */
/* format_markdown: one test of the line for each mark. */
#include "news/format/markdown.h"

#include <string.h>

enum {
	HEADING_MARKS = 6,
	RULE_MARKS = 3,
	NUMBER_DIGITS = 9,
	CODE_INDENT = 4,
};

static size_t count_front(struct slice line, const char *bytes)
{
	size_t n = 0;
	while (n < line.len && line.bytes[n] && strchr(bytes, line.bytes[n]))
		n++;
	return n;
}

static bool space_at(struct slice line, size_t pos)
{
	return pos < line.len &&
	       (line.bytes[pos] == ' ' || line.bytes[pos] == '\t');
}

static bool is_heading(struct slice line)
{
	size_t level = count_front(line, "#");
	return level && level <= HEADING_MARKS && space_at(line, level);
}

static bool is_rule(struct slice line)
{
	size_t n = 0;
	if (!line.len || !line.bytes[0] || !strchr("-*_=", line.bytes[0]))
		return false;
	for (size_t i = 0; i < line.len; i++)
		if (line.bytes[i] == line.bytes[0])
			n++;
		else if (!space_at(line, i))
			return false;
	return n >= RULE_MARKS;
}

static bool is_bullet(struct slice line)
{
	return count_front(line, "-*+") && space_at(line, 1);
}

static bool is_number(struct slice line)
{
	size_t n = count_front(line, "0123456789");
	return n && n <= NUMBER_DIGITS && n < line.len &&
	       strchr(".)", line.bytes[n]) && space_at(line, n + 1);
}

static bool is_first_number(struct slice line)
{
	return line.bytes[0] == '1' &&
	       (line.bytes[1] == '.' || line.bytes[1] == ')');
}

static bool is_indented(struct slice line)
{
	return count_front(line, " ") >= CODE_INDENT ||
	       slice_starts(line, "\t");
}

enum format_markdown_mark format_markdown_mark(struct slice line)
{
	struct slice text = slice_trim(line);
	if (is_heading(text))
		return FORMAT_MARKDOWN_HEADING;
	if (is_rule(text))
		return FORMAT_MARKDOWN_RULE;
	if (is_number(text))
		return is_first_number(text) ? FORMAT_MARKDOWN_ITEM
					     : FORMAT_MARKDOWN_NUMBER;
	if (is_bullet(text))
		return FORMAT_MARKDOWN_ITEM;
	if (slice_starts(text, ">"))
		return FORMAT_MARKDOWN_QUOTE;
	if (slice_starts(text, "|"))
		return FORMAT_MARKDOWN_ROW;
	return is_indented(line) ? FORMAT_MARKDOWN_CODE : FORMAT_MARKDOWN_TEXT;
}

bool format_markdown_goes_on(
    enum format_markdown_mark first, enum format_markdown_mark next)
{
	bool list =
	    first == FORMAT_MARKDOWN_ITEM || first == FORMAT_MARKDOWN_NUMBER;
	if (first == FORMAT_MARKDOWN_QUOTE && next == FORMAT_MARKDOWN_QUOTE)
		return true;
	if (!list && first != FORMAT_MARKDOWN_TEXT &&
	    first != FORMAT_MARKDOWN_QUOTE)
		return false;
	return next == FORMAT_MARKDOWN_TEXT || next == FORMAT_MARKDOWN_CODE ||
	       (next == FORMAT_MARKDOWN_NUMBER && !list);
}

struct slice format_markdown_heading(struct slice line, size_t *level)
{
	struct slice text = slice_trim(line);
	*level = count_front(text, "#");
	text = slice_from(text, *level);
	while (slice_ends(text, "#"))
		text.len--;
	return slice_trim(text);
}
