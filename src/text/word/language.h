/* SPDX-License-Identifier: MIT */
/*
 * word_language: how the words of a language are cut, numbered and stemmed.
 *
 * A language that is not in the table has words without stems.
 */
#ifndef TEXT_WORD_LANGUAGE_H
#define TEXT_WORD_LANGUAGE_H

#include <stdbool.h>

struct word_language {
	const char *code;    /* ISO 639-1; "" of a language not in the table */
	const char *stemmer; /* Snowball's name; NULL: a word is its stem */
	bool comma;	     /* "3,5" is three and a half */
	bool elides;	     /* "l'eau" is two words */
};

/* What holds of a language, static; NULL for English, and where the code is
 * NULL: that is what text/word knows best. */
const struct word_language *word_language_find(const char *code);

#endif
