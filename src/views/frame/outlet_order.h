/* SPDX-License-Identifier: MIT */
/*
 * outlet_order: the order in which outlets are listed.
 *
 * By name (the library's own order), by the number of their articles, or by
 * their newest article.  Which one is the user's choice, kept in the state.
 */
#ifndef VIEWS_FRAME_OUTLET_ORDER_H
#define VIEWS_FRAME_OUTLET_ORDER_H

#include <stddef.h>

#include "views/frame/screen.h"

/* The library's outlets in that order; the caller frees.  Those that are
 * equal, and those without a date, stand by name. */
size_t *outlet_order_make(const struct screen_env *env);
/* Chooses the next order; returns what to call it. */
const char *outlet_order_turn(const struct screen_env *env);

#endif
