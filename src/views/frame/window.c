/* SPDX-License-Identifier: MIT */
/* window: asks the table first, then moves the cursor or the lines. */
#include "views/frame/window.h"

#include "views/frame/scroll.h"

/* Lets a screen that follows its cursor know that it has moved. */
static void notify_moved(struct screen *screen)
{
	if (screen->ops->moved)
		screen->ops->moved(screen);
}

bool window_move(struct screen *screen, enum action action, int count)
{
	bool is_move =
	    screen->has_cursor
		? scroll_list(screen->window, action, count)
		: scroll_text(screen->env, screen->window, action, count);
	if (is_move)
		notify_moved(screen);
	return is_move;
}

void window_scroll(struct screen *screen, int lines)
{
	if (screen->has_cursor)
		list_scroll(screen->window, lines);
	else
		scroll_text(screen->env, screen->window,
		    lines < 0 ? ACTION_UP : ACTION_DOWN,
		    lines < 0 ? -lines : lines);
	notify_moved(screen);
}

void window_status(const struct screen *screen, struct str *out)
{
	const struct list *window = screen->window;
	if (screen->ops->status)
		screen->ops->status(screen, out);
	else if (!screen->has_cursor)
		str_printf(out, "%d %%", scroll_percent(window));
	else if (window->n)
		str_printf(out, "%zu/%zu", window->cursor + 1, window->n);
}

struct screen_place window_place(const struct screen *screen)
{
	const struct list *window = screen->window;
	if (screen->ops->place)
		return screen->ops->place(screen);
	return (struct screen_place){
	    .cursor = window->cursor, .top = window->top};
}

void window_restore(struct screen *screen, struct screen_place place)
{
	if (screen->ops->restore) {
		screen->ops->restore(screen, place);
		return;
	}
	screen->window->top = place.top;
	list_go(screen->window, place.cursor);
	notify_moved(screen);
}

struct find_match window_find_from(const struct screen *screen)
{
	if (screen->ops->find_from)
		return screen->ops->find_from(screen);
	return (struct find_match){.text = screen->window->cursor};
}

void window_reveal(struct screen *screen, struct find_match match)
{
	if (screen->ops->reveal) {
		screen->ops->reveal(screen, match);
		return;
	}
	list_jump(screen->window, match.text);
	notify_moved(screen);
}
