/* SPDX-License-Identifier: MIT */
/* compare_view_summary: a comparison in one line. */
#ifndef VIEWS_COMPARE_SUMMARY_H
#define VIEWS_COMPARE_SUMMARY_H

#include "compare/comparison.h"
#include "ui/grid.h"

/* Draws it into the first row of `area`: in full words where they fit, else
 * as much as fits in brief ones, the most important first. */
void compare_view_summary_draw(
    const struct comparison *comparison, struct grid *grid, struct rect area);

#endif
