/* SPDX-License-Identifier: MIT */
/* compare_heading: whose articles the compare screen shows, and of when. */
#ifndef VIEWS_COMPARE_HEADING_H
#define VIEWS_COMPARE_HEADING_H

#include "news/library/library.h"
#include "ui/grid.h"
#include "views/compare_layout.h"

/* The name of the outlet of an entry.  Raw. */
const char *compare_heading_outlet(const struct library *library, size_t entry);
/* Draws a bar into the first row of `area`, with a name above each column. */
void compare_heading_draw(const struct library *library,
    const size_t entries[COMPARE_SIDES], const struct compare_columns *columns,
    struct grid *grid, struct rect area);

#endif
