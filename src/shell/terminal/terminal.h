/* SPDX-License-Identifier: MIT */
/*
 * terminal: draws grids on the terminal and reads keys, mouse and signals.
 *
 * The only part of the program that uses ncurses.  Views decide what is in a
 * cell and the theme how it looks; terminal sends the cells that have changed.
 * However the program ends, terminal_close leaves the terminal as it was.
 *
 * The description of the terminal is that of TERM.  If COLORTERM says that it
 * has 24-bit colours, it is the direct-colour variant ("xterm-direct" for
 * "xterm-256color") if the system has one.  With NO_COLOR only attributes are
 * used.
 */
#ifndef SHELL_TERMINAL_TERMINAL_H
#define SHELL_TERMINAL_TERMINAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "base/str.h"
#include "ui/grid.h"
#include "ui/key.h"
#include "ui/mouse.h"
#include "ui/theme.h"

struct terminal;

/* NULL with the reason in `err` when there is no terminal, TERM is not known,
 * or the terminal cannot place its cursor.  Only one can be open at a time:
 * ncurses' screen is global. */
struct terminal *terminal_open(bool mouse, struct err *err);
/* The number of colours: 0, 8, 16, 256 or 1 << 24. */
int terminal_n_colours(const struct terminal *terminal);
void terminal_use_theme(struct terminal *terminal, const struct theme *theme);
/* Turns mouse events on or off; when off, the terminal itself uses the mouse,
 * to select text. */
void terminal_use_mouse(struct terminal *terminal, bool mouse);
void terminal_size(const struct terminal *terminal, int *rows, int *columns);

/* Draws the grid, clipped to the terminal. */
void terminal_draw(struct terminal *terminal, const struct grid *grid);
/* The next terminal_draw sends every cell. */
void terminal_redraw(struct terminal *terminal);

enum terminal_event_kind {
	TERMINAL_NOTHING, /* no event before the timeout */
	TERMINAL_KEY,
	TERMINAL_MOUSE,
	TERMINAL_RESIZE, /* ask terminal_size, and draw again */
	TERMINAL_END,	 /* a signal, or the terminal has closed */
};

struct terminal_event {
	enum terminal_event_kind kind;
	uint32_t key;
	struct mouse mouse;
	int signal; /* of TERMINAL_END; 0: the terminal has closed */
};

/* Waits for the next event, at most `timeout` milliseconds (-1: forever).
 * SIGTSTP, from the suspend key or from elsewhere, stops the program in here;
 * when it is continued, a resize is reported. */
void terminal_wait(
    struct terminal *terminal, int timeout, struct terminal_event *event);
/* The next waiting event, without waiting for one. */
void terminal_poll(struct terminal *terminal, struct terminal_event *event);
/* Stops the whole job of the program, as the suspend key does. */
void terminal_suspend(struct terminal *terminal);
/* Gives the screen to another program, and takes it back. */
void terminal_leave(struct terminal *terminal);
void terminal_return(struct terminal *terminal);
/* Sends a control sequence, which must not change the screen. */
void terminal_send(struct terminal *terminal, struct slice sequence);
void terminal_close(struct terminal *terminal);

#endif
