/* SPDX-License-Identifier: MIT */
/*
 * figure_share: shares in words: "half of", "a third of", "two-thirds of",
 * "one in eight".
 */
#ifndef COMPARE_FIGURE_SHARE_H
#define COMPARE_FIGURE_SHARE_H

#include "compare/figure/list.h"
#include "compare/figure/walk.h"

/* Reads the share that begins at word `first`, in per cent: "one in eight"
 * is 12.5 %.  Returns the word after it, or `first` when there is none. */
size_t figure_share_read(
    const struct figure_walk *walk, size_t first, struct figure *figure);

#endif
