/* SPDX-License-Identifier: MIT */
/*
 * compare_view_minimap: both articles as two thin columns from top to bottom,
 * and between them a line for every pair of linked sentences.
 *
 * A block is text that is in both articles, a shade is text that is in one.
 * The outer edges mark what the window shows.  Lines that cross are links out
 * of order; that of the current row is lit.  Both columns have one scale, so
 * the longer article is the longer column.
 */
#ifndef VIEWS_COMPARE_MINIMAP_H
#define VIEWS_COMPARE_MINIMAP_H

#include <stdbool.h>

#include "ui/grid.h"
#include "views/compare/page.h"

/* Draws into `area`, which is COMPARE_VIEW_MINIMAP columns wide. */
void compare_view_minimap_draw(
    const struct compare_view_page *page, struct grid *grid, struct rect area);
/* The sentence at a row and column of the area; false where there is none. */
bool compare_view_minimap_at(const struct compare_view_page *page,
    struct rect area, int row, int column, struct compare_view_place *place);

#endif
