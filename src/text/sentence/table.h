/* SPDX-License-Identifier: MIT */
/*
 * sentence_table: tables of abbreviations, of words that begin sentences, and
 * of finite verbs.
 *
 * abbreviations.tsv, compiled into the program, has an abbreviation and its
 * kind to a line, in lower case but for the first letter: "Col" is a title, as
 * "COL" is, and "col" a number's.  A line that begins in lower case is for
 * both.  "de:Nr" is for German only; what has no code is for all languages.
 * "de:-str" is for all German words that end so.
 * starters.tsv has the words that begin sentences in the same way.
 */
#ifndef TEXT_SENTENCE_TABLE_H
#define TEXT_SENTENCE_TABLE_H

#include <stdbool.h>

#include "base/str.h"
#include "text/sentence/language.h"

enum sentence_abbreviation {
	SENTENCE_ABBREVIATION_NONE,
	SENTENCE_ABBREVIATION_TITLE, /* a name follows: "Mr.", "Gen.", "e.g." */
	SENTENCE_ABBREVIATION_NUMBER, /* before a number: "No.", "p." */
	SENTENCE_ABBREVIATION_DATE,   /* before a number or by itself: "Jan." */
	SENTENCE_ABBREVIATION_LAST, /* may end a sentence too: "Inc.", "etc." */
	SENTENCE_ABBREVIATION_TAIL, /* the same, where no name follows: a
				       capital begins a sentence, "ecc." */
	SENTENCE_ABBREVIATION_UNIT, /* the same after a number, else a title:
				       Russian "2026 g.", "g. Omsk" */
	SENTENCE_ABBREVIATION_MEASURE, /* as LAST, but only after a number: "5
					  in." */
	SENTENCE_ABBREVIATION_STATE,   /* as LAST: "Lee, Mass." */
};

/* What kind of abbreviation `word` is, without its last full stop. */
enum sentence_abbreviation sentence_table_abbreviation(
    const struct sentence_language *language, struct slice word);
/* The same of two that a space divides, "z. B.", which the table has as one,
 * "z.b". */
enum sentence_abbreviation sentence_table_pair(
    const struct sentence_language *language, struct slice first,
    struct slice second);
/* Whether sentences begin with the word and names do not: "The", "However"; in
 * English in any case. */
bool sentence_table_is_starter(
    const struct sentence_language *language, struct slice word);
/* Whether the word is a finite verb of English, or ends in one, "we've".  Only
 * auxiliaries and modals: no list has all verbs. */
bool sentence_table_is_finite(struct slice word);

#endif
