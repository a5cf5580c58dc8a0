/* SPDX-License-Identifier: MIT */
/*
 * figure_context: whether two figures are told of one thing.
 *
 * "Killed 12 people" and "12 people slept outside" tell two things: values
 * differ only where what stands beside them is the same.
 */
#ifndef COMPARE_FIGURE_CONTEXT_H
#define COMPARE_FIGURE_CONTEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "compare/figure/list.h"

/* A figure among the words that it stands in. */
struct figure_place {
	const struct figure_list *list;
	size_t index;
};

bool figure_context_same(
    const struct figure_place *at_a, const struct figure_place *at_b);

#endif
