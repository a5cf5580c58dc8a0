/* SPDX-License-Identifier: MIT */
/*
 * figure_money: the currency of a number.
 */
#ifndef COMPARE_FIGURE_MONEY_H
#define COMPARE_FIGURE_MONEY_H

#include <stdbool.h>

#include "compare/figure/list.h"
#include "compare/figure/walk.h"

/* Makes the figure a sum of the currency that a stem names; false for none. */
bool figure_money_set(struct figure *figure, const char *stem);
/* Reads the currency before word `first` of a number: "$3", "Rs500", "USD 2
 * million". */
bool figure_money_read_before(
    const struct figure_walk *walk, size_t first, struct figure *figure);
/* Reads a sign that stands behind, as in most languages: "4 €"; the one before
 * the next number is that one's: "4 $5 notes". */
bool figure_money_read_after(
    const struct figure_walk *walk, struct figure *figure);

#endif
