/* SPDX-License-Identifier: MIT */
/*
 * letters: how alike two sentences are spelt, by three letters in a row.
 *
 * What terms do not see: a word beside another formed of it, a figure with and
 * without its unit, the marks of a quotation.  A sentence is the set of its
 * runs of three bytes, in lower case, each known by a hash of 12 bits; a run
 * weighs the more, the fewer sentences of the two articles have it.  Damashek
 * (Science 267, 1995) tells languages and subjects apart by such runs.
 */
#ifndef COMPARE_LETTERS_H
#define COMPARE_LETTERS_H

#include <stddef.h>

#include "compare/story.h"

struct letters;

/* Borrows nothing.  Free with letters_free. */
struct letters *letters_new(const struct story *story);
void letters_free(struct letters *letters);
/* The cosine 0..1 of sentence `a` of A with sentence `b` of B. */
double letters_cosine(const struct letters *letters, size_t a, size_t b);

#endif
