/* SPDX-License-Identifier: MIT */
/* stack: an array of screens. */
#include "views/stack.h"

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

void stack_release(struct stack *stack)
{
	while (stack->n)
		close_screen(stack->screens[--stack->n]);
	free(stack->screens);
	*stack = (struct stack){0};
}

struct screen *stack_top(const struct stack *stack)
{
	assert(stack->n);
	return stack->screens[stack->n - 1];
}

static void give_room(const struct stack *stack, struct screen *screen)
{
	screen->rows = stack->rows;
	screen->columns = stack->columns;
}

bool stack_push(struct stack *stack, struct screen *screen, struct err *err)
{
	give_room(stack, screen);
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

bool stack_pop(struct stack *stack)
{
	if (stack->n == 1)
		return false;
	close_screen(stack->screens[--stack->n]);
	return true;
}

void stack_resize(struct stack *stack, int rows, int columns)
{
	stack->rows = rows;
	stack->columns = columns;
	for (size_t i = 0; i < stack->n; i++) {
		give_room(stack, stack->screens[i]);
		stack->screens[i]->ops->resize(stack->screens[i]);
	}
}

void stack_unload(struct stack *stack)
{
	for (size_t i = 0; i < stack->n; i++)
		unload(stack->screens[i]);
}

bool stack_load(struct stack *stack, struct err *err)
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
