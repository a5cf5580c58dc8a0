/* SPDX-License-Identifier: MIT */
/*
 * app_status_bar: the last row: what this is, the keys that matter here, and
 * where the user is.
 */
#ifndef VIEWS_APP_STATUS_BAR_H
#define VIEWS_APP_STATUS_BAR_H

#include "views/frame/screen.h"

/* Draws into the first row of the area.  `pending` is what was typed of a
 * sequence of keys so far. */
void app_status_bar_draw(const struct screen *screen, const char *pending,
    struct grid *grid, struct rect area);
/* A message in its place. */
void app_status_bar_draw_message(
    const char *message, bool is_error, struct grid *grid, struct rect area);

#endif
