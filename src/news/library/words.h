/* SPDX-License-Identifier: MIT */
/*
 * library_words: an article as two texts for the index, and a query in FTS5's
 * syntax.
 */
#ifndef NEWS_LIBRARY_WORDS_H
#define NEWS_LIBRARY_WORDS_H

#include "news/article.h"
#include "news/query/query.h"

/* Appends the texts that a search covers, without furniture. */
void library_words_read(
    const struct article *article, struct str *headline, struct str *body);
/* Whether the query has any words to look for (`negated`: to leave out). */
bool library_words_any(const struct query *query, bool negated);
/* Appends an FTS5 query: all the words to look for, or any of those to leave
 * out.  Whatever was typed is in it only as quoted strings. */
void library_words_match(
    struct str *match, const struct query *query, bool negated);

#endif
