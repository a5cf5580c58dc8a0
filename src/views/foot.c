/* SPDX-License-Identifier: MIT */
/* foot: what is most urgent is shown. */
#include "views/foot.h"

#include <stdio.h>

#include "views/status_bar.h"
#include "views/which_key.h"

void foot_release(struct foot *foot)
{
	find_bar_release(&foot->find);
	command_bar_release(&foot->command);
}

void foot_say(struct foot *foot, const char *message, bool is_error)
{
	snprintf(foot->message, sizeof(foot->message), "%s", message);
	foot->is_error = is_error;
}

bool foot_is_typing(const struct foot *foot)
{
	return find_bar_is_open(&foot->find) ||
	       command_bar_is_open(&foot->command);
}

static void draw_status(const struct foot *foot, const struct screen *screen,
    struct grid *grid, struct rect area)
{
	struct str typed = {0};
	typed_format(&foot->typed, &typed);
	status_bar_draw(screen, str_text(&typed), grid, area);
	str_release(&typed);
}

void foot_draw(const struct foot *foot, const struct screen *screen,
    struct grid *grid, struct rect area)
{
	const struct screen_ops *ops = screen->ops;
	if (find_bar_is_open(&foot->find))
		find_bar_draw(&foot->find, grid, area);
	else if (command_bar_is_open(&foot->command))
		command_bar_draw(&foot->command, grid, area);
	else if (ops->foot && ops->foot(screen, grid, area))
		return;
	else if (foot->message[0])
		status_bar_draw_message(
		    foot->message, foot->is_error, grid, area);
	else if (foot->paused)
		which_key_draw(screen, &foot->typed, grid, area);
	else
		draw_status(foot, screen, grid, area);
}
