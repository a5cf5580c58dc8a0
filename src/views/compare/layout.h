/* SPDX-License-Identifier: MIT */
/*
 * compare_view_layout: rows of a comparison as lines of a screen.
 *
 * It decides where the columns stand, wraps both sides of every row, pads
 * them to one height, and puts below a row the notes that tell why.  Made
 * once for a size, so that drawing and scrolling only look things up.
 *
 * A line of the layout is a row and a part of it, counted from 0.  In a
 * narrow room, and on plain screens, the sides of a row are stacked, A over B.
 */
#ifndef VIEWS_COMPARE_LAYOUT_H
#define VIEWS_COMPARE_LAYOUT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "views/compare/plain.h"
#include "views/compare/rows.h"

enum {
	COMPARE_VIEW_STACKED_BELOW = 70, /* columns */
	COMPARE_VIEW_MINIMAP_FROM = 100,
	COMPARE_VIEW_MINIMAP = 9,
	COMPARE_VIEW_BAR = 1, /* the current row's mark, at the left edge */
	COMPARE_VIEW_GUTTER = 5,
	COMPARE_VIEW_STACKED_MARGIN = 6,
	COMPARE_VIEW_NOTE_LABEL = 9,
};

/* A stretch of columns; empty when the room has no such thing. */
struct compare_view_column {
	int start, columns;
};

struct compare_view_columns {
	bool stacked;
	struct compare_view_column numbers[SIDES];
	struct compare_view_column text[SIDES];
	struct compare_view_column gutter; /* the margin between them, or at the
					    * left when stacked */
	struct compare_view_column minimap;
};

struct compare_view_columns compare_view_layout_columns(int columns);

struct compare_view_note {
	const char *label, *text;
};

struct compare_view_layout_row {
	size_t line;   /* the first of its lines */
	size_t height; /* without the empty line below it; 0 when folded */
	size_t lines[SIDES]; /* of text; where they begin ... */
	size_t n_lines[SIDES];
	size_t notes, n_notes; /* lines below the text */
	size_t n_folded; /* the row says that so many rows are folded here */
	struct compare_view_plain plain[SIDES]; /* on plain screens */
};

struct compare_view_text_line {
	struct span
	    span;      /* bytes of the row's text; plain: of compare_plain's */
	size_t from;   /* the byte of the row's text that it begins with */
	size_t number; /* of the sentence, from 1, that a piece begins with
			* here;  0 on the lines that go on */
};

/* Zeroed is empty. */
struct compare_view_layout {
	bool plain;
	struct compare_view_columns columns;
	struct compare_view_layout_row *rows;
	size_t n_rows, n_lines;
	struct compare_view_text_line *lines;
	size_t n_text_lines, cap_text_lines;
	struct compare_view_note *notes; /* a label is "" on lines that go on */
	size_t n_notes, cap_notes;
	struct arena arena; /* the notes' texts */
};

struct compare_view_layout_options {
	int columns;
	bool plain; /* the sides below each other, as compare_plain has them */
	bool airy;  /* an empty line between rows */
	bool why;   /* notes below links */
	bool fold;  /* rows in which no word differs as one line a run */
};

void compare_view_layout_make(struct compare_view_layout *layout,
    const struct comparison *comparison, const struct compare_view_rows *rows,
    const struct compare_view_layout_options *options);
void compare_view_layout_release(struct compare_view_layout *layout);

/* The row that a line belongs to; the empty line below a row is its own.
 * There must be rows. */
size_t compare_view_layout_row_at(
    const struct compare_view_layout *layout, size_t line);
/* The text that a part of the row shows on a side; NULL when it shows none. */
const struct compare_view_text_line *compare_view_layout_text(
    const struct compare_view_layout *layout, size_t row, enum side side,
    size_t part);
/* The note that a part of the row shows; NULL when none. */
const struct compare_view_note *compare_view_layout_note(
    const struct compare_view_layout *layout, size_t row, size_t part);
/* The line on which a byte of the row's text stands. */
size_t compare_view_layout_line_of(const struct compare_view_layout *layout,
    size_t row, enum side side, size_t offset);

#endif
