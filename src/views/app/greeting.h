/* SPDX-License-Identifier: MIT */
/*
 * app_greeting: the line shown at the first start: how to compare, and which
 * key lists the keys.
 */
#ifndef VIEWS_APP_GREETING_H
#define VIEWS_APP_GREETING_H

#include "views/frame/screen.h"

/* Appends the line, in brief when the columns are too few for all of it, and
 * keeps in the state that it was shown.  Nothing when it was shown before, or
 * there are not two articles to compare. */
void app_greeting_once(
    const struct screen_env *env, int columns, struct str *out);

#endif
