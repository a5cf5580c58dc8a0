/* SPDX-License-Identifier: MIT */
/* library_filter: the parts of a query that ask for an outlet or a date. */
#ifndef NEWS_LIBRARY_FILTER_H
#define NEWS_LIBRARY_FILTER_H

#include "news/library/shelf.h"
#include "news/query/query.h"

/* Whether the query accepts the outlet and the date of the entry: one of those
 * named, if any are, and none of those to leave out. */
bool library_filter_accepts(
    const struct query *query, const struct library_shelf *shelf, size_t entry);

#endif
