/* SPDX-License-Identifier: MIT */
/*
 * list: a cursor and a scrolling window over n rows.
 *
 * Every screen that scrolls uses it, so that keys work the same everywhere.
 * It does not know the texts of the rows, which are counted from 0.
 *
 * Invariants: cursor < n (0 when n is 0); the cursor is in the window; the
 * window ends at the last row at the latest, unless it has room for all rows.
 */
#ifndef UI_LIST_H
#define UI_LIST_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/action.h"

/* Zeroed is an empty list in an empty window. */
struct list {
	size_t n;      /* rows */
	size_t height; /* rows of the window */
	size_t cursor; /* the current row */
	size_t top;    /* the first row in the window */
};

/* Sets the number of rows and the height of the window; moves the cursor and
 * the window as little as possible. */
void list_resize(struct list *list, size_t n, size_t height);
/* Moves the cursor, but not beyond the first and last row; the window
 * follows. */
void list_move(struct list *list, ptrdiff_t by);
void list_go(struct list *list, size_t row);
/* The same for jumps (search, next difference): a row that was not in the
 * window is shown a third of the way down, with rows above and below it. */
void list_jump(struct list *list, size_t row);
/* Moves the window, as the mouse wheel does; the cursor stays inside it. */
void list_scroll(struct list *list, ptrdiff_t by);
/* Performs ACTION_DOWN, UP, PAGE_*, HALF_*, TOP or BOTTOM; false for other
 * actions. */
bool list_action(struct list *list, enum action action);
/* The row at a line of the window; false below the last row. */
bool list_row_at(const struct list *list, int line, size_t *row);

#endif
