/* SPDX-License-Identifier: MIT */
/*
 * app_greeting: what a user is told at his first start, and never again: how to
 * compare, and where the keys are listed.
 */
#ifndef VIEWS_APP_GREETING_H
#define VIEWS_APP_GREETING_H

#include "views/frame/screen.h"

/* Appends the line, made to fit so many columns where that can be, and notes
 * in the state that it was shown.  Nothing when it was shown before, or there
 * are no two articles to compare. */
void app_greeting_once(
    const struct screen_env *env, int columns, struct str *out);

#endif
