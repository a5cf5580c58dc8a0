/* SPDX-License-Identifier: MIT */
/*
 * links: groups of sentences become the links of a comparison.
 *
 * Gives each group its passages, pairs, score, band, reasons and word
 * differences, and lists the sentences that are in none.  Echoes (see
 * compare/strand) are links behind the others.
 */
#ifndef COMPARE_LINKS_H
#define COMPARE_LINKS_H

#include "compare/align.h"
#include "compare/comparison.h"

/* Fills links, echoes, only_a and only_b. */
void links_make(struct comparison *comparison, const struct story *story,
    const struct align *align);
/* Adds the words of a passage of that side, offsets into its text; folds and
 * stems are the story's. */
void links_words(const struct passage *passage, const struct story *story,
    enum story_side side, struct word_list *words);
void links_release(struct comparison *comparison);

#endif
