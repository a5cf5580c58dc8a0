/* SPDX-License-Identifier: MIT */
/*
 * figure_money: the currency of a number.
 */
#ifndef COMPARE_FIGURE_MONEY_H
#define COMPARE_FIGURE_MONEY_H

#include <stdbool.h>

#include "compare/figure/list.h"
#include "compare/figure/walk.h"

/* Whether a sign or a code of a currency is right before word `first`. */
bool figure_money_is_before(const struct figure_walk *walk, size_t first);
/* Reads the currency before word `first` of a number: "$3", "Rs500", "A$5",
 * "USD 2 million". */
bool figure_money_read_before(
    const struct figure_walk *walk, size_t first, struct figure *figure);
/* Reads the currency at word `end`, after the number: "4 \u20AC", "5 million
 * Canadian dollars", "5 million CAD".  A sign before the next number is that
 * one's: "4 $5 notes". */
bool figure_money_read_after(
    const struct figure_walk *walk, size_t end, struct figure *figure);
/* Makes the figure a sum of the currency that a stem names; false for none. */
bool figure_money_set(struct figure *figure, const char *stem);

#endif
