/* SPDX-License-Identifier: MIT */
/*
 * figure_unit: what a number is so many of: dollars, per cent, miles, years.
 */
#ifndef COMPARE_FIGURE_UNIT_H
#define COMPARE_FIGURE_UNIT_H

#include "compare/figure/list.h"
#include "compare/figure/walk.h"

/* Takes the unit that stands before word `first` of a number ("$3",
 * "magnitude 6") or at `end`, behind it ("3 miles", "3 %"), into the figure;
 * false when there is none. */
bool figure_unit_read(const struct figure_walk *walk, size_t first, size_t end,
    struct figure *figure);

#endif
