/* SPDX-License-Identifier: MIT */
/* app_find_bar: a prompt for the finder of the screen above it. */
#include "views/app/find_bar.h"

#include <stdlib.h>

#include "base/mem.h"
#include "views/frame/window.h"

void app_find_bar_release(struct app_find_bar *bar)
{
	prompt_release(&bar->prompt);
	prompt_history_release(&bar->history);
	str_release(&bar->before);
	*bar = (struct app_find_bar){0};
}

void app_find_bar_open(
    struct app_find_bar *bar, struct screen *screen, bool back)
{
	bar->screen = screen;
	bar->back = back;
	bar->err = (struct err){0};
	bar->origin = window_place(screen);
	bar->from = window_find_from(screen);
	str_clear(&bar->before);
	str_append_slice(&bar->before, str_slice(&screen->finder.pattern));
	bar->current = screen->finder.current;
	prompt_open(&bar->prompt, back ? "/back: " : "/", &bar->history);
}

bool app_find_bar_is_open(const struct app_find_bar *bar)
{
	return bar->prompt.open;
}

static bool look_for(struct app_find_bar *bar, const char *pattern)
{
	struct find_texts texts = screen_texts(bar->screen);
	bar->err = (struct err){0};
	return find_look(&bar->screen->finder, pattern, &texts, &bar->err);
}

static void reveal_current(struct screen *screen)
{
	struct find *finder = &screen->finder;
	window_reveal(screen, finder->matches[finder->current]);
	finder->shown_from = window_find_from(screen);
}

static void look_as_typed(struct app_find_bar *bar)
{
	struct screen *screen = bar->screen;
	bool wrapped;
	window_restore(screen, bar->origin);
	look_for(bar, prompt_text(&bar->prompt));
	if (find_go(&screen->finder, bar->from, bar->back, &wrapped))
		reveal_current(screen);
}

static void give_up(struct app_find_bar *bar)
{
	struct find *finder = &bar->screen->finder;
	char *before = mem_strdup(str_text(&bar->before));
	look_for(bar, before);
	free(before);
	if (bar->current < finder->n)
		finder->current = bar->current;
	window_restore(bar->screen, bar->origin);
}

/* Says that there is no match; and in what, if the screen shows more. */
static void complain_of_no_match(
    const struct screen *screen, struct screen_reply *reply)
{
	const char *pattern = str_text(&screen->finder.pattern);
	if (screen->ops->found_in)
		screen_complain(reply, "no match in the %s: %s",
		    screen->ops->found_in, pattern);
	else
		screen_complain(reply, "no match: %s", pattern);
}

static void complain_if_wrong(
    const struct app_find_bar *bar, struct screen_reply *reply)
{
	if (bar->err.text[0])
		screen_complain(reply, "%s", bar->err.text);
	else if (!bar->screen->finder.n)
		complain_of_no_match(bar->screen, reply);
}

/* Enter in an empty prompt looks for the last pattern again. */
static void accept(struct app_find_bar *bar, struct screen_reply *reply)
{
	if (prompt_text(&bar->prompt)[0]) {
		complain_if_wrong(bar, reply);
		return;
	}
	give_up(bar);
	app_find_bar_step(bar, bar->screen, false, reply);
}

void app_find_bar_key(
    struct app_find_bar *bar, uint32_t key, struct screen_reply *reply)
{
	switch (prompt_key(&bar->prompt, key)) {
	case PROMPT_UNCHANGED:
		break;
	case PROMPT_CHANGED:
		look_as_typed(bar);
		break;
	case PROMPT_ACCEPTED:
		accept(bar, reply);
		break;
	case PROMPT_CANCELLED:
		give_up(bar);
		break;
	}
}

/* Whether the user has not moved since the current match was shown. */
static bool is_at_match(const struct screen *screen)
{
	const struct find *finder = &screen->finder;
	struct find_match here = window_find_from(screen);
	return finder->current < finder->n &&
	       here.text == finder->shown_from.text &&
	       here.span.start == finder->shown_from.span.start;
}

/* On a screen without a pattern, looks for the last one, of this screen or
 * another; false when there is none. */
static bool look_for_last(struct app_find_bar *bar, struct screen *screen)
{
	const struct prompt_history *history = &bar->history;
	if (screen->finder.pattern.len)
		return true;
	bar->screen = screen;
	return history->n && look_for(bar, history->items[history->n - 1]);
}

void app_find_bar_step(struct app_find_bar *bar, struct screen *screen,
    bool opposite, struct screen_reply *reply)
{
	struct find *finder = &screen->finder;
	bool back = bar->back != opposite, wrapped = false;
	if (!look_for_last(bar, screen)) {
		screen_say(reply, "nothing is looked for yet");
		return;
	}
	bool found =
	    is_at_match(screen)
		? find_step(finder, back, &wrapped)
		: find_go(finder, window_find_from(screen), back, &wrapped);
	if (!found) {
		complain_of_no_match(screen, reply);
		return;
	}
	reveal_current(screen);
	if (wrapped)
		screen_say(reply, "%zu of %zu: went round the %s",
		    finder->current + 1, finder->n, back ? "beginning" : "end");
}

void app_find_bar_count(const struct find *finder, struct str *out)
{
	if (finder->current < finder->n)
		str_printf(out, "%zu of %zu", finder->current + 1, finder->n);
	else if (finder->n)
		str_printf(out, "%zu found", finder->n);
}

/* The count or error at the right of the prompt; returns its role. */
static enum role append_result(const struct app_find_bar *bar, struct str *out)
{
	const struct find *finder = &bar->screen->finder;
	str_append_text(out, bar->err.text);
	if (bar->err.text[0])
		return ROLE_ERROR;
	app_find_bar_count(finder, out);
	if (out->len || !prompt_text(&bar->prompt)[0])
		return ROLE_MESSAGE;
	str_append_text(out, "no match");
	return ROLE_ERROR;
}

void app_find_bar_draw(
    const struct app_find_bar *bar, struct grid *grid, struct rect area)
{
	struct str text = {0};
	enum role role = append_result(bar, &text);
	int columns = grid_columns_of(str_slice(&text));
	if (columns > area.columns * 2 / 3)
		columns = area.columns * 2 / 3;
	struct rect left = area, right = area;
	left.columns -= columns + 1;
	right.column += left.columns + 1;
	right.columns = columns;
	grid_fill(grid, area, 0, 0, " ", ROLE_PROMPT);
	if (columns)
		grid_string(grid, right, 0, 0, str_text(&text), role);
	prompt_draw(&bar->prompt, grid, left);
	str_release(&text);
}
