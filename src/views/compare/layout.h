/* SPDX-License-Identifier: MIT */
/*
 * compare_view_layout: the rows of a comparison laid out in lines, side by side
 * or, below 70 columns, stacked.
 *
 * It decides where the columns are, wraps both sides of every row, pads them to
 * one height, and puts notes about the link below a row.  It is made once for a
 * size, so that drawing and scrolling only look things up.
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
	COMPARE_VIEW_BAR = 1, /* the mark of the current row, at the left */
	COMPARE_VIEW_GUTTER = 5,
	COMPARE_VIEW_STACKED_MARGIN = 6,
	COMPARE_VIEW_NOTE_LABEL = 9,
};

/* Columns of the screen; empty when there is no room for this part. */
struct compare_view_column {
	int start, columns;
};

struct compare_view_columns {
	bool stacked;
	struct compare_view_column numbers[SIDES];
	struct compare_view_column text[SIDES];
	struct compare_view_column gutter; /* for the margin: between the texts,
					    * or at the left when stacked */
	struct compare_view_column minimap;
};

struct compare_view_columns compare_view_layout_columns(int columns);

struct compare_view_note {
	const char *label, *text;
};

struct compare_view_layout_row {
	size_t line;   /* its first line in the layout */
	size_t height; /* without the empty line below it; 0 when folded */
	size_t lines[SIDES]; /* the first of its text lines */
	size_t n_lines[SIDES];
	size_t notes, n_notes; /* lines below the text */
	size_t n_folded; /* it stands for so many folded rows; 0: for itself */
	struct compare_view_plain plain[SIDES]; /* on plain screens */
};

struct compare_view_text_line {
	struct span
	    span;      /* bytes of the row's text; plain: of its `plain` text */
	size_t from;   /* the byte of the row's text at its beginning */
	size_t number; /* of the sentence, from 1, if a piece begins here; else
			* 0 */
};

/* Zeroed is empty. */
struct compare_view_layout {
	bool plain;
	struct compare_view_columns columns;
	struct compare_view_layout_row *rows;
	size_t n_rows, n_lines;
	struct compare_view_text_line *lines;
	size_t n_text_lines, cap_text_lines;
	struct compare_view_note *notes; /* label "" after the first line */
	size_t n_notes, cap_notes;
	struct arena arena; /* the notes' texts */
};

struct compare_view_layout_options {
	int columns;
	bool plain; /* stacked sides, as compare_view_plain makes them */
	bool airy;  /* an empty line between rows */
	bool why;   /* notes below links */
	bool fold;  /* each run of rows in which no word differs is one line */
};

void compare_view_layout_make(struct compare_view_layout *layout,
    const struct comparison *comparison, const struct compare_view_rows *rows,
    const struct compare_view_layout_options *options);
void compare_view_layout_release(struct compare_view_layout *layout);

/* The row of a line; the empty line below a row belongs to it.  There must be
 * rows. */
size_t compare_view_layout_row_at(
    const struct compare_view_layout *layout, size_t line);
/* The text of a part of a row on a side; NULL when there is none. */
const struct compare_view_text_line *compare_view_layout_text(
    const struct compare_view_layout *layout, size_t row, enum side side,
    size_t part);
/* The note in a part of a row; NULL when there is none. */
const struct compare_view_note *compare_view_layout_note(
    const struct compare_view_layout *layout, size_t row, size_t part);
/* The line with a byte of the row's text. */
size_t compare_view_layout_line_of(const struct compare_view_layout *layout,
    size_t row, enum side side, size_t offset);

#endif
