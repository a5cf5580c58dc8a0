/* SPDX-License-Identifier: MIT */
/*
 * sentence_series: sentences that stand in a row behind one another's marks.
 *
 * "These are the rules: nobody may sit; nobody may speak; and all must wait"
 * is a run-in list of sentences, and "He asks: Who came? Who went?" one of
 * questions.  A lone semicolon or colon joins two halves and parts nothing,
 * and no more does one between items that are not clauses: "two sons, Ed and
 * Al; a sister; and a cat".
 */
#ifndef TEXT_SENTENCE_SERIES_H
#define TEXT_SENTENCE_SERIES_H

#include "base/str.h"

/* Adds the sentences of `found`, one paragraph's in order, to `out`: each in
 * its parts if it is a series, else whole. */
void sentence_series_split(
    struct slice text, const struct span_list *found, struct span_list *out);

#endif
