/* SPDX-License-Identifier: MIT */
/* scroll: a window is a list whose window is moved; the cursor, dragged along,
 * is not shown. */
#include "views/frame/scroll.h"

#include "base/mem.h"

/* Whether a count is the number of a row. */
static bool goes_to_row(enum action action, int count)
{
	return count && (action == ACTION_TOP || action == ACTION_BOTTOM);
}

bool scroll_list(struct list *list, enum action action, int count)
{
	if (goes_to_row(action, count)) {
		list_go(list, (size_t)count - 1);
		return true;
	}
	bool moved = list_action(list, action);
	for (int i = 1; moved && i < count; i++)
		list_action(list, action);
	return moved;
}

/* How many lines an action scrolls; false when it does not scroll. */
static bool lines_scrolled(
    const struct list *window, enum action action, ptrdiff_t *lines)
{
	ptrdiff_t height = (ptrdiff_t)window->height;
	ptrdiff_t page = height > 1 ? height - 1 : 1;
	ptrdiff_t half = height > 1 ? height / 2 : 1;
	ptrdiff_t all = (ptrdiff_t)window->n;
	const struct {
		enum action action;
		ptrdiff_t lines;
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
	size_t i = 0;
	while (i < ARRAY_LEN(moves) && moves[i].action != action)
		i++;
	if (i < ARRAY_LEN(moves))
		*lines = moves[i].lines;
	return i < ARRAY_LEN(moves);
}

bool scroll_window(struct list *window, enum action action, int count)
{
	ptrdiff_t lines;
	if (!lines_scrolled(window, action, &lines))
		return false;
	if (goes_to_row(action, count))
		scroll_to(window, (size_t)count - 1);
	else
		list_scroll(window, lines * (count ? count : 1));
	return true;
}

bool scroll_text(const struct screen_env *env, struct list *window,
    enum action action, int count)
{
	return env->plain ? scroll_list(window, action, count)
			  : scroll_window(window, action, count);
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
