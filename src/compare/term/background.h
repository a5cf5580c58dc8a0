/* SPDX-License-Identifier: MIT */
/*
 * term_background: how common a word is in English news, and what it is about.
 *
 * src/compare/term/frequencies.tsv, made by tools/frequencies.py: document
 * frequencies counted over 37,554 news articles (the Article-Bias-Prediction
 * corpus, Apache-2.0), and for the frequent forms a direction in a space in
 * which words used alike lie near each other (GloVe, PDDL).  The table is
 * carried in the program and searched where it lies: nothing is loaded.
 */
#ifndef COMPARE_TERM_BACKGROUND_H
#define COMPARE_TERM_BACKGROUND_H

#include <stdbool.h>
#include <stddef.h>

enum { TERM_BACKGROUND_SENSE = 64 };

/* What the table tells of a form. */
struct term_background {
	size_t count;	   /* articles that it stands in; 0 for one that is
			    * not in the table (it stands in fewer than 20) */
	const char *sense; /* as the table has it; NULL when not known */
};

/* Looks a folded form up. */
struct term_background term_background_find(const char *fold);
/* How much a word says by itself: 0 (in every article) to 1 (in almost
 * none); Sparck Jones' inverse document frequency, scaled. */
double term_background_rarity(const struct term_background *found);
/* Fills `sense` with the direction of a form, of length 1; false, and
 * nothing filled, for a form that has none. */
bool term_background_sense(
    const struct term_background *found, float sense[TERM_BACKGROUND_SENSE]);
/* Gives a direction the length 1; one of length 0 stays. */
void term_background_normalise(float sense[TERM_BACKGROUND_SENSE]);

#endif
