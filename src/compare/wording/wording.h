/* SPDX-License-Identifier: MIT */
/*
 * wording: what one article calls X, the other calls Y.
 *
 * Gathered from the word differences of all links: short phrases that stand
 * in each other's place, with the words around them that they share
 * ("surveillance balloon" / "spy balloon").  Numbers are left to figures.
 * The most telling come first: found in several links, words that say much,
 * expressions that the other article does not use at all.
 */
#ifndef COMPARE_WORDING_WORDING_H
#define COMPARE_WORDING_WORDING_H

#include "compare/comparison.h"
#include "compare/term/term.h"

/* Fills comparison->wordings from its links. */
void wording_make(struct comparison *comparison, const struct term_pair *pair);

#endif
