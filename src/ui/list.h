/* SPDX-License-Identifier: MIT */
/*
 * list: a cursor and a window over n rows.
 *
 * Every screen that scrolls uses it, so that keys mean the same everywhere.
 * It knows no text; rows are counted from 0.
 *
 * Invariants: cursor < n (0 when n is 0); the cursor lies in the window; the
 * window does not reach beyond the last row while it need not.
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

/* Gives it another number of rows or another window; cursor and window stay
 * as near as they can to where they were. */
void list_resize(struct list *list, size_t n, size_t height);
/* Moves the cursor, clamped to the rows; the window follows. */
void list_move(struct list *list, ptrdiff_t by);
void list_go(struct list *list, size_t row);
/* The same, with the row a third down the window when it was not in it:
 * what jumps (search, next difference) do, so that one sees around it. */
void list_jump(struct list *list, size_t row);
/* Moves the window (the wheel); the cursor is dragged along. */
void list_scroll(struct list *list, ptrdiff_t by);
/* Does DOWN, UP, PAGE_*, HALF_*, TOP and BOTTOM; false for other actions. */
bool list_action(struct list *list, enum action action);
/* The row at a line of the window; false below the last row. */
bool list_row_at(const struct list *list, int line, size_t *row);

#endif
