/* SPDX-License-Identifier: MIT */
/*
 * app_stack: the open screens; the top one is shown.
 *
 * It calls every screen in the order that views/frame/screen.h promises: loaded
 * before it is sized, sized before it is used, unloaded before the library
 * changes.
 */
#ifndef VIEWS_APP_STACK_H
#define VIEWS_APP_STACK_H

#include <stdbool.h>
#include <stddef.h>

#include "views/frame/screen.h"

struct app_stack {
	struct screen **screens;
	size_t n, cap;
	int rows, columns; /* of a screen */
};

/* Closes all screens. */
void app_stack_release(struct app_stack *stack);
/* The stack must not be empty. */
struct screen *app_stack_top(const struct app_stack *stack);
/* Takes over a screen and shows it.  False with the reason when it could not
 * be loaded; it is then released. */
bool app_stack_push(
    struct app_stack *stack, struct screen *screen, struct err *err);
/* Closes the top screen; false, with nothing done, when it is the last. */
bool app_stack_pop(struct app_stack *stack);
void app_stack_resize(struct app_stack *stack, int rows, int columns);

/* To be called before and after a change of the library.  Loading closes the
 * screens that have nothing to show any longer; false then, with the reason of
 * the last one. */
void app_stack_unload(struct app_stack *stack);
bool app_stack_load(struct app_stack *stack, struct err *err);

#endif
