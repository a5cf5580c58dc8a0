/* SPDX-License-Identifier: MIT */
/*
 * terminal: a grid on the screen, keys from the keyboard.
 *
 * The only user of ncurses.  It blits: views decide what stands in a cell,
 * the theme how that looks, and terminal sends the cells that have changed.
 * However the program ends, terminal_close leaves the terminal as it was.
 *
 * The description of the terminal is that of TERM; where COLORTERM says that
 * it can do 24-bit colours, its sister of direct colour ("xterm-direct" for
 * "xterm-256color") if the system has one.  NO_COLOR keeps attributes only.
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

/* NULL with the reason when there is no terminal, its TERM is not known, or
 * it cannot place its cursor.  One at a time: ncurses has but one screen. */
struct terminal *terminal_open(bool mouse, struct err *err);
/* How many colours it shows: 0, 8, 16, 256 or 1 << 24. */
int terminal_n_colours(const struct terminal *terminal);
void terminal_use_theme(struct terminal *terminal, const struct theme *theme);
/* Without the mouse the terminal selects text as ever. */
void terminal_use_mouse(struct terminal *terminal, bool mouse);
void terminal_size(const struct terminal *terminal, int *rows, int *columns);

/* Shows the grid; what sticks out is clipped. */
void terminal_draw(struct terminal *terminal, const struct grid *grid);
/* The next terminal_draw sends every cell. */
void terminal_redraw(struct terminal *terminal);

enum terminal_event_kind {
	TERMINAL_NOTHING, /* none came in time */
	TERMINAL_KEY,
	TERMINAL_MOUSE,
	TERMINAL_RESIZE, /* ask terminal_size, and draw again */
	TERMINAL_END,	 /* a signal, or nobody at the other end */
};

struct terminal_event {
	enum terminal_event_kind kind;
	uint32_t key;
	struct mouse mouse;
	int signal; /* that ends the program; 0: the terminal has closed */
};

/* Waits for the next event, or so many milliseconds (-1: as long as it
 * takes), after which there is nothing.  A stop from the keyboard or from
 * outside happens in here; when the program is continued a resize is reported.
 */
void terminal_wait(
    struct terminal *terminal, int timeout, struct terminal_event *event);
/* The next event that has come already. */
void terminal_poll(struct terminal *terminal, struct terminal_event *event);
/* Stops the program and all of its job, as the suspend key does. */
void terminal_suspend(struct terminal *terminal);
/* Leaves the screen to another program, and comes back to it. */
void terminal_leave(struct terminal *terminal);
void terminal_return(struct terminal *terminal);
/* Sends a control sequence that shows nothing. */
void terminal_send(struct terminal *terminal, struct slice sequence);
void terminal_close(struct terminal *terminal);

#endif
