/* SPDX-License-Identifier: MIT */
/*
 * search_view: a query over all articles, and the sentences it finds.
 *
 * Searches while the user types; an error in the query is shown below it.
 * Enter goes from the query to the results, and from a result to the reader, at
 * that sentence; Esc goes back to where the search was opened.
 */
#ifndef VIEWS_SEARCH_SEARCH_H
#define VIEWS_SEARCH_SEARCH_H

#include "views/frame/screen.h"

/* `from` is the screen that it is opened on, to whose articles the search can
 * be limited. */
struct screen *search_view_new(
    const struct screen_env *env, const struct screen *from);

#endif
