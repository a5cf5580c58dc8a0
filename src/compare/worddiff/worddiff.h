/* SPDX-License-Identifier: MIT */
/*
 * worddiff: what differs between two passages that tell the same thing.
 *
 * An edit script over words.  Names, numbers and quotations stay whole; two
 * words of one stem are `inflected`, never equal; islands of a function word
 * or two between changes are dissolved.
 *
 * Invariant: the `a` spans of the operations, in order, cover A byte for
 * byte, and the `b` spans cover B: applying the operations to A gives B.
 */
#ifndef COMPARE_WORDDIFF_WORDDIFF_H
#define COMPARE_WORDDIFF_WORDDIFF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

enum worddiff_kind {
	WORDDIFF_EQUAL, /* same words; white space and marks may differ */
	WORDDIFF_INFLECTED,
	WORDDIFF_REPLACE,
	WORDDIFF_ONLY_A, /* b is empty */
	WORDDIFF_ONLY_B, /* a is empty */
};

struct worddiff_op {
	enum worddiff_kind kind;
	struct span a, b;
};

/* Words of a change in A that stand in a change in B too: moved, not new. */
struct worddiff_move {
	struct span a, b;
};

struct worddiff {
	struct worddiff_op *ops;
	size_t n, cap;
	struct worddiff_move *moves; /* in the order of A */
	size_t n_moves, cap_moves;
};

struct word_lexicon;
/* `lexicon` is what knows the words already; NULL when nothing does. */
void worddiff_make(struct worddiff *diff, struct slice a, struct slice b,
    struct word_lexicon *lexicon);
/* The same, of passages cut into units already. */
struct worddiff_unit_list;
void worddiff_of_units(struct worddiff *diff,
    const struct worddiff_unit_list *a, const struct worddiff_unit_list *b);
void worddiff_release(struct worddiff *diff);
/* Whether a byte at `at` lies in moved words, on the side of A or not; `end`
 * gets where the next run of moved or of other words begins, `limit` when
 * none does before that. */
bool worddiff_is_moved(const struct worddiff *diff, bool side_a, size_t at,
    size_t limit, size_t *end);
/* "equal", "inflected", "replace", "only_a", "only_b" (JSON names). */
const char *worddiff_kind_name(enum worddiff_kind kind);

#endif
