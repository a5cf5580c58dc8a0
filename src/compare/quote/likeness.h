/* SPDX-License-Identifier: MIT */
/*
 * quote_likeness: whether two utterances are one, and how they differ.
 *
 * Their words are the same, or those of one are a part of the other's, or they
 * share enough of what tells.  Where a link pairs the sentences that they stand
 * in, and where one speaker is named, less is enough.
 */
#ifndef COMPARE_QUOTE_LIKENESS_H
#define COMPARE_QUOTE_LIKENESS_H

#include <stdbool.h>

#include "compare/quote/pair.h"
#include "compare/quote/utterance.h"

/* So many words in a row are the same utterance, whoever is named. */
enum { QUOTE_COPIED_WORDS = 6 };

struct quote_likeness {
	enum quote_class class; /* identical, trimmed or altered */
	bool a_is_part, b_is_part;
};

/* False when they are two utterances.  `paired`: by a link. */
bool quote_likeness_find(struct quote_likeness *likeness,
    const struct quote_utterance *a, const struct quote_utterance *b,
    bool paired);

#endif
