/* SPDX-License-Identifier: MIT */
/*
 * app_last_line: the terminal's last row: a prompt, a message or the status
 * bar.
 */
#ifndef VIEWS_APP_LAST_LINE_H
#define VIEWS_APP_LAST_LINE_H

#include <stdbool.h>

#include "views/app/command_bar.h"
#include "views/app/find_bar.h"
#include "views/app/pending_keys.h"
#include "views/frame/screen.h"

struct app_last_line {
	struct app_find_bar find;
	struct app_command_bar command;
	struct app_pending_keys pending; /* shown in the status bar */
	bool paused; /* no key followed them: those that may are shown */
	char progress[ERR_LEN]; /* of the library's work; empty: none */
	char message[ERR_LEN];	/* until the next key; empty: none */
	bool is_error;
};

void app_last_line_release(struct app_last_line *last_line);
void app_last_line_say(
    struct app_last_line *last_line, const char *message, bool is_error);
/* Says in the status bar what the library is doing, if it is. */
void app_last_line_tell_progress(
    struct app_last_line *last_line, const struct library *library);
/* Whether Esc stops that work on the screen: it means nothing else there. */
bool app_last_line_escape_stops(
    const struct app_last_line *last_line, const struct screen *screen);
/* Whether one of its prompts is open. */
bool app_last_line_is_typing(const struct app_last_line *last_line);
/* `screen` is the one above it. */
void app_last_line_draw(const struct app_last_line *last_line,
    const struct screen *screen, struct grid *grid, struct rect area);

#endif
