/* SPDX-License-Identifier: MIT */
/*
 * sentence_series: a sentence that is a series of sentences or questions.
 *
 * "These are the rules: nobody may sit; nobody may speak; and all must wait"
 * is a run-in list of sentences, and "He asks: Who came? Who went?" one of
 * questions.  A lone semicolon or colon joins two halves and divides nothing;
 * nor do semicolons between items that are not clauses: "two sons, Ed and Al;
 * a sister; and a cat".
 */
#ifndef TEXT_SENTENCE_SERIES_H
#define TEXT_SENTENCE_SERIES_H

#include "base/str.h"

/* Adds the sentences of `found`, those of one paragraph in order, to `out`: a
 * series as its parts, any other sentence whole. */
void sentence_series_split(
    struct slice text, const struct span_list *found, struct span_list *out);

#endif
