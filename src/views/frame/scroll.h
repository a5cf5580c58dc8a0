/* SPDX-License-Identifier: MIT */
/*
 * scroll: moving by actions with a count, as vi and less do ("5j", "20G").
 *
 * A list moves its cursor.  The reader, the reading pane and pages are windows
 * on lines without a cursor: a ui/list of which only `top` and `height` are
 * used, unless the screens are plain.
 */
#ifndef VIEWS_FRAME_SCROLL_H
#define VIEWS_FRAME_SCROLL_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/list.h"
#include "views/frame/screen.h"

/* Moves a list's cursor by an action, `count` times (0: once), or to the row
 * of that number for TOP and BOTTOM; false when it does not move. */
bool scroll_list(struct list *list, enum action action, int count);

/* The same for a window; where the screen is plain its cursor is moved, as a
 * list's is. */
bool scroll_text(const struct screen_env *env, struct list *window,
    enum action action, int count);
bool scroll_act(struct list *window, enum action action, int count);
/* Puts a line at the top, as far as there are lines to fill the window. */
void scroll_to(struct list *window, size_t line);
/* Brings a line into the window, with lines above it when it was not. */
void scroll_reveal(struct list *window, size_t line);
bool scroll_sees(const struct list *window, size_t line);
/* How far the end of the window is through the lines; 100 at the end. */
int scroll_percent(const struct list *window);

#endif
