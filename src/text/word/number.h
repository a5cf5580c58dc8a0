/* SPDX-License-Identifier: MIT */
/*
 * word_number: the number that one word is.
 *
 * "five" and "1,200" are values, "million" and the "bn" of "$3bn" multiply
 * one.  compare/figure knows how words in a row make one number.
 */
#ifndef TEXT_WORD_NUMBER_H
#define TEXT_WORD_NUMBER_H

#include <stdbool.h>

#include "base/str.h"
#include "text/word/list.h"

/* The value of a number word ("five", "twenty"); false for any other. */
bool word_number_spelled(const char *fold, double *value);
/* The value of an ordinal ("third", "20th"); false for any other word. */
bool word_number_ordinal(const struct word *word, double *value);
/* The value of the digits that a word begins with: "84,000", "1.2", "20th";
 * false for none. */
bool word_number_digits(const struct word *word, double *value);
/* The letters after the digits of a word: "bn" of "3bn"; "" for none. */
const char *word_number_tail(const struct word *word);
/* "billion" for the tail of "2.3bn"; NULL where it is no magnitude. */
const char *word_number_written_out(const char *tail);
/* The factor by which a word multiplies the number before it; false for a word
 * that is no magnitude. */
bool word_number_magnitude(const char *fold, double *value);

#endif
