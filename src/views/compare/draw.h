/* SPDX-License-Identifier: MIT */
/*
 * compare_view_draw: draws a compare_view_page into a grid.
 *
 * It draws the texts with the roles of their words (words.h), the margin
 * (margin.h), the minimap, and a mark at the current row.
 */
#ifndef VIEWS_COMPARE_DRAW_H
#define VIEWS_COMPARE_DRAW_H

#include "ui/find/find.h"
#include "ui/grid.h"
#include "views/compare/page.h"

/* Draws the window's lines into `area`, which has the size that the page was
 * laid out for, with the matches of `finder`, whose texts are those of A and B
 * of each row in turn (compare_view_draw_text_index).  Places the cursor on the
 * current row. */
void compare_view_draw(const struct compare_view_page *page,
    const struct find *finder, struct grid *grid, struct rect area);

/* The finder's number for the text of a row on a side, and the row for a
 * number. */
size_t compare_view_draw_text_index(size_t row, enum side side);
size_t compare_view_draw_text_row(size_t index, enum side *side);

#endif
