/* SPDX-License-Identifier: MIT */
/* furniture_heading: lines are tried whole, then cut at marks and dates. */
#include "news/furniture/heading.h"

#include <string.h>

#include "text/date/date.h"
#include "text/pattern.h"
#include "text/sentence/sentence.h"
#include "news/furniture/match.h"

enum {
	LINES_MAX = 12,	      /* paragraphs below the headline */
	BODIES_MAX = 2,	      /* a summary may stand above the byline */
	LINE_BYTES_MAX = 200, /* a longer one is no heading */
};

struct heading {
	struct article *article;
	const struct metadata_lines *own;
	struct paragraph *paragraph;
};

static bool is_telling(enum paragraph_kind kind)
{
	return kind == PARAGRAPH_BYLINE || kind == PARAGRAPH_DATELINE;
}

/* Whether a paragraph is one of those that a byline and a date are in: not a
 * sentence of the report. */
static bool can_tell(const struct article *article, size_t index)
{
	enum paragraph_kind kind = article->paragraphs[index].kind;
	return kind == PARAGRAPH_FURNITURE || is_telling(kind) ||
	       (kind == PARAGRAPH_BODY &&
		   !sentence_is_ended(article_paragraph(article, index)));
}

/* A byline with a date is a byline. */
static void tell(struct heading *heading, enum paragraph_kind kind)
{
	if (heading->paragraph->kind != PARAGRAPH_BYLINE)
		heading->paragraph->kind = kind;
}

/* Without the marks that stood between it and its neighbours. */
static struct slice trim_marks(struct slice piece)
{
	while (piece.len && strchr(" ,|-:;/", piece.bytes[0]))
		piece = slice_from(piece, 1);
	while (piece.len && strchr(" ,|-:;/", piece.bytes[piece.len - 1]))
		piece.len--;
	return piece;
}

static bool try_piece(struct heading *heading, struct slice piece)
{
	struct furniture_row row;
	bool found = furniture_match(
	    heading->article, heading->own, trim_marks(piece), true, &row);
	if (found && is_telling(row.kind))
		tell(heading, row.kind);
	return found;
}

/* A piece with a date in it is also what stands before it and after it:
 * "Posted on 5 May 2024 by Ann Example". */
static void read_piece(struct heading *heading, struct slice piece)
{
	struct date date;
	struct span span;
	bool whole = try_piece(heading, piece);
	if (!date_find(piece, &date, &span))
		return;
	if (!whole)
		try_piece(
		    heading, slice_at(piece, (struct span){0, span.start}));
	if (!whole)
		try_piece(heading, slice_at(piece, span));
	try_piece(heading, slice_from(piece, span.end));
}

static size_t find_mark(struct slice line, size_t from, size_t *len)
{
	static const char *const marks[] = {
	    " | ", " - ", " / ", " \302\267 ", " \342\200\242 ", "; "};
	return slice_find_any(line, marks, ARRAY_LEN(marks), from, len);
}

static void read_line(struct heading *heading, struct slice line)
{
	try_piece(heading, line);
	for (size_t pos = 0; pos < line.len;) {
		size_t len = 0, end = find_mark(line, pos, &len);
		read_piece(heading, slice_at(line, (struct span){pos, end}));
		pos = end + len;
	}
}

static void read_paragraph(struct heading *heading)
{
	struct slice text =
	    slice_at(article_text(heading->article), heading->paragraph->span);
	struct str line = {0};
	for (size_t pos = 0; pos < text.len && text.len <= LINE_BYTES_MAX;) {
		size_t end = slice_find(text, "\n", pos);
		str_clear(&line);
		pattern_line(&line, slice_at(text, (struct span){pos, end}));
		read_line(heading, str_slice(&line));
		pos = end + 1;
	}
	str_release(&line);
}

/* The paragraph below the headline above the report. */
static size_t find_heading(const struct article *article)
{
	size_t below = article->n_paragraphs;
	for (size_t i = 0; i < article->n_paragraphs; i++) {
		if (article->paragraphs[i].kind == PARAGRAPH_BODY)
			break;
		if (article->paragraphs[i].kind == PARAGRAPH_HEADLINE)
			below = i + 1;
	}
	return below;
}

void furniture_heading_read(
    struct article *article, const struct metadata_lines *own)
{
	struct heading heading = {.article = article, .own = own};
	size_t first = find_heading(article), n_bodies = 0;
	for (size_t i = first; i < article->n_paragraphs &&
			       i < first + LINES_MAX && n_bodies < BODIES_MAX;
	     i++) {
		heading.paragraph = &article->paragraphs[i];
		n_bodies += heading.paragraph->kind == PARAGRAPH_BODY;
		if (can_tell(article, i))
			read_paragraph(&heading);
	}
}
