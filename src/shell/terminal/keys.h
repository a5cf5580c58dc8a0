/* SPDX-License-Identifier: MIT */
/*
 * terminal_keys: reads keys and the mouse through ncurses.
 *
 * Only for terminal.c, which opens ncurses.
 */
#ifndef SHELL_TERMINAL_KEYS_H
#define SHELL_TERMINAL_KEYS_H

#include <stdbool.h>
#include <stdint.h>

#include <curses.h>

#include "shell/terminal/terminal.h"

enum { TERMINAL_CLICKS = 8 }; /* the mouse events that ncurses can hold */

/* The last click, to detect a double click, and the mouse events that were not
 * reported yet, latest first.  Zeroed: none. */
struct terminal_clicks {
	struct mouse last;
	int64_t time; /* ms */
	struct mouse waiting[TERMINAL_CLICKS];
	size_t n_waiting;
};

/* A window to read keys from.  It is not stdscr: reading from that would
 * refresh the screen before it is drawn.  Free with delwin. */
WINDOW *terminal_keys_open(void);
/* Reads waiting input up to the next known key or mouse event; false when there
 * is none.  Without UTF-8 it ignores characters beyond ASCII. */
bool terminal_keys_read(WINDOW *keys, struct terminal_clicks *clicks, bool utf8,
    struct terminal_event *event);

#endif
