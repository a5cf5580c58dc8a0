/* SPDX-License-Identifier: MIT */
/*
 * library_hit: finds the words of a query in an article.
 *
 * The index says which articles have the words; this finds the places to show,
 * by the same stems that articles are compared by, and the matches of regular
 * expressions, which the index does not know.
 */
#ifndef NEWS_LIBRARY_HIT_H
#define NEWS_LIBRARY_HIT_H

#include "text/word/word.h"
#include "news/article.h"
#include "news/query/query.h"

/* A query prepared for many articles.  Zeroed is empty. */
struct library_hit_terms {
	struct library_hit_term *items;
	size_t n, cap;
	struct word_lexicon lexicon; /* of all the articles' words */
};

struct library_hit_place {
	size_t sentence;
	struct span span; /* the first match, in the article's text */
};

struct library_hit_places {
	struct library_hit_place *items;
	size_t n, cap;
};

/* The query must be one that query_parse accepted. */
void library_hit_read(
    struct library_hit_terms *terms, const struct query *query);
void library_hit_release(struct library_hit_terms *terms);

/* Adds the sentences with the most of the query's terms, in order, at most
 * `limit`; the first sentence, whole, when none has any.  False for an article
 * that lacks one of the expressions, has one that was to be left out, or has
 * no sentences. */
bool library_hit_find(struct library_hit_terms *terms,
    const struct article *article, size_t limit,
    struct library_hit_places *places);
void library_hit_places_release(struct library_hit_places *places);

#endif
