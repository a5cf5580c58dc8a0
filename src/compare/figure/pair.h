/* SPDX-License-Identifier: MIT */
/*
 * figure_pair: two figures beside each other, whatever stands around them.
 *
 * They are of one sort when they have the same unit, count the same, or are
 * dates that name the same parts.
 */
#ifndef COMPARE_FIGURE_PAIR_H
#define COMPARE_FIGURE_PAIR_H

#include <stdbool.h>

#include "compare/figure/list.h"

/* What is counted is part of the figure. */
bool figure_pair_is_counted(const struct figure *figure);
/* "the toll rose to 34": a number, and what it counts is told elsewhere. */
bool figure_pair_is_bare(const struct figure *figure);
/* "52-48", "two to three". */
bool figure_pair_is_double(const struct figure *figure);

/* One value with one hedge; a bare number agrees with any figure of its value.
 */
bool figure_pair_agree(const struct figure *a, const struct figure *b);
/* One value said twice, once with a hedge perhaps. */
bool figure_pair_repeat(const struct figure *a, const struct figure *b);

/* In what they differ, if they are of one sort. */
bool figure_pair_hedged_apart(const struct figure *a, const struct figure *b);
bool figure_pair_measured_apart(const struct figure *a, const struct figure *b);
bool figure_pair_valued_apart(const struct figure *a, const struct figure *b);
/* Two bare numbers of different values. */
bool figure_pair_bare_apart(const struct figure *a, const struct figure *b);

#endif
