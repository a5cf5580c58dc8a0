/* SPDX-License-Identifier: MIT */
/*
 * word_contraction: the two words that one spelling runs together: "we're".
 */
#ifndef TEXT_WORD_CONTRACTION_H
#define TEXT_WORD_CONTRACTION_H

#include <stdbool.h>

#include "text/word/list.h"

enum { WORD_CONTRACTION_PART = 16 }; /* bytes, with the NUL */

struct word_contraction {
	char first[WORD_CONTRACTION_PART]; /* folded */
	const char *second;		   /* "not", "are" */
};

/* Splits "don't", "we're", "cannot", "let's", and the "it's" that the next word
 * shows to be "it is" or "it has"; false for any other word.  `next` may be
 * NULL. */
bool word_contraction_split(const struct word *word, const struct word *next,
    struct word_contraction *contraction);

#endif
