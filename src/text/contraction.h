/* SPDX-License-Identifier: MIT */
/*
 * contraction: the two words that one spelling runs together: "we're".
 */
#ifndef TEXT_CONTRACTION_H
#define TEXT_CONTRACTION_H

#include <stdbool.h>

#include "text/word.h"

enum { CONTRACTION_PART = 16 }; /* bytes, with the NUL */

struct contraction {
	char first[CONTRACTION_PART]; /* folded */
	const char *second;	      /* "not", "are" */
};

/* Splits "don't", "we're", "cannot", "let's", and the "it's" that the next word
 * shows to be "it is" or "it has"; false for any other word.  `next` may be
 * NULL. */
bool contraction_split(const struct word *word, const struct word *next,
    struct contraction *contraction);

#endif
