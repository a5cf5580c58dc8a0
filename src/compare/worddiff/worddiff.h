/* SPDX-License-Identifier: MIT */
/*
 * worddiff: how the words of two passages that report the same thing differ.
 *
 * An edit script over words.  Names, numbers and quotations stay whole; two
 * forms of one stem are `inflected`, never equal; one or two equal function
 * words between two changes become part of the change.
 *
 * Invariant: the spans of side A, in order, cover A byte for
 * byte, and those of side B cover B: applying the operations to A gives B.
 */
#ifndef COMPARE_WORDDIFF_WORDDIFF_H
#define COMPARE_WORDDIFF_WORDDIFF_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "text/word/word.h"
#include "compare/side.h"

enum worddiff_kind {
	WORDDIFF_EQUAL, /* same words; white space and marks may differ */
	WORDDIFF_INFLECTED,
	WORDDIFF_REPLACE,
	WORDDIFF_ONLY_A, /* empty in B */
	WORDDIFF_ONLY_B, /* empty in A */
};

struct worddiff_op {
	enum worddiff_kind kind;
	struct span spans[SIDES];
};

/* Words of a change in A that are in a change in B too: moved, not new. */
struct worddiff_move {
	struct span spans[SIDES];
};

struct worddiff {
	struct worddiff_op *ops;
	size_t n, cap;
	struct worddiff_move *moves; /* in the order of A */
	size_t n_moves, cap_moves;
};

/* `lexicon` is the one that already has the words; may be NULL. */
void worddiff_make(struct worddiff *diff, struct slice a, struct slice b,
    struct word_lexicon *lexicon);
/* A passage whose words are already split. */
struct worddiff_passage {
	struct slice text;
	struct word_list *words; /* ownership is taken */
};
void worddiff_of_words(
    struct worddiff *diff, const struct worddiff_passage passages[SIDES]);
void worddiff_release(struct worddiff *diff);
/* Whether the byte at `pos` of a side is in moved words.  Sets `end` to the
 * end of that run of moved or of other words, at most `limit`. */
bool worddiff_is_moved(const struct worddiff *diff, enum side side, size_t pos,
    size_t limit, size_t *end);
/* "equal", "inflected", "replace", "only_a", "only_b" (JSON names). */
const char *worddiff_kind_name(enum worddiff_kind kind);

#endif
