/* SPDX-License-Identifier: MIT */
/*
 * quote: utterances that both articles report, and how they differ.
 *
 * Quotations are matched sentence by sentence, so that one in A can match two
 * in B.  An utterance that both articles quote is identical, trimmed (a part of
 * the other, or parts joined by an ellipsis) or altered; one that one article
 * quotes and the other reports, in a sentence linked to it, is paraphrased.
 */
#ifndef COMPARE_QUOTE_QUOTE_H
#define COMPARE_QUOTE_QUOTE_H

#include "compare/link/link.h"
#include "compare/quote/list.h"
#include "compare/quote/pair.h"
#include "compare/side.h"
#include "compare/term/term.h"

/* Matches the quotations of the two articles, in sentences that links pair and
 * elsewhere. */
void quote_match(struct quote_pairs *pairs, const struct term_pair *pair,
    const struct quote_list quoted[SIDES], const struct links *links);
void quote_release(struct quote_pairs *pairs);

#endif
