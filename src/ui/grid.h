/* SPDX-License-Identifier: MIT */
/*
 * grid: a screen as rows of cells, each a grapheme and its role.
 *
 * Views draw into a grid; terminals, tests and saved screens read it.  It
 * contains only safe text: grid_text passes everything through unicode_cell.
 *
 * Invariants: every cell has at least a space; a grapheme of two columns is
 * followed by a cell with empty text and the same role, and is never cut by
 * the right edge; drawing outside of the grid is clipped, never an error.
 */
#ifndef UI_GRID_H
#define UI_GRID_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "text/unicode.h"
#include "ui/rect.h"
#include "ui/role.h"

struct grid_cell {
	char
	    text[UNICODE_CELL_BYTES]; /* empty: right half of a wide grapheme */
	unsigned char role;	      /* enum role */
	unsigned char under; /* the role that gives the colours that `role`
			      * does not set (the cursor row under a match) */
};

struct grid {
	int rows, columns;
	struct grid_cell *cells;       /* row by row */
	int cursor_row, cursor_column; /* of the terminal's cursor */
	bool cursor_visible;
};

/* Filled with spaces in ROLE_TEXT.  Sizes below 1 become 1. */
void grid_init(struct grid *grid, int rows, int columns);
void grid_release(struct grid *grid);
void grid_clear(struct grid *grid);
struct rect grid_rect(const struct grid *grid);
const struct grid_cell *grid_at(const struct grid *grid, int row, int column);

/* Draws one line of `text` at a row and column of `area`, clipped to the area;
 * returns the columns drawn. */
int grid_text(struct grid *grid, struct rect area, int row, int column,
    struct slice text, enum role role);
/* The same for a string, which ends in "…" when it does not fit. */
int grid_string(struct grid *grid, struct rect area, int row, int column,
    const char *string, enum role role);
/* The columns that the text takes when there is room. */
int grid_columns_of(struct slice text);
/* Fills a row of the area from `column` to its right edge. */
void grid_fill(struct grid *grid, struct rect area, int row, int column,
    const char *grapheme, enum role role);
/* Puts a role under a row of the area: cells in ROLE_TEXT get this role, others
 * keep theirs and get it as `under`. */
void grid_lay(struct grid *grid, struct rect area, int row, enum role role);
void grid_place_cursor(
    struct grid *grid, struct rect area, int row, int column);

/* Appends the screen as text, as screen tests compare it: the lines; a line of
 * dashes with the size and the cursor's column,row; then the role letters.
 * Lines end without spaces, and without the letter of ROLE_TEXT. */
void grid_dump(const struct grid *grid, struct str *out);

#endif
