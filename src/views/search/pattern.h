/* SPDX-License-Identifier: MIT */
/*
 * search_view_pattern: the words of a search as something to find in a
 * text, so that what the index found is lit and can be gone through.
 */
#ifndef VIEWS_SEARCH_PATTERN_H
#define VIEWS_SEARCH_PATTERN_H

#include "base/str.h"
#include "news/query/query.h"

/* Appends a pattern (ui/find/pattern) for the words and phrases of the
 * query in all their forms; nothing for a query without any. */
void search_view_pattern_append(const struct query *query, struct str *out);

#endif
