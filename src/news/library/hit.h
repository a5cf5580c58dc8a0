/* SPDX-License-Identifier: MIT */
/*
 * library_hit: where in an article the words of a query stand.
 *
 * The index says which articles have the words; this looks for the places to
 * show, by the same stems that articles are compared by, and for what the
 * index does not know: regular expressions.
 */
#ifndef NEWS_LIBRARY_HIT_H
#define NEWS_LIBRARY_HIT_H

#include "text/word/word.h"
#include "news/article.h"
#include "news/query/query.h"

/* A query made ready to be looked for in many articles.  Zeroed is empty. */
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

/* The query must be one that query_parse took. */
void library_hit_read(
    struct library_hit_terms *terms, const struct query *query);
void library_hit_release(struct library_hit_terms *terms);

/* Adds the sentences with the most of the query's terms, in order, up to
 * `most`; the first sentence, whole, when none has any.  False for an article
 * that has not all of the expressions, or one that was to be left out, or no
 * sentences. */
bool library_hit_look(struct library_hit_terms *terms,
    const struct article *article, size_t most,
    struct library_hit_places *places);
void library_hit_places_release(struct library_hit_places *places);

#endif
