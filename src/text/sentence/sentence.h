/* SPDX-License-Identifier: MIT */
/*
 * sentence: where sentences begin and end in running news text.
 *
 * Works on one paragraph at a time, by the rules and words of its language.
 * Knows abbreviations (a table), initials,
 * decimals, ellipses, datelines, closing quotation marks and brackets, and
 * CJK full stops.  A semicolon ends a sentence only in a series of clauses
 * (text/sentence/series.h).  No sentence ends inside a word, or between a full
 * stop and the closing mark that belongs to it.
 */
#ifndef TEXT_SENTENCE_SENTENCE_H
#define TEXT_SENTENCE_SENTENCE_H

#include <stdbool.h>

#include "base/str.h"

/* Adds the sentences of `text` within `paragraph` to `out`, in order, each
 * without white space at its ends.  Spans are offsets into `text`.  Every
 * byte that is not white space lies in exactly one of them.  `language` is an
 * ISO 639-1 code; NULL, and a language that text/sentence/language has no row
 * of, is read as English. */
void sentence_split(struct slice text, struct span paragraph,
    const char *language, struct span_list *out);

/* Whether the last character, closing marks aside, is a full stop, question
 * or exclamation mark, or an ellipsis. */
bool sentence_is_ended(struct slice text);
/* Whether the first character is an opening quotation mark. */
bool sentence_opens_quotation(struct slice text);

#endif
