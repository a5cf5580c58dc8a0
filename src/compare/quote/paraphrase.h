/* SPDX-License-Identifier: MIT */
/*
 * quote_paraphrase: utterances that one article quotes and the other
 * paraphrases.
 */
#ifndef COMPARE_QUOTE_PARAPHRASE_H
#define COMPARE_QUOTE_PARAPHRASE_H

#include "compare/quote/sides.h"

/* Adds a pair for each utterance that is not matched yet and that a linked
 * sentence of the other article paraphrases. */
void quote_paraphrase_match(struct quote_sides *sides);

#endif
