/* SPDX-License-Identifier: MIT */
/*
 * app_status_bar: the last row: the screen's title, its most important keys,
 * and the place in it.
 */
#ifndef VIEWS_APP_STATUS_BAR_H
#define VIEWS_APP_STATUS_BAR_H

#include "views/frame/screen.h"

/* Draws into the first row of the area.  `pending` is the half-typed sequence
 * of keys. */
void app_status_bar_draw(const struct screen *screen, const char *pending,
    struct grid *grid, struct rect area);
/* Draws a message instead. */
void app_status_bar_draw_message(
    const char *message, bool is_error, struct grid *grid, struct rect area);

#endif
