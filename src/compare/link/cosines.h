/* SPDX-License-Identifier: MIT */
/*
 * link_cosines: the cosine of the weighted terms of every two sentences.
 *
 * An inverted index computes a row (one sentence of A with all of B) at the
 * cost of the terms they share.  All rows are kept, unless the articles are
 * very long: then only the last ones, and others are computed again.
 */
#ifndef COMPARE_LINK_COSINES_H
#define COMPARE_LINK_COSINES_H

#include <stddef.h>

#include "compare/term/term.h"

struct link_cosines;

/* Borrows the pair of articles.  Free with link_cosines_free. */
struct link_cosines *link_cosines_new(const struct term_pair *pair);
void link_cosines_free(struct link_cosines *cosines);
/* The cosines 0..1 of sentence `a` of A with each of B; 0 where nothing is
 * shared.  Borrowed; valid until a row outside of `a` - 2 to `a` + 2 is asked
 * for. */
const float *link_cosines_row(struct link_cosines *cosines, size_t a);

#endif
