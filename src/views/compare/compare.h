/* SPDX-License-Identifier: MIT */
/*
 * compare_view: two articles, sentence beside sentence.
 *
 * The screen around a compare_view_page: it takes the articles from the
 * library, compares them, and handles keys and the mouse.
 */
#ifndef VIEWS_COMPARE_COMPARE_H
#define VIEWS_COMPARE_COMPARE_H

#include <stddef.h>

#include "views/frame/screen.h"

/* `a` and `b` are entries of the library; `a` is shown on the left. */
struct screen *compare_view_new(
    const struct screen_env *env, size_t a, size_t b);

#endif
