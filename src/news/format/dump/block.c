/* SPDX-License-Identifier: MIT */
/* format_dump_block: lines with their indents; one joins the line above when
 * its first word would not have fitted there. */
#include "news/format/dump/block.h"

#include <ctype.h>
#include <stdlib.h>

#include "base/mem.h"
#include "text/unicode.h"

enum {
	TEXT_INDENT = 3, /* columns: of paragraphs; headings have fewer */
	/* A heading in the middle has as much free before it as after it, up to
	 * a margin at the right that is not known. */
	MIDDLE_SLACK = 3,
	MARGIN_MAX = 10,
	MIDDLE_INDENT_MIN = 8,
	ALONE_INDENT_MIN = 16, /* where no line tells how wide lines are */
	/* How much less wide than the widest lines those of a paragraph may be,
	 * which is in a list or a quotation. */
	NARROWER_MAX = 15,
	WORDS_MIN = 4,	    /* of a line that tells how wide lines are */
	COLUMNS_MAX = 2000, /* wider lines are not filled */
	WIDE_SHARE = 12,    /* one of so many lines is as wide, or wider */
	SHAPE_LINES = 200,
};

struct line {
	struct slice text; /* without its indent and the mark of an item */
	size_t indent;	   /* columns before the text */
	size_t end;	   /* the column where the text ends */
	bool item, blank;
};

struct lines {
	struct line *items;
	size_t n, cap;
	size_t width; /* columns that lines are filled to */
	/* The lines that the paragraph in work could be. */
	size_t run_end, run_width;
};

/* The bytes of the mark that an item begins with, with its space; else 0. */
static size_t mark_of(struct slice text)
{
	static const char *const marks[] = {"* ", "+ ", "o ", "# ", "@ ",
	    "\xE2\x80\xA2 ", "\xE2\x80\xA2\xC2\xA0", "\xE2\x96\xA1 "};
	size_t len = 0;
	for (size_t i = 0; i < ARRAY_LEN(marks); i++)
		if (slice_starts(text, marks[i]))
			return slice_of(marks[i]).len;
	while (len < text.len && isdigit((unsigned char)text.bytes[len]))
		len++;
	return len && slice_starts(slice_from(text, len), ". ") ? len + 2 : 0;
}

static struct line line_of(struct slice text)
{
	struct line line = {0};
	while (text.len && (text.bytes[0] == ' ' || text.bytes[0] == '\t')) {
		line.indent++;
		text = slice_from(text, 1);
	}
	struct slice trimmed = slice_trim(text);
	size_t mark = line.indent >= TEXT_INDENT ? mark_of(text) : 0;
	line.item = mark > 0;
	if (mark) {
		line.indent +=
		    unicode_columns((struct slice){text.bytes, mark});
		trimmed = slice_trim(slice_from(text, mark));
	}
	line.blank = !trimmed.len;
	line.text = trimmed;
	return line;
}

static size_t count_words(struct slice text)
{
	size_t n = 1;
	for (size_t i = 0; i < text.len; i++)
		n += text.bytes[i] == ' ';
	return n;
}

static void add_line(struct lines *lines, struct slice text)
{
	lines->items = mem_grow(
	    lines->items, lines->n, &lines->cap, sizeof(*lines->items));
	struct line line = line_of(text);
	line.end = line.indent + unicode_columns(line.text);
	lines->items[lines->n++] = line;
}

static void read_lines(struct lines *lines, struct slice text)
{
	for (size_t pos = 0; pos < text.len;) {
		struct span span = {pos, slice_find(text, "\n", pos)};
		add_line(lines, slice_at(text, span));
		pos = span.end + 1;
	}
}

/* Whether line `index` can go on the paragraph of the line above. */
static bool goes_on(const struct lines *lines, size_t index)
{
	return index < lines->n && !lines->items[index].blank &&
	       !lines->items[index].item &&
	       lines->items[index].indent == lines->items[index - 1].indent;
}

/* The columns that lines are filled to: of those that go on below, some are
 * nearly as wide, and few are wider (addresses). */
static size_t width_of(const struct lines *lines)
{
	size_t counts[COLUMNS_MAX + 1] = {0}, n = 0, wide = 0;
	size_t columns = COLUMNS_MAX + 1;
	for (size_t i = 0; i < lines->n; i++) {
		size_t end = lines->items[i].end;
		if (!goes_on(lines, i + 1) ||
		    count_words(lines->items[i].text) < WORDS_MIN)
			continue;
		counts[end < COLUMNS_MAX ? end : COLUMNS_MAX]++;
		n++;
	}
	while (columns > 0 && wide * WIDE_SHARE <= n)
		wide += counts[--columns];
	return columns;
}

