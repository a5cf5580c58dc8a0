/* SPDX-License-Identifier: MIT */
/*
 * link_align: which sentences of two articles tell the same, in any order.
 *
 * Pairs that score high enough are kept; sentences that hang together by
 * pairs form a group, m:n.  Groups are numbered by their first sentence in A.
 * Two sentences of the same words are twins: the first such sentence of A is
 * the twin of the first in B, the second of the second.  Twins are always a
 * pair, and a sentence that has one is no pair with another that has one, so
 * that an article beside itself gives the identity.  Articles that do not tell
 * of one thing have no pairs but those that share a long run of words.
 */
#ifndef COMPARE_LINK_ALIGN_H
#define COMPARE_LINK_ALIGN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "compare/link/similarity.h"

#define LINK_ALIGN_NONE ((size_t)-1)

struct link_align_pair {
	size_t a, b;
	double score;
	size_t group;
};

struct link_align {
	struct link_align_pair *pairs; /* by sentence of A, then of B */
	size_t n_pairs, cap_pairs;
	size_t *groups[SIDES]; /* per sentence; LINK_ALIGN_NONE without one */
	size_t n_groups;
	/* Pairs of their own between groups, numbered behind them; see
	 * compare/link/group. */
	size_t n_echoes;
	bool *moved; /* per group: out of the order of the others */
};

void link_align_make(
    struct link_align *align, const struct link_similarity *similarity);
void link_align_release(struct link_align *align);
/* Finds anew which groups are out of order; for groups made anew. */
void link_align_mark_moved(struct link_align *align);

/* Calls `visit` for every pair that is worth a closer look, in the order of
 * A, then of B. */
void link_align_candidates(const struct link_similarity *similarity,
    void (*visit)(void *state, size_t a, size_t b), void *state);

#endif
