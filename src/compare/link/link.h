/* SPDX-License-Identifier: MIT */
/*
 * link: groups of sentences become the links of a comparison.
 *
 * Gives each group its passages, pairs, score, band, reasons and word
 * differences, and lists the sentences that are in none.  Echoes (see
 * compare/link/group) are links behind the others.
 */
#ifndef COMPARE_LINK_LINK_H
#define COMPARE_LINK_LINK_H

#include "compare/comparison.h"
#include "compare/link/align.h"

/* Fills links, echoes, only_a and only_b. */
void link_make(struct comparison *comparison, const struct term_pair *pair,
    const struct link_align *align);
/* Adds the words of a passage of that side, offsets into its text; folds and
 * stems are the pair's. */
void link_words(const struct link_passage *passage,
    const struct term_pair *pair, enum side side, struct word_list *words);
void link_release(struct comparison *comparison);

#endif
