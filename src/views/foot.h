/* SPDX-License-Identifier: MIT */
/*
 * foot: the last row: one of a prompt, a message and the status bar.
 */
#ifndef VIEWS_FOOT_H
#define VIEWS_FOOT_H

#include <stdbool.h>

#include "views/command_bar.h"
#include "views/find_bar.h"
#include "views/screen.h"
#include "views/typed.h"

struct foot {
	struct find_bar find;
	struct command_bar command;
	struct typed typed; /* shown in the status bar */
	bool paused; /* nothing came behind it: what may follow is shown */
	char message[ERR_LEN]; /* until the next key; empty: none */
	bool is_error;
};

void foot_release(struct foot *foot);
void foot_say(struct foot *foot, const char *message, bool is_error);
/* Whether one of its prompts is open. */
bool foot_is_typing(const struct foot *foot);
/* `screen` is the one that is seen above it. */
void foot_draw(const struct foot *foot, const struct screen *screen,
    struct grid *grid, struct rect area);

#endif
