/* SPDX-License-Identifier: MIT */
/*
 * outlet_order: the order in which outlets are listed.
 *
 * By name (the library's own order), by the number of their articles, or by
 * their newest article.  The user's choice is kept in the state.
 */
#ifndef VIEWS_FRAME_OUTLET_ORDER_H
#define VIEWS_FRAME_OUTLET_ORDER_H

#include <stddef.h>

#include "views/frame/screen.h"

/* The library's outlets in the chosen order; the caller frees.  Outlets that
 * are equal, or have no date, come by name. */
size_t *outlet_order_make(const struct screen_env *env);
/* Chooses the next order; returns a message that names it. */
const char *outlet_order_choose_next(const struct screen_env *env);

#endif
