/* SPDX-License-Identifier: MIT */
/*
 * app_which_key: the last row while a sequence of keys is half typed: the keys
 * that may follow, each with its action.
 */
#ifndef VIEWS_APP_WHICH_KEY_H
#define VIEWS_APP_WHICH_KEY_H

#include "ui/grid.h"
#include "views/app/pending_keys.h"
#include "views/frame/screen.h"

/* Draws into the first row of the area the keys that may follow `typed` on the
 * screen: as many as fit, then an ellipsis. */
void app_which_key_draw(const struct screen *screen,
    const struct app_pending_keys *typed, struct grid *grid, struct rect area);

#endif
