/* SPDX-License-Identifier: MIT */
/*
 * scroll: moving by an action and a count, as vi and less do ("5j", "20G").
 *
 * A list moves its cursor.  The reader, the reading pane and pages show lines
 * without a cursor: there the ui/list is a window, of which only `top` and
 * `height` are used, except on plain screens.
 */
#ifndef VIEWS_FRAME_SCROLL_H
#define VIEWS_FRAME_SCROLL_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/list.h"
#include "views/frame/screen.h"

/* Moves the cursor of a list by an action, `count` times (0: once); TOP and
 * BOTTOM with a count go to the row of that number.  False when the action does
 * not move. */
bool scroll_list(struct list *list, enum action action, int count);

/* The same for lines of text: scroll_window, but on plain screens
 * scroll_list. */
bool scroll_text(const struct screen_env *env, struct list *window,
    enum action action, int count);
/* The same for a window: scrolls it. */
bool scroll_window(struct list *window, enum action action, int count);
/* Puts a line at the top, or as near to it as the window stays full. */
void scroll_to(struct list *window, size_t line);
/* Brings a line into the window; if it was outside, a third of the way down. */
void scroll_reveal(struct list *window, size_t line);
/* Whether a line is in the window. */
bool scroll_sees(const struct list *window, size_t line);
/* The share of lines, in per cent, down to the end of the window. */
int scroll_percent(const struct list *window);

#endif
