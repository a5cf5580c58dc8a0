/* SPDX-License-Identifier: MIT */
/* format_lines: reads lines, then decides which of them belong together. */
#include "news/format/lines.h"

#include <stdlib.h>

#include "text/sentence/sentence.h"
#include "text/unicode.h"

enum {
	/* Columns that lines are filled to: nobody fills wider ones, and in
	 * narrower ones a verse or a list looks filled too. */
	FILLED_COLUMNS_MAX = 100,
	FILLED_COLUMNS_MIN = 40,
};

struct line {
	struct span span; /* without white space; never empty */
	bool after_blank; /* a blank line is above */
	size_t columns;
};

struct lines {
	struct slice text;
	struct line *items;
	size_t n, cap;
	size_t width; /* of the widest line, in columns */
	bool filled;  /* by hand, to that width */
	size_t loose; /* each line before this one is a paragraph */
};

/* Counts code points, which are close enough to columns here. */
static size_t columns_of(struct slice text)
{
	size_t n = 0;
	for (size_t i = 0; i < text.len; i++)
		n += ((unsigned char)text.bytes[i] & 0xC0) != 0x80;
	return n;
}

static void add_line(struct lines *lines, struct line line)
{
	line.columns = columns_of(slice_at(lines->text, line.span));
	lines->items = mem_grow(
	    lines->items, lines->n, &lines->cap, sizeof(*lines->items));
	lines->items[lines->n++] = line;
	if (line.columns > lines->width)
		lines->width = line.columns;
}

static void read_lines(struct lines *lines, size_t from)
{
	bool blank = true;
	while (from < lines->text.len) {
		struct span whole = {from, slice_find(lines->text, "\n", from)};
		struct line line = {.span = unicode_trim(lines->text, whole)};
		line.after_blank = blank;
		blank = span_is_empty(line.span);
		if (!blank)
			add_line(lines, line);
		from = whole.end + 1;
	}
}

static struct slice line_text(const struct lines *lines, size_t index)
{
	return slice_at(lines->text, lines->items[index].span);
}

/* Whether the first word of the next line would not have fitted on this one. */
static bool is_full(const struct lines *lines, size_t index)
{
	struct slice next = line_text(lines, index + 1);
	next.len = slice_find(next, " ", 0);
	return lines->items[index].columns + 1 + columns_of(next) >
	       lines->width;
}

static bool is_lower(const struct lines *lines, size_t index)
{
	uint32_t code;
	unicode_decode(line_text(lines, index), &code);
	return unicode_is_lower(code);
}

/* Whether nearly all lines that could be full are. */
static bool are_filled(const struct lines *lines)
{
	size_t n = 0, full = 0, open = 0;
	if (lines->width < FILLED_COLUMNS_MIN ||
	    lines->width > FILLED_COLUMNS_MAX)
		return false;
	for (size_t i = 0; i + 1 < lines->n; i++) {
		if (lines->items[i + 1].after_blank)
			continue;
		n++;
		full += is_full(lines, i);
		open += !sentence_is_ended(line_text(lines, i));
	}
	/* With one paragraph a line, each ends with a full stop. */
	return n && full * 5 >= n * 4 && open * 2 >= n;
}

/* The last line of a run from `first` in which each line goes on in lower case,
 * if it ends a sentence; else `first`. */
static size_t sentence_run(struct lines *lines, size_t first)
{
	size_t last = first;
	if (first < lines->loose)
		return first;
	while (last + 1 < lines->n && !lines->items[last + 1].after_blank &&
	       is_lower(lines, last + 1) &&
	       !sentence_is_ended(line_text(lines, last)))
		last++;
	if (sentence_is_ended(line_text(lines, last)))
		return last;
	lines->loose = last + 1;
	return first;
}

/* The last line of the paragraph that begins with line `first`. */
static size_t last_line(struct lines *lines, size_t first)
{
	size_t last = first;
	if (!lines->filled)
		return sentence_run(lines, first);
	while (last + 1 < lines->n && !lines->items[last + 1].after_blank &&
	       is_full(lines, last))
		last++;
	return last;
}

void format_lines_split(struct article *article, size_t from)
{
	struct lines lines = {.text = article_text(article)};
	read_lines(&lines, from);
	lines.filled = are_filled(&lines);
	for (size_t i = 0, last; i < lines.n; i = last + 1) {
		last = last_line(&lines, i);
		article_add_paragraph(article, PARAGRAPH_BODY,
		    (struct span){
			lines.items[i].span.start, lines.items[last].span.end});
	}
	free(lines.items);
}
