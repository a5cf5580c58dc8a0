/* SPDX-License-Identifier: MIT */
/*
 * compare_view_draw: a compare_page in a grid.
 *
 * Text with its words' roles (compare_words), the margin (compare_margin), the
 * minimap; and what marks the current row.
 */
#ifndef VIEWS_COMPARE_DRAW_H
#define VIEWS_COMPARE_DRAW_H

#include "ui/find/find.h"
#include "ui/grid.h"
#include "views/compare/page.h"

/* Draws the window's lines into `area`, which is as high and wide as the
 * page was laid out for, with the matches of `finder`, whose texts are A's
 * and B's of each row in turn (compare_view_draw_text).  Places the cursor on
 * the current row. */
void compare_view_draw(const struct compare_view_page *page,
    const struct find *finder, struct grid *grid, struct rect area);

/* The finder's number of a row's text on a side, and back. */
size_t compare_view_draw_text(size_t row, enum side side);
size_t compare_view_draw_row(size_t text, enum side *side);

#endif
