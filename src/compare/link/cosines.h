/* SPDX-License-Identifier: MIT */
/*
 * link_cosines: how alike the weighted terms of two sentences are, for every
 * pair.
 *
 * An inverted index makes a row, that is one sentence of A beside all of B, at
 * the cost of the terms they share.  Rows are kept, all of them where the
 * articles are not very long; else those asked for last, and made again.
 */
#ifndef COMPARE_LINK_COSINES_H
#define COMPARE_LINK_COSINES_H

#include <stddef.h>

#include "compare/term/term.h"

struct cosines;

/* Borrows the pair of articles.  Free with link_cosines_free. */
struct cosines *link_cosines_new(const struct term_pair *pair);
void link_cosines_free(struct cosines *cosines);
/* The cosines 0..1 of sentence `a` of A with each of B, zeros where nothing is
 * shared.  Borrowed, and good while rows `a` - 2 to `a` + 2 are asked for. */
const float *link_cosines_row(struct cosines *cosines, size_t a);

#endif
