/* SPDX-License-Identifier: MIT */
/*
 * window: how every screen moves, scrolls and finds in its list or text.
 *
 * screen->window points at that list.
 *
 * The app calls these, never the screen's table.  Where the table has a
 * function of its own (in brackets below), that is called; by default:
 *
 *	screen->has_cursor	a list: keys move the cursor, the window
 *				follows; row i is text i of `/`
 *	else			lines of text: keys scroll; on plain screens
 *				they move the cursor as in a list
 *
 * After every change made by default the table's `moved` is called.
 */
#ifndef VIEWS_FRAME_WINDOW_H
#define VIEWS_FRAME_WINDOW_H

#include <stdbool.h>

#include "views/frame/screen.h"

/* Does an action that moves, `count` times (0: once); false for any other
 * action.  The screen's act was asked before. */
bool window_move(struct screen *screen, enum action action, int count);
/* Scrolls by lines, up when negative: the wheel.  The screen's mouse was asked
 * before. */
void window_scroll(struct screen *screen, int lines);
/* Appends where the user is: "3/17" in a list, "34 %" in a text [status]. */
void window_status(const struct screen *screen, struct str *out);
/* Where the user is, and going back there: for a find that is given up
 * [place, restore]. */
struct screen_place window_place(const struct screen *screen);
void window_restore(struct screen *screen, struct screen_place place);
/* Where finding begins: the row of the cursor [find_from]. */
struct find_match window_find_from(const struct screen *screen);
/* Brings a match into view and the cursor to it [reveal]. */
void window_reveal(struct screen *screen, struct find_match match);

#endif
