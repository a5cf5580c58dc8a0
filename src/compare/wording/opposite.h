/* SPDX-License-Identifier: MIT */
/*
 * wording_opposite: words of opposite meaning.
 *
 * Two outlets that write "rose" and "fell", "accepted" and "rejected" do not
 * use two names for one thing: they contradict each other, or report two
 * things.  Senses (compare/term/background) do not show this, since opposites
 * are used alike (Mohammad, Dorr, Hirst and Turney, Computational Linguistics
 * 39, 2013).
 */
#ifndef COMPARE_WORDING_OPPOSITE_H
#define COMPARE_WORDING_OPPOSITE_H

#include <stdbool.h>

/* Whether two stems (of text/word/lexicon) are opposites. */
bool wording_opposite_are(const char *a, const char *b);

#endif
