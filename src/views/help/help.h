/* SPDX-License-Identifier: MIT */
/*
 * help_view: the keys of the screen it was opened from, made from the action
 * table and the keymap.
 */
#ifndef VIEWS_HELP_HELP_H
#define VIEWS_HELP_HELP_H

#include "views/frame/screen.h"

/* `screen_ops` is the table of the screen that it explains. */
struct screen *help_view_new(
    const struct screen_env *env, const struct screen_ops *screen_ops);

#endif
