/* SPDX-License-Identifier: MIT */
/*
 * word_function: function words: those that join others and say little by
 * themselves, like "the" and "of", by language.
 *
 * The table (function_words.tsv) is made by tools/function_words.py and
 * compiled into the program.  It is what a comparison passes over, and what
 * text/language tells a language by.
 */
#ifndef TEXT_WORD_FUNCTION_H
#define TEXT_WORD_FUNCTION_H

#include <stdbool.h>

#include "base/str.h"

/* The languages of which the word, in lower case, is a function word, with a
 * space between them ("da nl sv", ISO 639-1); empty when there is none. */
struct slice word_function_languages(const char *word);
/* Whether the word, in lower case, is a function word of the language. */
bool word_function_is(const char *word, const char *language);

#endif
