/* SPDX-License-Identifier: MIT */
/*
 * term_background: how common a word is in English news, and what it is about.
 *
 * src/compare/term/frequencies.tsv, made by tools/frequencies.py, has document
 * frequencies counted over 37,554 news articles (the Article-Bias-Prediction
 * corpus, Apache-2.0), and for frequent forms a sense: a direction in a space
 * in which words used alike are near each other (GloVe, PDDL).  The table is
 * embedded in the program and searched in place; nothing is loaded.
 */
#ifndef COMPARE_TERM_BACKGROUND_H
#define COMPARE_TERM_BACKGROUND_H

#include <stdbool.h>
#include <stddef.h>

/* The dimensions of a sense. */
enum { TERM_BACKGROUND_DIMENSIONS = 64 };

/* What the table says of a form. */
struct term_background {
	size_t count;	   /* articles that contain it; 0 for a form that is
			    * not in the table (fewer than 20 contain it) */
	const char *sense; /* as encoded in the table; NULL when not known */
};

/* Looks up a folded form. */
struct term_background term_background_find(const char *fold);
/* From 0 (in every article) to 1 (in almost none): Sparck Jones' inverse
 * document frequency, scaled. */
double term_background_rarity(const struct term_background *found);
/* Fills `sense` with the direction of a form, of length 1.  Returns false,
 * and fills nothing, for a form without a sense. */
bool term_background_sense(const struct term_background *found,
    float sense[TERM_BACKGROUND_DIMENSIONS]);
/* Scales a direction to length 1; length 0 stays. */
void term_background_normalise(float sense[TERM_BACKGROUND_DIMENSIONS]);

#endif
