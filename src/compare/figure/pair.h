/* SPDX-License-Identifier: MIT */
/*
 * figure_pair: whether two figures agree, and in what they differ.
 *
 * Looks at the figures alone, not at their context.  They are of one sort when
 * they have the same unit, count the same thing, or are dates that name the
 * same parts.
 */
#ifndef COMPARE_FIGURE_PAIR_H
#define COMPARE_FIGURE_PAIR_H

#include <stdbool.h>

#include "compare/figure/list.h"

/* A count or a multitude, of which the counted thing is a part. */
bool figure_pair_is_counted(const struct figure *figure);
/* "the toll rose to 34": a number without what it counts. */
bool figure_pair_is_bare(const struct figure *figure);
/* "52-48", "two to three". */
bool figure_pair_is_double(const struct figure *figure);

/* The same value with the same hedge; a bare number agrees with any figure of
 * its value. */
bool figure_pair_agree(const struct figure *a, const struct figure *b);
/* The same value of the same sort, whatever the hedges. */
bool figure_pair_repeat(const struct figure *a, const struct figure *b);

/* Whether two figures of one sort and value differ in their hedge, two of one
 * kind and value in their unit, and two of one sort in their value. */
bool figure_pair_differ_in_hedge(
    const struct figure *a, const struct figure *b);
bool figure_pair_differ_in_unit(const struct figure *a, const struct figure *b);
bool figure_pair_differ_in_value(
    const struct figure *a, const struct figure *b);
/* Two bare numbers of different values. */
bool figure_pair_bare_differ(const struct figure *a, const struct figure *b);

#endif
