/* SPDX-License-Identifier: MIT */
/* compare_view_summary: a comparison summed up in one line. */
#ifndef VIEWS_COMPARE_SUMMARY_H
#define VIEWS_COMPARE_SUMMARY_H

#include "compare/comparison.h"
#include "ui/grid.h"

/* Draws the line into the first row of `area`: in full if it fits, else in
 * brief, as many parts as fit, the most important first. */
void compare_view_summary_draw(
    const struct comparison *comparison, struct grid *grid, struct rect area);

#endif
