/* SPDX-License-Identifier: MIT */
/*
 * quote: utterances that both articles report, and how they differ.
 *
 * A quotation is matched sentence by sentence, so that one that runs on in A
 * meets two that stand apart in B.  Inside of marks on both sides it is
 * identical, trimmed (a part of the other, or parts joined by an ellipsis) or
 * altered; where one article has the words and the other reports what was
 * said, in a sentence linked to it, it is paraphrased.
 */
#ifndef COMPARE_QUOTE_QUOTE_H
#define COMPARE_QUOTE_QUOTE_H

#include "compare/link/link.h"
#include "compare/quote/list.h"
#include "compare/quote/pair.h"
#include "compare/side.h"
#include "compare/term/term.h"

/* Matches what the articles quote, where links pair their sentences and
 * elsewhere. */
void quote_match(struct quote_pairs *pairs, const struct term_pair *pair,
    const struct quote_list quoted[SIDES], const struct links *links);
void quote_release(struct quote_pairs *pairs);

#endif
