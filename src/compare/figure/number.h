/* SPDX-License-Identifier: MIT */
/*
 * figure_number: the grammar of numbers, in digits and in words.
 *
 *	number   = term { ["and"] term }, of falling scales; or part-of
 *	term     = group [fraction] { scale } [fraction]
 *	group    = digits, or words below a thousand, or "a" before a scale
 *	fraction = "and a half", " 1/2", "½"
 *	part-of  = part ["of"] ["a"] (scale or unit)
 *	part     = "half", "a quarter", "three quarters", "two-thirds"
 *
 * Digits may be grouped by commas or blanks, in threes or as India does.
 */
#ifndef COMPARE_FIGURE_NUMBER_H
#define COMPARE_FIGURE_NUMBER_H

#include <stdbool.h>
#include <stddef.h>

#include "compare/figure/walk.h"

struct figure_number {
	double value;
	double scale; /* 1e6 of "two million"; 1 for none */
	double slack; /* how far off another value may be: of "a dozen" */
	bool loose;   /* never meant exactly: "a dozen", "a week" */
};

/* Reads "five hundred", "1.2 million", "half a million", "two and a half";
 * returns the word after it, or `i` when no number begins there. */
size_t figure_number_read(
    const struct figure_walk *walk, size_t i, struct figure_number *number);
/* Reads a part of a whole, "half", "a third", "three-quarters", into `part`;
 * returns the word after it, or `i` when there is none. */
size_t figure_number_read_part(
    const struct figure_walk *walk, size_t i, double *part);

#endif
