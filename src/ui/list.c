/* SPDX-License-Identifier: MIT */
/* list: after every change follow_cursor restores the invariants. */
#include "ui/list.h"

#include <stdint.h>

#include "base/mem.h"

static size_t clamp_add(size_t pos, ptrdiff_t by, size_t limit)
{
	if (by < 0)
		return pos > (size_t)-by ? pos - (size_t)-by : 0;
	return (size_t)by > limit - pos ? limit : pos + (size_t)by;
}

static size_t last_row(const struct list *list)
{
	return list->n ? list->n - 1 : 0;
}

static size_t last_top(const struct list *list)
{
	return list->n > list->height ? list->n - list->height : 0;
}

static void follow_cursor(struct list *list)
{
	if (list->cursor > last_row(list))
		list->cursor = last_row(list);
	if (list->cursor < list->top)
		list->top = list->cursor;
	else if (list->height && list->cursor - list->top >= list->height)
		list->top = list->cursor - list->height + 1;
	if (list->top > last_top(list))
		list->top = last_top(list);
}

void list_resize(struct list *list, size_t n, size_t height)
{
	list->n = n;
	list->height = height;
	follow_cursor(list);
}

void list_move(struct list *list, ptrdiff_t by)
{
	list->cursor = clamp_add(list->cursor, by, last_row(list));
	follow_cursor(list);
}

void list_go(struct list *list, size_t row)
{
	list->cursor = row;
	follow_cursor(list);
}

void list_jump(struct list *list, size_t row)
{
	bool seen = row >= list->top && row - list->top < list->height;
	size_t above = list->height / 3;
	list->cursor = row;
	if (!seen)
		list->top = row > above ? row - above : 0;
	follow_cursor(list);
}

void list_scroll(struct list *list, ptrdiff_t by)
{
	list->top = clamp_add(list->top, by, last_top(list));
	if (list->cursor < list->top)
		list->cursor = list->top;
	if (list->height && list->cursor - list->top >= list->height)
		list->cursor = list->top + list->height - 1;
	follow_cursor(list);
}

/* Moves the window and the cursor by the same number of rows; where the window
 * is at its end, only the cursor. */
static void move_both(struct list *list, ptrdiff_t by)
{
	list->top = clamp_add(list->top, by, last_top(list));
	list_move(list, by);
}

enum move_unit { UNIT_ROW, UNIT_HALF, UNIT_PAGE, UNIT_ALL };

/* The rows in a unit; a page keeps one row of the last one visible. */
static ptrdiff_t rows_of(const struct list *list, enum move_unit unit)
{
	ptrdiff_t height = (ptrdiff_t)list->height;
	switch (unit) {
	case UNIT_HALF:
		return height > 1 ? height / 2 : 1;
	case UNIT_PAGE:
		return height > 1 ? height - 1 : 1;
	case UNIT_ALL:
		return PTRDIFF_MAX;
	case UNIT_ROW:
		break;
	}
	return 1;
}

static const struct {
	enum action action;
	enum move_unit unit;
	int direction;
	bool moves_window;
} moves[] = {
    {ACTION_DOWN, UNIT_ROW, 1, false},
    {ACTION_UP, UNIT_ROW, -1, false},
    {ACTION_PAGE_DOWN, UNIT_PAGE, 1, true},
    {ACTION_PAGE_UP, UNIT_PAGE, -1, true},
    {ACTION_HALF_DOWN, UNIT_HALF, 1, true},
    {ACTION_HALF_UP, UNIT_HALF, -1, true},
    {ACTION_TOP, UNIT_ALL, -1, false},
    {ACTION_BOTTOM, UNIT_ALL, 1, false},
};

bool list_action(struct list *list, enum action action)
{
	for (size_t i = 0; i < ARRAY_LEN(moves); i++) {
		if (moves[i].action != action)
			continue;
		ptrdiff_t by =
		    rows_of(list, moves[i].unit) * moves[i].direction;
		if (moves[i].moves_window)
			move_both(list, by);
		else
			list_move(list, by);
		return true;
	}
	return false;
}

bool list_row_at(const struct list *list, int line, size_t *row)
{
	if (line < 0 || (size_t)line >= list->height)
		return false;
	*row = list->top + (size_t)line;
	return *row < list->n;
}
