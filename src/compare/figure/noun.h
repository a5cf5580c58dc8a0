/* SPDX-License-Identifier: MIT */
/*
 * figure_noun: whether two nouns or verbs name the same counted thing.
 *
 * Takes stems, as text/word/lexicon makes them.
 */
#ifndef COMPARE_FIGURE_NOUN_H
#define COMPARE_FIGURE_NOUN_H

#include <stdbool.h>

/* Whether both nouns may name the same counted thing: homes and houses, people
 * and passengers. */
bool figure_noun_same(const char *a, const char *b);
/* Whether both words say that the same happened to those who are counted: five
 * died, five were killed. */
bool figure_noun_same_fate(const char *a, const char *b);
/* Whether the noun is counted so often that two counts of it need not be of the
 * same thing. */
bool figure_noun_is_everyday(const char *stem);

#endif
