/* SPDX-License-Identifier: MIT */
/*
 * command_bar: the prompt of `:` in the last row: any action of the screen by
 * its name, with completion and history.
 */
#ifndef VIEWS_COMMAND_BAR_H
#define VIEWS_COMMAND_BAR_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/prompt.h"
#include "views/screen.h"

/* Zeroed is closed. */
struct command_bar {
	struct prompt prompt;
	struct prompt_history history;
	enum action_scope scope; /* of the screen it was opened on */
	bool trying;		 /* Tab goes through what begins with `stem` */
	enum action tried;
	struct str stem;
};

void command_bar_release(struct command_bar *bar);
void command_bar_open(struct command_bar *bar, enum action_scope scope);
bool command_bar_is_open(const struct command_bar *bar);
/* Takes a key (Tab: what all candidates have in common, then each of them in
 * turn, S-Tab backwards); returns the action that was entered, else ACTION_NONE. */
enum action command_bar_key(
	struct command_bar *bar, uint32_t key, struct screen_reply *reply);
/* Draws the open prompt into the first row of the area, with the names that
 * it may become at the right. */
void command_bar_draw(
	const struct command_bar *bar, struct grid *grid, struct rect area);

#endif
