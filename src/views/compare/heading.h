/* SPDX-License-Identifier: MIT */
/* compare_view_heading: the outlets and dates of the two articles, above their
 * columns. */
#ifndef VIEWS_COMPARE_HEADING_H
#define VIEWS_COMPARE_HEADING_H

#include "news/library/library.h"
#include "ui/grid.h"
#include "views/compare/layout.h"

/* The name of the outlet of an entry; unsafe to show. */
const char *compare_view_heading_outlet(
    const struct library *library, size_t entry);
/* Draws a bar into the first row of `area`, with a name above each column. */
void compare_view_heading_draw(const struct library *library,
    const size_t entries[SIDES], const struct compare_view_columns *columns,
    struct grid *grid, struct rect area);

#endif
