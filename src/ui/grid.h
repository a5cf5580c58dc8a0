/* SPDX-License-Identifier: MIT */
/*
 * grid: a screen as rows of cells, each a grapheme and its role.
 *
 * Views draw into a grid; terminals, tests and saved screens read it.  Only
 * safe text can get in: grid_text passes everything through unicode_cell.
 *
 * Invariants: every cell holds at least a space; a grapheme of two columns
 * is followed by a cell with empty text and the same role; none sticks out
 * of the right edge; drawing outside of the grid is clipped, never an error.
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
	char text[UNICODE_CELL_BYTES]; /* empty: right half of a wide one */
	unsigned char role;	       /* enum role */
	unsigned char under; /* role that shines through where `role` leaves
				a colour open (the cursor row under a match) */
};

struct grid {
	int rows, columns;
	struct grid_cell *cells;       /* row by row */
	int cursor_row, cursor_column; /* where the terminal's cursor stands */
	bool cursor_visible;
};

/* Filled with spaces in ROLE_TEXT.  Sizes below 1 become 1. */
void grid_init(struct grid *grid, int rows, int columns);
void grid_release(struct grid *grid);
void grid_clear(struct grid *grid);
struct rect grid_rect(const struct grid *grid);
const struct grid_cell *grid_at(const struct grid *grid, int row, int column);

/* Draws one line of `text` at a place of `area` (row and column counted
 * inside it), clipped to the area; returns the columns it took. */
int grid_text(struct grid *grid, struct rect area, int row, int column,
    struct slice text, enum role role);
/* The same for a string; with "…" at its end when it does not fit. */
int grid_string(struct grid *grid, struct rect area, int row, int column,
    const char *string, enum role role);
/* Fills a row of the area from `column` to its right edge. */
void grid_fill(struct grid *grid, struct rect area, int row, int column,
    const char *grapheme, enum role role);
/* Lays a role under a row of the area: cells in ROLE_TEXT take it, others
 * keep theirs and show it where they leave colours open. */
void grid_lay(struct grid *grid, struct rect area, int row, enum role role);
void grid_place_cursor(
    struct grid *grid, struct rect area, int row, int column);

/* The screen as text, which screen tests compare: the lines; a line of
 * dashes with the size and the cursor's column,row; then the role letters.
 * White space and the letter of ROLE_TEXT are dropped at line ends. */
void grid_dump(const struct grid *grid, struct str *out);

#endif
