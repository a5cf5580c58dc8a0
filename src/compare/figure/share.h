/* SPDX-License-Identifier: MIT */
/*
 * figure_share: "half of", "a third of", "two-thirds of".
 */
#ifndef COMPARE_FIGURE_SHARE_H
#define COMPARE_FIGURE_SHARE_H

#include "compare/figure/list.h"
#include "compare/figure/walk.h"

/* The share that begins at word `first`, as so many per cent, to the next
 * whole one: "a third" is 33 %.  The word behind it, or `first`. */
size_t figure_share_read(
    const struct figure_walk *walk, size_t first, struct figure *figure);

#endif
