/* SPDX-License-Identifier: MIT */
/* compare_view_summary: a comparison summed up in one line, and in another what
 * it did not look for. */
#ifndef VIEWS_COMPARE_SUMMARY_H
#define VIEWS_COMPARE_SUMMARY_H

#include "compare/comparison.h"
#include "ui/grid.h"

/* The lines of the summary: two for articles that are not both English. */
int compare_view_summary_lines(const struct comparison *comparison);
/* Draws the sums into the first row of `area`: in full if it fits, else in
 * brief, as many parts as fit, the most important first; into the second what
 * was not looked for. */
void compare_view_summary_draw(
    const struct comparison *comparison, struct grid *grid, struct rect area);

#endif
