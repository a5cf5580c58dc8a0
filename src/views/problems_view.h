/* SPDX-License-Identifier: MIT */
/*
 * problems_view: the files that could not be read, and why.
 */
#ifndef VIEWS_PROBLEMS_VIEW_H
#define VIEWS_PROBLEMS_VIEW_H

#include "views/screen.h"

struct screen *problems_view_new(const struct screen_env *env);

#endif
