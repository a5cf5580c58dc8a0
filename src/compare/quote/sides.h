/* SPDX-License-Identifier: MIT */
/*
 * quote_sides: the utterances of both articles, ready to be matched.
 *
 * `quote` matches those that both sides quote, `quote_paraphrase` those that
 * one side paraphrases.
 */
#ifndef COMPARE_QUOTE_SIDES_H
#define COMPARE_QUOTE_SIDES_H

#include <stdbool.h>
#include <stddef.h>

#include "compare/link/link.h"
#include "compare/quote/pair.h"
#include "compare/quote/utterance.h"
#include "compare/term/term.h"

/* The utterances and sentences of one article. */
struct quote_side {
	/* First those inside marks, then those without marks whose words the
	 * other article quotes. */
	struct quote_utterance_list utterances;
	size_t n_marked; /* utterances inside marks */
	bool *matched;	 /* of each utterance; NULL until matches are added */
	struct quote_utterance_list sentences; /* each sentence whole */
};

/* Borrows all but `side` and `pairs`. */
struct quote_sides {
	struct quote_pairs *found;
	const struct term_pair *pair;
	const struct links *links;
	struct quote_side side[SIDES];
	struct link_pair *pairs; /* of all links and echoes, sorted */
	size_t n_pairs;
};

/* Needs `found`, `pair` and `links` set. */
void quote_sides_init(
    struct quote_sides *sides, const struct quote_list quoted[SIDES]);
void quote_sides_release(struct quote_sides *sides);
/* Whether some link pairs sentence `a` of A with `b` of B. */
bool quote_sides_paired(const struct quote_sides *sides, size_t a, size_t b);
/* Adds a pair to sides->found: `found` has its class and speakers, `a` and `b`
 * its places. */
void quote_sides_add(struct quote_sides *sides, const struct quote_pair *found,
    const struct quote_utterance *a, const struct quote_utterance *b);

/* The speaker of an utterance, borrowed; NULL when unknown. */
const char *quote_sides_speaker(const struct quote_utterance *utterance);
/* Whether both speakers are known and not the same. */
bool quote_sides_speakers_differ(
    const struct quote_utterance *a, const struct quote_utterance *b);

#endif
