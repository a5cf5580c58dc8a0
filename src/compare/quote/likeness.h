/* SPDX-License-Identifier: MIT */
/*
 * quote_likeness: whether two utterances are the same, and how they differ.
 *
 * They are the same when their words are, when the words of one are a part of
 * the other's, or when they share enough weighty words.  Fewer are enough where
 * a link pairs their sentences, and where both have the same speaker.
 */
#ifndef COMPARE_QUOTE_LIKENESS_H
#define COMPARE_QUOTE_LIKENESS_H

#include <stdbool.h>

#include "compare/quote/pair.h"
#include "compare/quote/utterance.h"

/* This many words in a row are the same utterance, whoever the speakers are. */
enum { QUOTE_COPIED_WORDS_MIN = 6 };

struct quote_likeness {
	enum quote_class class; /* identical, trimmed or altered */
	bool is_part[SIDES];	/* of the other side's utterance */
};

/* False when they are two different utterances.  `paired`: a link pairs their
 * sentences. */
bool quote_likeness_find(struct quote_likeness *likeness,
    const struct quote_utterance *a, const struct quote_utterance *b,
    bool paired);

#endif
