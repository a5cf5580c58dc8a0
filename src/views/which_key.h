/* SPDX-License-Identifier: MIT */
/*
 * which_key: the last row while a sequence of keys is half typed: the keys
 * that may follow, and the actions that they come to.
 */
#ifndef VIEWS_WHICH_KEY_H
#define VIEWS_WHICH_KEY_H

#include "ui/grid.h"
#include "views/screen.h"
#include "views/typed.h"

/* Draws into the first row of the area what may follow `typed` on the screen;
 * as many as there is room for, then an ellipsis. */
void which_key_draw(const struct screen *screen, const struct typed *typed,
    struct grid *grid, struct rect area);

#endif
