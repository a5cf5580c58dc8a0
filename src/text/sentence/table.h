/* SPDX-License-Identifier: MIT */
/*
 * sentence_table: which words end in a full stop that ends no sentence, which
 * words begin sentences, and which are their verbs.
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
	SENTENCE_ABBREVIATION_MEASURE, /* the same, but only behind a number: "5
					  in." */
	SENTENCE_ABBREVIATION_STATE,   /* the same: "Lee, Mass." */
};

/* What `word`, without its full stop, abbreviates.  A row of the table that
 * has a capital wants one; else case says nothing. */
enum sentence_abbreviation sentence_table_abbreviation(struct slice word);
/* Whether the word, capital or not, is one that sentences begin with and
 * names do not: "The", "However". */
bool sentence_table_is_starter(struct slice word);
/* Whether the word is a finite verb, or ends in one, "we've": an auxiliary or
 * a modal, for no list holds all verbs. */
bool sentence_table_is_finite(struct slice word);

#endif
