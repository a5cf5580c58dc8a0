/* SPDX-License-Identifier: MIT */
/*
 * quote_matches: which utterances of the two articles match.
 *
 * A slogan in every sentence matches each of its copies; only the best matches
 * of an utterance are kept, and of no rank more than QUOTE_MATCHES_MAX while
 * they are looked for.  So there are never more than QUOTE_MATCHES_MAX a rank
 * for each utterance of the side that has fewer, whatever the articles repeat.
 */
#ifndef COMPARE_QUOTE_MATCHES_H
#define COMPARE_QUOTE_MATCHES_H

#include <stdbool.h>
#include <stddef.h>

#include "compare/quote/likeness.h"
#include "compare/quote/sides.h"

enum {
	QUOTE_MATCHES_MAX = 4, /* of one utterance; slogans recur */
	/* An utterance is compared with so many of the other side, those at
	 * about the same place in their article. */
	QUOTE_MATCHES_REACH = 2000,
};

/* Two utterances that match, as indices into the lists of the sides. */
struct quote_match {
	size_t of[SIDES];
	struct quote_likeness likeness;
	bool paired; /* a link pairs their sentences */
};

/* Zeroed is empty. */
struct quote_matches {
	struct quote_match *items; /* in the order of A, then of B */
	size_t n, cap;
	size_t *ids[SIDES];   /* of the matches of each utterance, one after
			       * the other */
	size_t *first[SIDES]; /* of each utterance in `ids`; the last is n */
};

/* Finds the best matches of all utterances. */
void quote_matches_find(
    struct quote_matches *list, const struct quote_sides *sides);
void quote_matches_release(struct quote_matches *list);

#endif
