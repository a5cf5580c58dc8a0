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
#ifndef COMPARE_WORDDIFF_H
#define COMPARE_WORDDIFF_H

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

struct worddiff {
	struct worddiff_op *ops;
	size_t n, cap;
};

void worddiff_make(struct worddiff *diff, struct slice a, struct slice b);
void worddiff_release(struct worddiff *diff);
/* "equal", "inflected", "replace", "only_a", "only_b" (JSON names). */
const char *worddiff_kind_name(enum worddiff_kind kind);

#endif
