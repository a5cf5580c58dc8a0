/* SPDX-License-Identifier: MIT */
/*
 * figure_hedge: words that make a number inexact: "nearly", "at least".
 */
#ifndef COMPARE_FIGURE_HEDGE_H
#define COMPARE_FIGURE_HEDGE_H

#include "compare/figure/list.h"
#include "compare/figure/walk.h"

/* Adds the hedge that ends right before word `first` to the figure. */
void figure_hedge_read(
    const struct figure_walk *walk, size_t first, struct figure *figure);
/* Reads the hedge after a number, at word `end`: "or so", "or more", "odd";
 * returns the word after it, or `end`. */
size_t figure_hedge_read_after(
    const struct figure_walk *walk, size_t end, struct figure *figure);
/* Whether the folded word alone is a hedge: "nearly", "about". */
bool figure_hedge_is(const char *fold);

#endif
