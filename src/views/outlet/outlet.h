/* SPDX-License-Identifier: MIT */
/*
 * outlet_view: a list of all outlets with their articles, and a reading pane
 * beside it.
 *
 * The pane, at the right, shows the article under the list's cursor (the newest
 * of an outlet).  A narrow screen shows only the list.  This is the app's first
 * screen; it is never closed.
 */
#ifndef VIEWS_OUTLET_OUTLET_H
#define VIEWS_OUTLET_OUTLET_H

#include "views/frame/screen.h"

struct screen *outlet_view_new(const struct screen_env *env);

#endif
