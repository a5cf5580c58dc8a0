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

/* The last click, to tell a double one.  Zeroed: none. */
struct terminal_clicks {
	struct mouse last;
	int64_t at; /* ms */
};

/* Reads what has come until something is understood; false when nothing is
 * left.  Outside of UTF-8 characters beyond ASCII are not understood. */
bool terminal_keys_read(struct terminal_clicks *clicks, bool utf8,
	struct terminal_event *event);

#endif
