/* SPDX-License-Identifier: MIT */
/*
 * quote_match: utterances that both articles report, and how they differ.
 *
 * A quotation is matched sentence by sentence, so that one that runs on in A
 * meets two that stand apart in B.  Inside of marks on both sides it is
 * identical, trimmed (a part of the other, or parts joined by an ellipsis) or
 * altered; where one article has the words and the other reports what was
 * said, in a sentence linked to it, it is paraphrased.
 */
#ifndef COMPARE_QUOTE_QUOTE_H
#define COMPARE_QUOTE_QUOTE_H

#include "compare/comparison.h"
#include "compare/term/term.h"

/* Fills comparison->quotes from its quote lists and links. */
void quote_match(struct comparison *comparison, const struct term_pair *pair);
void quote_match_release(struct comparison *comparison);

#endif
