/* SPDX-License-Identifier: MIT */
/* scroll: moves a list's window and lets its cursor be dragged along. */
#include "views/scroll.h"

#include "base/mem.h"

bool scroll_act(struct list *window, enum action action, int count)
{
	ptrdiff_t height = (ptrdiff_t)window->height;
	ptrdiff_t page = height > 1 ? height - 1 : 1;
	ptrdiff_t half = height > 1 ? height / 2 : 1;
	ptrdiff_t all = (ptrdiff_t)window->n;
	const struct {
		enum action action;
		ptrdiff_t by;
	} moves[] = {
		{ACTION_DOWN, 1},
		{ACTION_UP, -1},
		{ACTION_PAGE_DOWN, page},
		{ACTION_PAGE_UP, -page},
		{ACTION_HALF_DOWN, half},
		{ACTION_HALF_UP, -half},
		{ACTION_TOP, -all},
		{ACTION_BOTTOM, all},
	};
	for (size_t i = 0; i < ARRAY_LEN(moves); i++) {
		if (moves[i].action != action)
			continue;
		list_scroll(window, moves[i].by * (count ? count : 1));
		return true;
	}
	return false;
}

void scroll_to(struct list *window, size_t line)
{
	list_scroll(window, (ptrdiff_t)line - (ptrdiff_t)window->top);
}

bool scroll_sees(const struct list *window, size_t line)
{
	return line >= window->top && line - window->top < window->height;
}

void scroll_reveal(struct list *window, size_t line)
{
	size_t above = window->height / 3;
	if (!scroll_sees(window, line))
		scroll_to(window, line > above ? line - above : 0);
}

int scroll_percent(const struct list *window)
{
	size_t seen = window->top + window->height;
	if (seen >= window->n)
		return 100;
	return (int)(seen * 100 / window->n);
}
