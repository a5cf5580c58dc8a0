/* SPDX-License-Identifier: MIT */
/*
 * opposite: words that say the contrary of each other.
 *
 * Two outlets that write "rose" and "fell", "accepted" and "rejected" do not
 * call one thing two names: they contradict each other, or tell of two things.
 * What words are about (compare/background) does not know, since opposites are
 * used alike (Mohammad, Dorr, Hirst and Turney, Computational Linguistics 39,
 * 2013).
 */
#ifndef COMPARE_OPPOSITE_H
#define COMPARE_OPPOSITE_H

#include <stdbool.h>

/* Whether two stems, as text/word/lexicon makes them, are opposites. */
bool opposite_are(const char *a, const char *b);

#endif
