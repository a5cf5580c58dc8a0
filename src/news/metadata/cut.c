/* SPDX-License-Identifier: MIT */
/* metadata_cut: lines are compared by their indents alone. */
#include "news/metadata/cut.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { NO_INDENT = -1 }; /* of a line without a key or value */

struct line {
	struct span span; /* without its end */
	int indent;
	bool is_item; /* of a list */
};

struct lines {
	struct line *items;
	size_t n, cap;
};

static struct line read_line(struct slice text, struct span span)
{
	struct line line = {.span = span, .indent = NO_INDENT};
	size_t pos = span.start;
	while (pos < span.end && text.bytes[pos] == ' ')
		pos++;
	if (pos == span.end || text.bytes[pos] == '#' ||
	    text.bytes[pos] == '\r')
		return line;
	line.indent = (int)(pos - span.start);
	line.is_item = text.bytes[pos] == '-';
	return line;
}

static void read_lines(struct lines *lines, struct slice text)
{
	for (size_t pos = 0, end; pos < text.len; pos = end + 1) {
		end = slice_find(text, "\n", pos);
		lines->items = mem_grow(
		    lines->items, lines->n, &lines->cap, sizeof(*lines->items));
		lines->items[lines->n++] =
		    read_line(text, (struct span){pos, end});
	}
}

/* A key at the margin: the entries of a list may be there too. */
static bool is_section(const struct line *line)
{
	return line->indent == 0 && !line->is_item;
}

static bool begins_entry(const struct line *line, int indent)
{
	return line->indent == indent && !is_section(line);
}

/* The entry that line `at`, counted from 0, is in; empty when it is in none. */
static struct span find_entry(const struct lines *lines, size_t at)
{
	size_t section = at < lines->n ? at : lines->n;
	while (section &&
	       !(section < lines->n && is_section(&lines->items[section])))
		section--;
	size_t first = section + 1;
	while (first < lines->n && lines->items[first].indent == NO_INDENT)
		first++;
	if (first > at || first >= lines->n || is_section(&lines->items[first]))
		return (struct span){0};
	int indent = lines->items[first].indent;
	struct span entry = {at < lines->n ? at : lines->n - 1, at + 1};
	while (entry.start > first &&
	       !begins_entry(&lines->items[entry.start], indent))
		entry.start--;
	while (entry.end < lines->n &&
	       (lines->items[entry.end].indent == NO_INDENT ||
		   lines->items[entry.end].indent > indent))
		entry.end++;
	if (entry.end > lines->n)
		entry.end = lines->n;
	return entry;
}

size_t metadata_cut_entry(struct str *yaml, size_t line)
{
	struct lines lines = {0};
	read_lines(&lines, str_slice(yaml));
	struct span entry =
	    line ? find_entry(&lines, line - 1) : (struct span){0};
	for (size_t i = entry.start; i < entry.end; i++) {
		struct span span = lines.items[i].span;
		memset(yaml->bytes + span.start, ' ', span.end - span.start);
	}
	free(lines.items);
	return span_is_empty(entry) ? 0 : entry.start + 1;
}
