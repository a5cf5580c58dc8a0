/* SPDX-License-Identifier: MIT */
/* compare_view_heading: whose articles the compare screen shows, and of when.
 */
#ifndef VIEWS_COMPARE_HEADING_H
#define VIEWS_COMPARE_HEADING_H

#include "news/library/library.h"
#include "ui/grid.h"
#include "views/compare/layout.h"

/* The name of the outlet of an entry.  Raw. */
const char *compare_view_heading_outlet(
    const struct library *library, size_t entry);
/* Draws a bar into the first row of `area`, with a name above each column. */
void compare_view_heading_draw(const struct library *library,
    const size_t entries[SIDES], const struct compare_view_columns *columns,
    struct grid *grid, struct rect area);

#endif
