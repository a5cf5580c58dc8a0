/* SPDX-License-Identifier: MIT */
/* The operations cover both passages byte for byte, in order. */
#include "fuzz.h"

#include "compare/worddiff/worddiff.h"

static void check(const struct worddiff *diff, struct slice a, struct slice b)
{
	size_t end_a = 0, end_b = 0;
	for (size_t i = 0; i < diff->n; i++) {
		const struct worddiff_op *op = &diff->ops[i];
		assert(op->spans[SIDE_A].start == end_a &&
		       op->spans[SIDE_B].start == end_b);
		fuzz_assert_inside(a, op->spans[SIDE_A]);
		fuzz_assert_inside(b, op->spans[SIDE_B]);
		if (op->kind == WORDDIFF_ONLY_A)
			assert(span_is_empty(op->spans[SIDE_B]));
		if (op->kind == WORDDIFF_ONLY_B)
			assert(span_is_empty(op->spans[SIDE_A]));
		end_a = op->spans[SIDE_A].end;
		end_b = op->spans[SIDE_B].end;
	}
	assert(end_a == a.len && end_b == b.len);
}

/* Words that moved are words of A and of B, in no two moves. */
static void check_moves(
    const struct worddiff *diff, struct slice a, struct slice b)
{
	size_t end = 0;
	for (size_t i = 0; i < diff->n_moves; i++) {
		const struct worddiff_move *move = &diff->moves[i];
		fuzz_assert_inside(a, move->spans[SIDE_A]);
		fuzz_assert_inside(b, move->spans[SIDE_B]);
		assert(!span_is_empty(move->spans[SIDE_A]) &&
		       !span_is_empty(move->spans[SIDE_B]));
		assert(move->spans[SIDE_A].start >= end);
		end = move->spans[SIDE_A].end;
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct slice a, b;
	struct worddiff diff;
	fuzz_cut(fuzz_slice(bytes, len), &a, &b);
	a = fuzz_text(a);
	b = fuzz_text(b);
	worddiff_make(&diff, a, b, NULL);
	check(&diff, a, b);
	check_moves(&diff, a, b);
	worddiff_release(&diff);
	fuzz_free(a);
	fuzz_free(b);
	return 0;
}
