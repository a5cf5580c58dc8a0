/* SPDX-License-Identifier: MIT */
/*
 * app_find_bar: the `/` prompt in the last row, and going from match to match.
 *
 * Finds while the user types, from the place where the prompt was opened;
 * giving up returns there.
 */
#ifndef VIEWS_APP_FIND_BAR_H
#define VIEWS_APP_FIND_BAR_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/prompt.h"
#include "views/frame/screen.h"

/* Zeroed is closed. */
struct app_find_bar {
	struct prompt prompt;
	struct prompt_history history;
	struct screen *screen; /* to find in; borrowed while the
				* prompt is open */
	bool back;
	struct str before; /* the pattern before the prompt was opened */
	size_t current;	   /* its current match */
	struct screen_place origin;
	struct find_match from;
	struct err err; /* in the pattern */
};

void app_find_bar_release(struct app_find_bar *bar);
/* Opens the prompt for a screen that has texts. */
void app_find_bar_open(
    struct app_find_bar *bar, struct screen *screen, bool back);
bool app_find_bar_is_open(const struct app_find_bar *bar);
void app_find_bar_key(
    struct app_find_bar *bar, uint32_t key, struct screen_reply *reply);
/* Goes to the next match on the screen in the direction of the last prompt,
 * or in the opposite one. */
void app_find_bar_step(struct app_find_bar *bar, struct screen *screen,
    bool opposite, struct screen_reply *reply);
/* Draws the open prompt into the first row of the area. */
void app_find_bar_draw(
    const struct app_find_bar *bar, struct grid *grid, struct rect area);

/* Appends "3 of 17"; nothing when nothing is found or looked for. */
void app_find_bar_count(const struct find *finder, struct str *out);

#endif
