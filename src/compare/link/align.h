/* SPDX-License-Identifier: MIT */
/*
 * link_align: pairs sentences of two articles that report the same, and
 * groups them.
 *
 * Pairs that score high enough are kept; sentences connected by pairs form a
 * group, m:n.  Groups are numbered by their first sentence in A.  Two
 * sentences of the same words are twins: the first such sentence of A is the
 * twin of the first in B, the second of the second.  Twins are always a pair,
 * and two sentences that each have another twin never are, so that an article
 * compared with itself gives the identity.  Articles on different events have
 * no pairs except those that share a long run of words.
 */
#ifndef COMPARE_LINK_ALIGN_H
#define COMPARE_LINK_ALIGN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "compare/link/similarity.h"

#define LINK_ALIGN_NONE ((size_t)-1)

/* A sentence of A, one of B, and the group (or echo) that the pair is in. */
struct link_align_pair {
	size_t a, b;
	double score;
	size_t group;
};

/* The sentences of two articles, grouped by pairs. */
struct link_align {
	struct link_align_pair *pairs; /* by sentence of A, then of B */
	size_t n_pairs, cap_pairs;
	/* Per sentence, its group; LINK_ALIGN_NONE when it is in none. */
	size_t *groups[SIDES];
	size_t n_groups;
	/* Pairs between groups, numbered after the groups; see
	 * compare/link/group. */
	size_t n_echoes;
	bool *moved; /* per group: out of the order of the others */
};

void link_align_make(
    struct link_align *align, const struct link_similarity *similarity);
void link_align_release(struct link_align *align);
/* Fills `moved` again, after the groups have changed. */
void link_align_mark_moved(struct link_align *align);

/* Calls `visit` for every pair of sentences that is a candidate by its cosine,
 * in the order of A, then of B. */
void link_align_candidates(const struct link_similarity *similarity,
    void (*visit)(void *state, size_t a, size_t b), void *state);

#endif
