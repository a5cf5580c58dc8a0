/* SPDX-License-Identifier: MIT */
/*
 * search_view_pattern: the words of a query as a pattern for `/`, so that what
 * the index found is lit and can be stepped through.
 */
#ifndef VIEWS_SEARCH_PATTERN_H
#define VIEWS_SEARCH_PATTERN_H

#include "base/str.h"
#include "news/query/query.h"

/* Appends a pattern (ui/find/pattern) for the words and phrases of the query in
 * all their forms, and its expressions; nothing when it has none. */
void search_view_pattern_append(const struct query *query, struct str *out);

#endif
