/* SPDX-License-Identifier: MIT */
/* paragraphs: lines first, then the question which of them belong together. */
#include "news/paragraphs.h"

#include <stdlib.h>

#include "news/markdown.h"
#include "text/unicode.h"

enum {
	/* Nobody fills lines to more columns, and below that many a verse or
	 * a list looks filled too. */
	WIDEST_FILLED = 100,
	NARROWEST_FILLED = 40,
};

struct line {
	struct span at; /* without white space; never empty */
	bool gap;	/* a blank line stands above */
	size_t columns;
	enum markdown_mark mark; /* MARKDOWN_TEXT in other formats */
};

struct lines {
	struct slice text;
	struct line *at;
	size_t n, cap;
	size_t width; /* of the widest line, in columns */
	bool filled;  /* by hand, to that width */
	size_t loose; /* lines before this one are known to stand alone */
};

struct span paragraphs_trim(struct slice text, struct span span)
{
	uint32_t code;
	size_t len;
	while (!span_is_empty(span)) {
		len = unicode_decode(slice_at(text, span), &code);
		if (!unicode_is_space(code))
			break;
		span.start += len;
	}
	while (!span_is_empty(span)) {
		len = unicode_decode_back(slice_at(text, span), &code);
		if (!unicode_is_space(code))
			break;
		span.end -= len;
	}
	return span;
}

static bool is_one_of(uint32_t code, const uint32_t *codes)
{
	while (*codes && *codes != code)
		codes++;
	return *codes != 0;
}

bool paragraphs_ends_sentence(struct slice text)
{
	static const uint32_t closing[] = {
	    '"', '\'', ')', ']', 0x2019, 0x201D, 0xBB, 0x300D, 0x300F, 0};
	static const uint32_t ends[] = {
	    '.', '!', '?', 0x2026, 0x3002, 0xFF01, 0xFF1F, 0x061F, 0};
	uint32_t code;
	size_t len;
	while ((len = unicode_decode_back(text, &code)) != 0) {
		if (!is_one_of(code, closing))
			return is_one_of(code, ends);
		text.len -= len;
	}
	return false;
}

bool paragraphs_opens_quotation(struct slice text)
{
	static const uint32_t opening[] = {
	    '"', '\'', 0x2018, 0x201C, 0xAB, 0x300C, 0x300E, 0};
	uint32_t code;
	return unicode_decode(text, &code) && is_one_of(code, opening);
}

void paragraphs_add(
    struct article *article, enum paragraph_kind kind, struct span at)
{
	article->paragraphs =
	    mem_grow(article->paragraphs, article->n_paragraphs,
		&article->cap_paragraphs, sizeof(*article->paragraphs));
	article->paragraphs[article->n_paragraphs++] =
	    (struct paragraph){kind, at};
}

/* Code points do for columns here. */
static size_t columns_of(struct slice text)
{
	size_t n = 0;
	for (size_t i = 0; i < text.len; i++)
		n += ((unsigned char)text.at[i] & 0xC0) != 0x80;
	return n;
}

static void add_line(struct lines *lines, struct line line)
{
	line.columns = columns_of(slice_at(lines->text, line.at));
	lines->at =
	    mem_grow(lines->at, lines->n, &lines->cap, sizeof(*lines->at));
	lines->at[lines->n++] = line;
	if (line.columns > lines->width)
		lines->width = line.columns;
}

static void read_lines(struct lines *lines, size_t from, bool markdown)
{
	bool gap = true;
	while (from < lines->text.len) {
		struct span whole = {from, slice_find(lines->text, "\n", from)};
		struct line line = {.at = paragraphs_trim(lines->text, whole)};
		line.gap = gap;
		if (markdown)
			line.mark = markdown_mark(slice_at(lines->text, whole));
		gap = span_is_empty(line.at);
		if (!gap)
			add_line(lines, line);
		from = whole.end + 1;
	}
}

static struct slice line_text(const struct lines *lines, size_t index)
{
	return slice_at(lines->text, lines->at[index].at);
}

/* The first word of the next line would not have fitted behind this one. */
static bool is_full(const struct lines *lines, size_t index)
{
	struct slice next = line_text(lines, index + 1);
	next.len = slice_find(next, " ", 0);
	return lines->at[index].columns + 1 + columns_of(next) > lines->width;
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
	if (lines->width < NARROWEST_FILLED || lines->width > WIDEST_FILLED)
		return false;
	for (size_t i = 0; i + 1 < lines->n; i++) {
		if (lines->at[i + 1].gap)
			continue;
		n++;
		full += is_full(lines, i);
		open += !paragraphs_ends_sentence(line_text(lines, i));
	}
	/* A paragraph a line has a full stop at the end of each. */
	return n && full * 5 >= n * 4 && open * 2 >= n;
}

/* A run of lines of which each goes on in lower case; its end, if that ends
 * a sentence, else `first`. */
static size_t sentence_run(struct lines *lines, size_t first)
{
	size_t last = first;
	if (first < lines->loose)
		return first;
	while (last + 1 < lines->n && !lines->at[last + 1].gap &&
	       is_lower(lines, last + 1) &&
	       !paragraphs_ends_sentence(line_text(lines, last)))
		last++;
	if (paragraphs_ends_sentence(line_text(lines, last)))
		return last;
	lines->loose = last + 1;
	return first;
}

static size_t markdown_run(const struct lines *lines, size_t first)
{
	size_t last = first;
	while (
	    last + 1 < lines->n && !lines->at[last + 1].gap &&
	    markdown_goes_on(lines->at[first].mark, lines->at[last + 1].mark))
		last++;
	return last;
}

/* The last line of the paragraph that begins with line `first`. */
static size_t last_line(struct lines *lines, size_t first, bool markdown)
{
	size_t last = first;
	if (markdown)
		return markdown_run(lines, first);
	if (!lines->filled)
		return sentence_run(lines, first);
	while (last + 1 < lines->n && !lines->at[last + 1].gap &&
	       is_full(lines, last))
		last++;
	return last;
}

/* Adds a heading's text; the first of a file, if of level 1, is the
 * headline. */
static void add_heading(struct article *article, struct lines *lines, size_t i)
{
	size_t level;
	struct slice text = markdown_heading(line_text(lines, i), &level);
	size_t start = (size_t)(text.at - lines->text.at);
	bool headline = i == 0 && level == 1;
	if (text.len)
		paragraphs_add(article,
		    headline ? PARAGRAPH_HEADLINE : PARAGRAPH_BODY,
		    (struct span){start, start + text.len});
}

static void add_paragraphs(
    struct article *article, struct lines *lines, bool markdown)
{
	for (size_t i = 0; i < lines->n; i++) {
		size_t last = last_line(lines, i, markdown);
		if (lines->at[i].mark == MARKDOWN_HEADING)
			add_heading(article, lines, i);
		else
			paragraphs_add(article, PARAGRAPH_BODY,
			    (struct span){
				lines->at[i].at.start, lines->at[last].at.end});
		i = last;
	}
}

void paragraphs_split(struct article *article, size_t from, bool markdown)
{
	struct lines lines = {.text = article_text(article)};
	read_lines(&lines, from, markdown);
	lines.filled = are_filled(&lines);
	add_paragraphs(article, &lines, markdown);
	free(lines.at);
}
