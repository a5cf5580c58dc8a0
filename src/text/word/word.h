/* SPDX-License-Identifier: MIT */
/*
 * word: the words of a text as they are matched: folded and stemmed.
 *
 * A word's span is what the reader sees; fold and stem are for matching and
 * never for showing.  A hyphenated compound is one word whose parts follow it,
 * flagged WORD_PART, with spans inside it.  In scripts without spaces every
 * character is a word.
 */
#ifndef TEXT_WORD_WORD_H
#define TEXT_WORD_WORD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "text/word/class.h"
#include "text/word/contraction.h"
#include "text/word/function.h"
#include "text/word/language.h"
#include "text/word/lexicon.h"
#include "text/word/list.h"
#include "text/word/money.h"
#include "text/word/number.h"
#include "text/word/set.h"

/* Adds the words of text[within]; spans are offsets into `text`. */
void word_split(struct word_list *list, struct slice text, struct span within);
/* Whether there is a word in the text. */
bool word_occurs(struct slice text);

/* How many words a reader counts: runs of letters and digits, with what joins
 * them ("20-hour", "it's", "3.5"); in scripts without spaces every character
 * is one. */
size_t word_count(struct slice text);

#endif
