/* SPDX-License-Identifier: MIT */
/*
 * figure_noun: what is counted, and the words that outlets have for it.
 *
 * Stems, as text/word/lexicon makes them.
 */
#ifndef COMPARE_FIGURE_NOUN_H
#define COMPARE_FIGURE_NOUN_H

#include <stdbool.h>

/* Whether one may be counted under the name of the other: homes and houses,
 * people and passengers. */
bool figure_noun_same(const char *a, const char *b);
/* Whether both tell what befell those who are counted: five died, five were
 * killed. */
bool figure_noun_same_fate(const char *a, const char *b);
/* What is counted so often that two counts of it need not be of one thing. */
bool figure_noun_is_everyday(const char *stem);

#endif
