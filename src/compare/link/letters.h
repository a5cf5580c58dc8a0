/* SPDX-License-Identifier: MIT */
/*
 * link_letters: how alike two sentences are spelt, by three letters in a row.
 *
 * What terms do not see: a word beside another formed of it, a figure with and
 * without its unit, the marks of a quotation.  A sentence is the set of its
 * runs of three bytes, in lower case, each known by a hash of 12 bits; a run
 * weighs the more, the fewer sentences of the two articles have it.  Damashek
 * (Science 267, 1995) tells languages and subjects apart by such runs.
 */
#ifndef COMPARE_LINK_LETTERS_H
#define COMPARE_LINK_LETTERS_H

#include <stddef.h>

#include "compare/term/term.h"

struct letters;

/* Borrows nothing.  Free with link_letters_free. */
struct letters *link_letters_new(const struct term_pair *pair);
void link_letters_free(struct letters *letters);
/* The cosine 0..1 of sentence `a` of A with sentence `b` of B. */
double link_letters_cosine(const struct letters *letters, size_t a, size_t b);

#endif
