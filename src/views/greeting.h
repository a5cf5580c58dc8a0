/* SPDX-License-Identifier: MIT */
/*
 * greeting: what a user is told at his first start, and never again: how to
 * compare, and where the keys are listed.
 */
#ifndef VIEWS_GREETING_H
#define VIEWS_GREETING_H

#include "views/screen.h"

/* Appends the line, made to fit so many columns where that can be, and notes
 * in the state that it was shown.  Nothing when it was shown before, or there
 * are no two articles to compare. */
void greeting_once(const struct screen_env *env, int columns, struct str *out);

#endif
