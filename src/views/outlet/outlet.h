/* SPDX-License-Identifier: MIT */
/*
 * outlet_view: every outlet with its articles, and the reading pane beside
 * them.
 *
 * The list is on the left; on the right is the article under its cursor (of
 * an outlet, the newest).  Where there is no room for both, only the list is
 * shown.  It is the app's first screen and is never closed.
 */
#ifndef VIEWS_OUTLET_OUTLET_H
#define VIEWS_OUTLET_OUTLET_H

#include "views/frame/screen.h"

struct screen *outlet_view_new(const struct screen_env *env);

#endif
