/* SPDX-License-Identifier: MIT */
/* app_last_line: draws the most urgent thing there is. */
#include "views/app/last_line.h"

#include <stdio.h>

#include "views/app/status_bar.h"
#include "views/app/which_key.h"

void app_last_line_release(struct app_last_line *last_line)
{
	app_find_bar_release(&last_line->find);
	app_command_bar_release(&last_line->command);
}

void app_last_line_say(
    struct app_last_line *last_line, const char *message, bool is_error)
{
	snprintf(last_line->message, sizeof(last_line->message), "%s", message);
	last_line->is_error = is_error;
}

void app_last_line_tell_progress(
    struct app_last_line *last_line, const struct library *library)
{
	struct library_progress progress = library_progress(library);
	size_t len = sizeof(last_line->progress);
	if (!library_is_reading(library))
		*last_line->progress = '\0';
	else if (!progress.total)
		snprintf(last_line->progress, len, "looking");
	else
		snprintf(last_line->progress, len, "read %zu %%",
		    100 * progress.done / progress.total);
}

bool app_last_line_escape_stops(
    const struct app_last_line *last_line, const struct screen *screen)
{
	static const uint32_t escape = UI_KEY_ESCAPE;
	enum action action;
	bool is_typing =
	    screen->ops->is_typing && screen->ops->is_typing(screen);
	return last_line->progress[0] && !is_typing &&
	       app_pending_keys_is_empty(&last_line->pending) &&
	       !screen->finder.pattern.len &&
	       keymap_find(screen->env->keymap, screen->ops->scope, &escape, 1,
		   &action) == KEYMAP_NONE;
}

bool app_last_line_is_typing(const struct app_last_line *last_line)
{
	return app_find_bar_is_open(&last_line->find) ||
	       app_command_bar_is_open(&last_line->command);
}

static void draw_status(const struct app_last_line *last_line,
    const struct screen *screen, struct grid *grid, struct rect area)
{
	struct str typed = {0};
	app_pending_keys_format(&last_line->pending, &typed);
	if (!typed.len)
		str_append_text(&typed, last_line->progress);
	if (app_last_line_escape_stops(last_line, screen))
		str_append_text(&typed, ", Esc stops");
	app_status_bar_draw(screen, str_text(&typed), grid, area);
	str_release(&typed);
}

void app_last_line_draw(const struct app_last_line *last_line,
    const struct screen *screen, struct grid *grid, struct rect area)
{
	const struct screen_ops *ops = screen->ops;
	if (app_find_bar_is_open(&last_line->find))
		app_find_bar_draw(&last_line->find, grid, area);
	else if (app_command_bar_is_open(&last_line->command))
		app_command_bar_draw(&last_line->command, grid, area);
	else if (ops->last_line && ops->last_line(screen, grid, area))
		return;
	else if (last_line->message[0])
		app_status_bar_draw_message(
		    last_line->message, last_line->is_error, grid, area);
	else if (last_line->paused)
		app_which_key_draw(screen, &last_line->pending, grid, area);
	else
		draw_status(last_line, screen, grid, area);
}
