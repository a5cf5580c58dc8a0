/* SPDX-License-Identifier: MIT */
/*
 * search_view: a query over all articles, and the sentences it finds.
 *
 * Searches as one types; what is wrong with the query stands below it.  Enter
 * goes from the query to the results and from a result to the reader, at that
 * sentence.
 */
#ifndef VIEWS_SEARCH_VIEW_H
#define VIEWS_SEARCH_VIEW_H

#include "views/screen.h"

struct screen *search_view_new(const struct screen_env *env);

#endif
