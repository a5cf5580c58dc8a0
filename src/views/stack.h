/* SPDX-License-Identifier: MIT */
/*
 * stack: the screens that are open, the one that is seen on top.
 *
 * It sees to it that every screen lives as views/screen.h says: loaded before
 * it is sized, sized before it is used, unloaded before the library changes.
 */
#ifndef VIEWS_STACK_H
#define VIEWS_STACK_H

#include <stdbool.h>
#include <stddef.h>

#include "views/screen.h"

struct stack {
	struct screen **screens;
	size_t n, cap;
	int rows, columns; /* of a screen */
};

/* Closes all screens. */
void stack_release(struct stack *stack);
/* The stack must not be empty. */
struct screen *stack_top(const struct stack *stack);
/* Takes a screen over and shows it.  False with the reason when it could not
 * be loaded; it is released then. */
bool stack_push(struct stack *stack, struct screen *screen, struct err *err);
/* Closes the top screen; false, and nothing done, when it is the last. */
bool stack_pop(struct stack *stack);
void stack_resize(struct stack *stack, int rows, int columns);

/* Before and behind a change of the library.  Loading closes the screens that
 * have nothing to show any more; false with the reason of the last one. */
void stack_unload(struct stack *stack);
bool stack_load(struct stack *stack, struct err *err);

#endif
