/* SPDX-License-Identifier: MIT */
/*
 * app_command_bar: the prompt of `:` in the last row: any action of the screen
 * by its name, any setting, with completion and history.
 *
 * While a theme is named, by hand or by going through the names, the screen
 * is to be drawn in it: each key that changes which one it is asks for that
 * (EFFECT_TRY_THEME), and so does giving up.
 */
#ifndef VIEWS_APP_COMMAND_BAR_H
#define VIEWS_APP_COMMAND_BAR_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/prompt.h"
#include "views/app/command_line.h"
#include "views/frame/screen.h"

/* Zeroed is closed. */
struct app_command_bar {
	struct prompt prompt;
	struct prompt_history history;
	struct app_command_words words; /* of the screen it was opened on */
	bool trying; /* Tab goes through what begins with `stem` */
	size_t tried;
	struct str stem;
	struct str theme; /* that is tried; empty: none */
};

void app_command_bar_release(struct app_command_bar *bar);
void app_command_bar_open(
    struct app_command_bar *bar, const struct app_command_words *words);
bool app_command_bar_is_open(const struct app_command_bar *bar);
/* Takes a key (Tab: what all candidates have in common, then each of them in
 * turn, S-Tab backwards; where a value is typed, Down and Up do that, too);
 * returns the action that was entered, else ACTION_NONE.  The reply asks for
 * a setting as an effect. */
enum action app_command_bar_key(
    struct app_command_bar *bar, uint32_t key, struct screen_reply *reply);
/* Draws the open prompt into the first row of the area, with the names that
 * it may become at the right. */
void app_command_bar_draw(
    const struct app_command_bar *bar, struct grid *grid, struct rect area);

#endif
