/* SPDX-License-Identifier: MIT */
/*
 * problems_view: what is wrong with the configuration, and the files that
 * could not be read.
 */
#ifndef VIEWS_PROBLEMS_VIEW_H
#define VIEWS_PROBLEMS_VIEW_H

#include "views/screen.h"

/* How many there are. */
size_t problems_n(const struct screen_env *env);
struct screen *problems_view_new(const struct screen_env *env);
bool problems_view_is(const struct screen *screen);

#endif
