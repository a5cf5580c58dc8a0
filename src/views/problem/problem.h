/* SPDX-License-Identifier: MIT */
/*
 * problem_view: what is wrong with the configuration, and the files that
 * could not be read.
 */
#ifndef VIEWS_PROBLEM_PROBLEM_H
#define VIEWS_PROBLEM_PROBLEM_H

#include "views/frame/screen.h"

/* How many problems there are. */
size_t problem_view_count(const struct screen_env *env);
struct screen *problem_view_new(const struct screen_env *env);
/* Whether a screen is a problem view. */
bool problem_view_is(const struct screen *screen);

#endif
