/* SPDX-License-Identifier: MIT */
/*
 * terminal_keys: the half of terminal that reads: keys, Alt, the mouse.
 *
 * Of use to terminal.c only, which has opened ncurses.
 */
#ifndef SHELL_TERMINAL_KEYS_H
#define SHELL_TERMINAL_KEYS_H

#include <stdbool.h>
#include <stdint.h>

#include "shell/terminal.h"

enum { TERMINAL_CLICKS = 8 }; /* that ncurses can hold */

/* The last click, to tell a double one, and what the mouse did but was not
 * told yet, the latest first.  Zeroed: none. */
struct terminal_clicks {
	struct mouse last;
	int64_t at; /* ms */
	struct mouse waiting[TERMINAL_CLICKS];
	size_t n_waiting;
};

/* Reads what has come until something is understood; false when nothing is
 * left.  Outside of UTF-8 characters beyond ASCII are not understood. */
bool terminal_keys_read(struct terminal_clicks *clicks, bool utf8,
	struct terminal_event *event);

#endif
