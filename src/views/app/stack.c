/* SPDX-License-Identifier: MIT */
/* app_stack: an array of screens. */
#include "views/app/stack.h"

#include <assert.h>
#include <stdlib.h>

#include "base/mem.h"

static void unload(struct screen *screen)
{
	if (screen->ops->unload)
		screen->ops->unload(screen);
}

static void close_screen(struct screen *screen)
{
	unload(screen);
	screen->ops->release(screen);
}

void app_stack_release(struct app_stack *stack)
{
	while (stack->n)
		close_screen(stack->screens[--stack->n]);
	free(stack->screens);
	*stack = (struct app_stack){0};
}

struct screen *app_stack_top(const struct app_stack *stack)
{
	assert(stack->n);
	return stack->screens[stack->n - 1];
}

static void set_size(const struct app_stack *stack, struct screen *screen)
{
	screen->rows = stack->rows;
	screen->columns = stack->columns;
}

bool app_stack_push(
    struct app_stack *stack, struct screen *screen, struct err *err)
{
	set_size(stack, screen);
	if (!screen->ops->load(screen, err)) {
		close_screen(screen);
		return false;
	}
	stack->screens = mem_grow(
	    stack->screens, stack->n, &stack->cap, sizeof(struct screen *));
	stack->screens[stack->n++] = screen;
	screen->ops->resize(screen);
	return true;
}

bool app_stack_pop(struct app_stack *stack)
{
	if (stack->n == 1)
		return false;
	close_screen(stack->screens[--stack->n]);
	return true;
}

void app_stack_resize(struct app_stack *stack, int rows, int columns)
{
	stack->rows = rows;
	stack->columns = columns;
	for (size_t i = 0; i < stack->n; i++) {
		set_size(stack, stack->screens[i]);
		stack->screens[i]->ops->resize(stack->screens[i]);
	}
}

void app_stack_unload(struct app_stack *stack)
{
	for (size_t i = 0; i < stack->n; i++)
		unload(stack->screens[i]);
}

bool app_stack_load(struct app_stack *stack, struct err *err)
{
	size_t n = 0, before = stack->n;
	for (size_t i = 0; i < before; i++) {
		struct screen *screen = stack->screens[i];
		if (!screen->ops->load(screen, err)) {
			close_screen(screen);
			continue;
		}
		stack->screens[n++] = screen;
		screen->ops->resize(screen);
	}
	stack->n = n;
	return n == before;
}
