/* SPDX-License-Identifier: MIT */
/*
 * library_hit: where in an article the words of a query stand.
 *
 * The index says which articles match; this looks for the place to show, by
 * the same stems that articles are compared by.
 */
#ifndef NEWS_LIBRARY_HIT_H
#define NEWS_LIBRARY_HIT_H

#include "news/article.h"
#include "news/query.h"

struct library_place {
	size_t sentence;
	struct span at; /* the first match, in the article's text */
};

/* The first of the sentences with the most of the query's terms; the first
 * sentence, whole, when none has any.  False for an article without
 * sentences. */
bool library_hit_find(const struct article *article, const struct query *query,
	struct library_place *place);

#endif
