/* SPDX-License-Identifier: MIT */
/*
 * library_index_words: an article as two texts for the index, and a query in FTS5's
 * syntax.
 */
#ifndef NEWS_LIBRARY_INDEX_WORDS_H
#define NEWS_LIBRARY_INDEX_WORDS_H

#include "news/article.h"
#include "news/query/query.h"

/* Appends the texts that a search covers, without furniture. */
void library_index_words_read(
    const struct article *article, struct str *headline, struct str *body);
/* Appends an FTS5 query: all the words to look for, or any of those to leave
 * out.  Whatever was typed is in it only as quoted strings. */
void library_index_words_match(
    struct str *match, const struct query *query, bool negated);

#endif