static void find_run(struct lines *lines, size_t first)
{
	size_t end = first + 1;
	size_t width = lines->items[first].end;
	for (; goes_on(lines, end); end++)
		if (lines->items[end].end > width)
			width = lines->items[end].end;
	lines->run_end = end;
	lines->run_width = width;
}

/* Whether the first word of the next line would not have fitted here. */
static bool is_full(const struct lines *lines, size_t index)
{
	struct slice next = lines->items[index + 1].text;
	next.len = slice_find(next, " ", 0);
	return lines->run_width + NARROWER_MAX >= lines->width &&
	       lines->items[index].end + 1 + unicode_columns(next) >
		   lines->run_width;
}

static bool is_middle(const struct lines *lines, size_t index)
{
	const struct line *line = &lines->items[index];
	size_t sides = line->indent + line->end;
	if (line->blank || line->item || line->indent < MIDDLE_INDENT_MIN)
		return false;
	if (!lines->width)
		return line->indent >= ALONE_INDENT_MIN;
	return sides + MIDDLE_SLACK >= lines->width &&
	       sides <= lines->width + MARGIN_MAX;
}

static bool is_heading(const struct lines *lines, size_t index)
{
	const struct line *line = &lines->items[index];
	return !line->blank && !line->item &&
	       (line->indent < TEXT_INDENT || is_middle(lines, index));
}

/* The last line of a heading in the middle; the first may be as wide as the
 * page. */
static size_t last_of_heading(const struct lines *lines, size_t first)
{
	size_t last = first;
	while (is_heading(lines, last) && last + 1 < lines->n &&
	       is_middle(lines, last + 1) &&
	       !slice_starts(lines->items[last + 1].text, "["))
		last++;
	return last;
}

static size_t last_line(struct lines *lines, size_t first)
{
	size_t last = last_of_heading(lines, first);
	if (last > first)
		return last;
	if (first >= lines->run_end)
		find_run(lines, first);
	while (first + 1 < lines->run_end && is_full(lines, first))
		first++;
	return first;
}

static enum paragraph_form form_of(const struct lines *lines, size_t index)
{
	if (lines->items[index].item)
		return PARAGRAPH_ITEM;
	return is_heading(lines, index) ? PARAGRAPH_HEADING : PARAGRAPH_PLAIN;
}

static void add_block(struct format_dump_blocks *blocks,
    const struct lines *lines, size_t first, size_t last)
{
	size_t start = blocks->text.len;
	for (size_t i = first; i <= last; i++) {
		if (i > first)
			str_append_byte(&blocks->text, ' ');
		str_append_slice(&blocks->text, lines->items[i].text);
	}
	blocks->items = mem_grow(
	    blocks->items, blocks->n, &blocks->cap, sizeof(*blocks->items));
	blocks->items[blocks->n++] =
	    (struct format_dump_block){form_of(lines, first),
		is_middle(lines, last), {start, blocks->text.len}};
}

void format_dump_block_read(
    struct format_dump_blocks *blocks, struct slice text)
{
	struct lines lines = {0};
	read_lines(&lines, text);
	lines.width = width_of(&lines);
	for (size_t i = 0; i < lines.n; i++) {
		if (lines.items[i].blank)
			continue;
		size_t last = last_line(&lines, i);
		add_block(blocks, &lines, i, last);
		i = last;
	}
	free(lines.items);
}

struct slice format_dump_block_text(
    const struct format_dump_blocks *blocks, size_t index)
{
	return slice_at(str_slice(&blocks->text), blocks->items[index].span);
}

void format_dump_blocks_release(struct format_dump_blocks *blocks)
{
	str_release(&blocks->text);
	free(blocks->items);
	*blocks = (struct format_dump_blocks){0};
}

struct format_dump_shape format_dump_block_shape(struct slice text)
{
	struct format_dump_shape shape = {0};
	for (size_t pos = 0; pos < text.len && shape.n < SHAPE_LINES;) {
		struct span span = {pos, slice_find(text, "\n", pos)};
		struct line line = line_of(slice_at(text, span));
		shape.n += !line.blank;
		shape.n_menu += line.item && !line.blank &&
				count_words(line.text) < WORDS_MIN;
		shape.n_indented += !line.blank && line.indent >= TEXT_INDENT;
		pos = span.end + 1;
	}
	return shape;
}
