/* SPDX-License-Identifier: MIT */
/*
 * window: what every screen does with the list that the keys move: moving,
 * the wheel, where the user is, finding.
 *
 * Where a screen's table has a function of its own for one of these, that is
 * called; else it is done with screen->window.  The rows of a list with a
 * cursor are then the texts that `/` looks through.
 */
#ifndef VIEWS_FRAME_WINDOW_H
#define VIEWS_FRAME_WINDOW_H

#include <stdbool.h>

#include "views/frame/screen.h"

/* Does an action that moves, `count` times (0: once); false when it is none. */
bool window_move(struct screen *screen, enum action action, int count);
/* Scrolls by so many lines, up when negative. */
void window_scroll(struct screen *screen, int lines);
/* Appends where the user is: "3/17" in a list, "34 %" in a text. */
void window_status(const struct screen *screen, struct str *out);
/* Where the user is, for a find that is given up, and going back there. */
struct screen_place window_place(const struct screen *screen);
void window_restore(struct screen *screen, struct screen_place place);
/* Where finding begins, and bringing a match into view. */
struct find_match window_find_from(const struct screen *screen);
void window_reveal(struct screen *screen, struct find_match match);

#endif
