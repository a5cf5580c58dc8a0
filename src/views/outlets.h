/* SPDX-License-Identifier: MIT */
/*
 * outlets: every outlet with its articles, and the reading pane beside them.
 *
 * The list is on the left; on the right is the article under its cursor (of
 * an outlet, the newest).  Where there is no room for both, only the list is
 * shown.  It is the app's first screen and is never closed.
 */
#ifndef VIEWS_OUTLETS_H
#define VIEWS_OUTLETS_H

#include "views/screen.h"

struct screen *outlets_new(const struct screen_env *env);

#endif
