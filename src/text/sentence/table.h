/* SPDX-License-Identifier: MIT */
/*
 * sentence_table: tables of abbreviations, of words that begin sentences, and
 * of finite verbs.
 *
 * abbreviations.tsv, compiled into the program, has an abbreviation and its
 * kind to a line, in lower case but for the first letter: "Col" is a title, as
 * "COL" is, and "col" a number's.  A line that begins in lower case is for
 * both.
 */
#ifndef TEXT_SENTENCE_TABLE_H
#define TEXT_SENTENCE_TABLE_H

#include <stdbool.h>

#include "base/str.h"

enum sentence_abbreviation {
	SENTENCE_ABBREVIATION_NONE,
	SENTENCE_ABBREVIATION_TITLE, /* a name follows: "Mr.", "Gen.", "e.g." */
	SENTENCE_ABBREVIATION_NUMBER, /* before a number: "No.", "p." */
	SENTENCE_ABBREVIATION_DATE,   /* before a number or by itself: "Jan." */
	SENTENCE_ABBREVIATION_LAST, /* may end a sentence too: "Inc.", "etc." */
	SENTENCE_ABBREVIATION_MEASURE, /* the same, but only after a number: "5
					  in." */
	SENTENCE_ABBREVIATION_STATE,   /* the same: "Lee, Mass." */
};

/* What kind of abbreviation `word` is, without its full stop. */
enum sentence_abbreviation sentence_table_abbreviation(struct slice word);
/* Whether sentences begin with the word, in any case, and names do not: "The",
 * "However". */
bool sentence_table_is_starter(struct slice word);
/* Whether the word is a finite verb, or ends in one, "we've".  Only auxiliaries
 * and modals: no list has all verbs. */
bool sentence_table_is_finite(struct slice word);

#endif
