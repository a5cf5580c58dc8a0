/* SPDX-License-Identifier: MIT */
/*
 * figure_hedge: what makes a number less than exact: "nearly", "at least".
 */
#ifndef COMPARE_FIGURE_HEDGE_H
#define COMPARE_FIGURE_HEDGE_H

#include "compare/figure/list.h"
#include "compare/figure/walk.h"

/* Takes the hedge that ends before word `first` into the figure. */
void figure_hedge_read(
    const struct figure_walk *walk, size_t first, struct figure *figure);
/* Whether one word is a hedge by itself: "nearly", "about". */
bool figure_hedge_is(const char *fold);

#endif
