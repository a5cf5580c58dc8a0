/* SPDX-License-Identifier: MIT */
/*
 * cosines: how alike the weighted terms of two sentences are, for every pair.
 *
 * An inverted index makes a row, that is one sentence of A beside all of B, at
 * the cost of the terms they share.  Rows are kept, all of them where the
 * articles are not very long; else those asked for last, and made again.
 */
#ifndef COMPARE_COSINES_H
#define COMPARE_COSINES_H

#include <stddef.h>

#include "compare/story.h"

struct cosines;

/* Borrows the story.  Free with cosines_free. */
struct cosines *cosines_new(const struct story *story);
void cosines_free(struct cosines *cosines);
/* The cosines 0..1 of sentence `a` of A with each of B, zeros where nothing is
 * shared.  Borrowed, and good while rows `a` - 2 to `a` + 2 are asked for. */
const float *cosines_row(struct cosines *cosines, size_t a);

#endif
