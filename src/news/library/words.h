/* SPDX-License-Identifier: MIT */
/*
 * library_words: what the index is given: an article as two texts, and a
 * query as FTS5's own syntax.
 */
#ifndef NEWS_LIBRARY_WORDS_H
#define NEWS_LIBRARY_WORDS_H

#include "news/article.h"
#include "news/query/query.h"

/* Appends what a search looks at; furniture is not in it. */
void library_words_read(
    const struct article *article, struct str *headline, struct str *body);
/* Whether the query has words to look for (or to leave out: `negated`). */
bool library_words_asks(const struct query *query, bool negated);
/* Appends an FTS5 query: all the words to look for, or any of those to leave
 * out.  Nothing that was typed is in it but as quoted strings. */
void library_words_match(
    struct str *match, const struct query *query, bool negated);

#endif
