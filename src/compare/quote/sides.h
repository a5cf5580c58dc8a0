/* SPDX-License-Identifier: MIT */
/*
 * quote_sides: what both articles let people say, ready to be matched.
 *
 * The rooms that match utterances share it: `quote` those that stand
 * between marks on both sides, `quote_paraphrase` those that one side tells in
 * other words.
 */
#ifndef COMPARE_QUOTE_SIDES_H
#define COMPARE_QUOTE_SIDES_H

#include <stdbool.h>
#include <stddef.h>

#include "compare/link/link.h"
#include "compare/quote/pair.h"
#include "compare/quote/utterance.h"
#include "compare/term/term.h"

/* Everything of one article that is looked at. */
struct quote_side {
	struct quote_utterance_list said; /* inside of marks, then copied */
	size_t n_marked;		  /* of them inside of marks */
	bool *matched;			  /* for each said: with another; NULL
					   * before those between marks are */
	struct quote_utterance_list sentences; /* whole */
};

/* All but the sides is borrowed. */
struct quote_sides {
	struct quote_pairs *found;
	const struct term_pair *pair;
	const struct links *links;
	struct quote_side of[SIDES];
	struct link_pair *pairs; /* of all links and echoes, sorted */
	size_t n_pairs;
};

/* `found`, `pair` and `links` are set.  Free with release. */
void quote_sides_init(
    struct quote_sides *sides, const struct quote_list quoted[SIDES]);
void quote_sides_release(struct quote_sides *sides);
/* Whether some link pairs sentence `a` of A with `b` of B. */
bool quote_sides_paired(const struct quote_sides *sides, size_t a, size_t b);
/* Adds a pair to those found; `found` has its class and speakers, `a`
 * and `b` say where it stands. */
void quote_sides_add(struct quote_sides *sides, const struct quote_pair *found,
    const struct quote_utterance *a, const struct quote_utterance *b);

/* Borrowed; NULL when unknown. */
const char *quote_sides_speaker(const struct quote_utterance *utterance);
/* The last word of a name, in it; NULL of NULL. */
const char *quote_sides_last_name(const char *speaker);
/* Two speakers that are both known and not the same. */
bool quote_sides_speakers_differ(
    const struct quote_utterance *a, const struct quote_utterance *b);

#endif
