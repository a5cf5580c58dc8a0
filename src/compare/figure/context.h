/* SPDX-License-Identifier: MIT */
/*
 * figure_context: whether two figures are of the same thing, by the words
 * around them.
 *
 * "Killed 12 people" and "12 people slept outside" are of two things: two
 * values differ only where the words around them are the same.
 */
#ifndef COMPARE_FIGURE_CONTEXT_H
#define COMPARE_FIGURE_CONTEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "compare/figure/list.h"

/* A figure in the list of its passage, with the words around it. */
struct figure_place {
	const struct figure_list *list;
	size_t index;
};

bool figure_context_same(
    const struct figure_place *at_a, const struct figure_place *at_b);

#endif
