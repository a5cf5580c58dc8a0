/* SPDX-License-Identifier: MIT */
/*
 * link_letters: how similarly two sentences are spelt, by runs of three
 * letters.
 *
 * This sees what terms do not: a word and another derived from it, a figure
 * with and without its unit, quotation marks.  A sentence is the set of its
 * runs of three bytes, in lower case, each a hash of 12 bits; the fewer
 * sentences of the two articles have a run, the more it weighs.  Damashek
 * (Science 267, 1995) distinguishes languages and subjects by such runs.
 */
#ifndef COMPARE_LINK_LETTERS_H
#define COMPARE_LINK_LETTERS_H

#include <stddef.h>

#include "compare/term/term.h"

struct link_letters;

/* Borrows nothing from the pair.  Free with link_letters_free. */
struct link_letters *link_letters_new(const struct term_pair *pair);
void link_letters_free(struct link_letters *letters);
/* The cosine 0..1 of sentence `a` of A with sentence `b` of B. */
double link_letters_cosine(
    const struct link_letters *letters, size_t a, size_t b);

#endif
