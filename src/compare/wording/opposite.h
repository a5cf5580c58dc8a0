/* SPDX-License-Identifier: MIT */
/*
 * wording_opposite: words that say the contrary of each other.
 *
 * Two outlets that write "rose" and "fell", "accepted" and "rejected" do not
 * call one thing two names: they contradict each other, or tell of two things.
 * What words are about (compare/term/background) does not know, since opposites
 * are used alike (Mohammad, Dorr, Hirst and Turney, Computational Linguistics
 * 39, 2013).
 */
#ifndef COMPARE_WORDING_OPPOSITE_H
#define COMPARE_WORDING_OPPOSITE_H

#include <stdbool.h>

/* Whether two stems, as text/word/lexicon makes them, are opposites. */
bool wording_opposite_are(const char *a, const char *b);

#endif
