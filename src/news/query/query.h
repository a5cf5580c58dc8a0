/* SPDX-License-Identifier: MIT */
/*
 * query: what a user types in search.
 *
 *	balloon spy         both words (their inflections too)
 *	"spy balloon"       the phrase
 *	commun*             words that begin so
 *	-pompeo             not this
 *	~spy|surveil        a sentence that a regular expression matches
 *			    (text/expression), up to a space; "" around one
 *			    with spaces, in which \" is a quotation mark
 *	headline:spy        a word, a phrase or a beginning in the headline
 *	outlet:rediff       of this outlet ("" around a name with spaces)
 *	date:2023-06        published then (a prefix of the ISO date), also
 *	                    date:2023-06-01..2023-06-18
 *	after:2023-06       published then or later
 *	before:2023-06-18   published earlier
 */
#ifndef NEWS_QUERY_QUERY_H
#define NEWS_QUERY_QUERY_H

#include <stdbool.h>

#include "base/err.h"
#include "base/mem.h"

enum query_kind {
	QUERY_WORD,
	QUERY_PHRASE,
	QUERY_PREFIX,
	QUERY_REGEX,
	QUERY_OUTLET,
	QUERY_DATE,
	QUERY_AFTER,
	QUERY_BEFORE,
};

struct query_term {
	enum query_kind kind;
	bool negated;	  /* "-": articles without it */
	bool in_headline; /* words: these are */
	const char *text;
	const char *until; /* of a date range, else NULL */
};

struct query {
	struct query_term *terms;
	size_t n, cap;
	struct arena arena;
};

enum { QUERY_TERMS = 64 };

/* False, with "query:1:COLUMN: ..." and what was expected, for an unclosed
 * quotation, an unknown field, a day that no calendar has, a wrong expression,
 * more than QUERY_TERMS terms, and a query without anything to find.  Words
 * without a letter or digit are ignored. */
bool query_parse(struct query *query, const char *text, struct err *err);
/* The same for a query that is still being typed: the text may end within a
 * quotation, and a wrong term at its end is ignored, since more may come. */
bool query_parse_typed(struct query *query, const char *text, struct err *err);
/* Whether the query has any words to look for (`negated`: to leave out). */
bool query_has_words(const struct query *query, bool negated);
/* Whether a term is words: a word, a phrase or the beginning of one. */
bool query_term_is_words(const struct query_term *term);
void query_release(struct query *query);

#endif
