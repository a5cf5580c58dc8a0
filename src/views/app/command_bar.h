/* SPDX-License-Identifier: MIT */
/*
 * app_command_bar: the `:` prompt in the last row, which takes an action of the
 * screen by name, or a setting; with completion and history.
 *
 * While the name of a theme is in the prompt, typed or completed, the screen is
 * drawn in it: each key that changes which theme it is asks for that
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
	bool trying;	  /* Tab goes through the candidates for `stem` */
	size_t tried;	  /* the candidate in the prompt */
	struct str stem;  /* what was typed before the first Tab */
	struct str theme; /* that the screen is drawn in; empty: none */
};

void app_command_bar_release(struct app_command_bar *bar);
void app_command_bar_open(
    struct app_command_bar *bar, const struct app_command_words *words);
bool app_command_bar_is_open(const struct app_command_bar *bar);
/* Takes a key; returns the action that was entered, else ACTION_NONE.  A
 * setting becomes an effect in the reply.  Tab completes as far as all
 * candidates agree, then goes through them (S-Tab: backwards); so do Down and
 * Up while a value is typed. */
enum action app_command_bar_key(
    struct app_command_bar *bar, uint32_t key, struct screen_reply *reply);
/* Draws the open prompt into the first row of the area, with the candidates
 * at the right. */
void app_command_bar_draw(
    const struct app_command_bar *bar, struct grid *grid, struct rect area);

#endif
