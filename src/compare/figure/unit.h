/* SPDX-License-Identifier: MIT */
/*
 * figure_unit: the unit of a number: dollars, per cent, miles, years.
 */
#ifndef COMPARE_FIGURE_UNIT_H
#define COMPARE_FIGURE_UNIT_H

#include "compare/figure/list.h"
#include "compare/figure/walk.h"

/* Adds the unit of a number to the figure.  The unit is before word `first` of
 * the number ("$3", "magnitude 6") or at word `end`, after it ("3 miles", "3
 * %").  False when there is none. */
bool figure_unit_read(const struct figure_walk *walk, size_t first, size_t end,
    struct figure *figure);
/* Whether a word names a unit, other than of money; whether it does one of time
 * of which "a" is a number: a week, not a second. */
bool figure_unit_is(const struct word *word);
bool figure_unit_is_long(const struct word *word);

#endif
