/* SPDX-License-Identifier: MIT */
/*
 * library_search: a search that is made bit by bit, so that whoever types can
 * be listened to between the bits.
 *
 *	struct library_search search = {library, &query, scope, limit};
 *	if (library_search_begin(&search, &err))
 *		while (library_search_step(&search, 4, &hits))
 *			;
 *	library_search_release(&search);
 *
 * Beginning asks the index, which takes some hundredths of a second at most
 * (10,000 articles); a step reads articles, a thousandth of a second each.
 */
#ifndef NEWS_LIBRARY_SEARCH_H
#define NEWS_LIBRARY_SEARCH_H

#include "news/library.h"
#include "news/library_hit.h"

enum { LIBRARY_SCOPE = 2 }; /* the sides of a comparison */

/* What a search is kept to.  Zeroed: everything. */
struct library_scope {
	enum library_within {
		LIBRARY_EVERYWHERE,
		LIBRARY_IN_OUTLETS,
		LIBRARY_IN_ENTRIES, /* each has as many hits as sentences
				     * with the most of the words, in order */
	} within;
	size_t at[LIBRARY_SCOPE]; /* outlets or entries */
	size_t n;
};

struct library_search {
	/* Set by the caller; what is borrowed must stay until the release,
	 * and the library must not be reloaded. */
	struct library *library;
	const struct query *query;
	struct library_scope scope;
	size_t limit; /* hits */
	/* How far it is. */
	size_t *found; /* entries that may have hits, best first */
	size_t n, next;
	bool *excluded;
	struct library_hit_terms terms;
	struct library_places places;
};

/* False when the index failed. */
bool library_search_begin(struct library_search *search, struct err *err);
/* Looks into so many articles and appends their hits; false when there is
 * nothing more to look at. */
bool library_search_step(
    struct library_search *search, size_t articles, struct library_hits *hits);
/* Accepts one that was never begun. */
void library_search_release(struct library_search *search);

#endif
