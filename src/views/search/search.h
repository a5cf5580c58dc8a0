/* SPDX-License-Identifier: MIT */
/*
 * search_view: a query over all articles, and the sentences it finds.
 *
 * Searches as one types, between the keys; what is wrong with the query
 * stands below it.  Enter goes from the query to the results and from a
 * result to the reader, at that sentence; Esc back to where it was opened.
 */
#ifndef VIEWS_SEARCH_SEARCH_H
#define VIEWS_SEARCH_SEARCH_H

#include "views/frame/screen.h"

/* `from` is the screen that it is opened on: the search can be kept to what
 * that shows. */
struct screen *search_view_new(
    const struct screen_env *env, const struct screen *from);

#endif
