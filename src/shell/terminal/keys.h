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

#include <curses.h>

#include "shell/terminal/terminal.h"

enum { TERMINAL_CLICKS = 8 }; /* that ncurses can hold */

/* The last click, to tell a double one, and what the mouse did but was not
 * told yet, the latest first.  Zeroed: none. */
struct terminal_clicks {
	struct mouse last;
	int64_t time; /* ms */
	struct mouse waiting[TERMINAL_CLICKS];
	size_t n_waiting;
};

/* A window that keys are read from.  It is none of the screen: to read from
 * that would show it, before it is drawn.  Free with delwin. */
WINDOW *terminal_keys_open(void);
/* Reads what has come until something is understood; false when nothing is
 * left.  Outside of UTF-8 characters beyond ASCII are not understood. */
bool terminal_keys_read(WINDOW *keys, struct terminal_clicks *clicks, bool utf8,
    struct terminal_event *event);

#endif
