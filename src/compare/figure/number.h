/* SPDX-License-Identifier: MIT */
/*
 * figure_number: the grammar of numbers, in digits and in words.
 */
#ifndef COMPARE_FIGURE_NUMBER_H
#define COMPARE_FIGURE_NUMBER_H

#include <stddef.h>

#include "compare/figure/walk.h"

/* Reads "five hundred", "1.2 million", "half a million", "two and a half";
 * returns the word after it, or `i` when no number begins there. */
size_t figure_number_read(
    const struct figure_walk *walk, size_t i, double *value);

#endif
