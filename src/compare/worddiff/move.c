/* SPDX-License-Identifier: MIT */
/* worddiff_move: the longest run of B for each word of A, from the front. */
#include "compare/worddiff/move.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* Pairs of words compared; longer passages get no moves. */
enum { WORD_PAIRS_MAX = 4 << 20 };

/* The words of one passage. */
struct passage {
	const struct word *words;
	size_t n;
	const struct worddiff_unit **units; /* of each word */
	bool *movable; /* per word: in a change, and in no move yet */
};

/* `n` words of A from `a` on that equal those of B from `b` on. */
struct run {
	size_t a, b, n;
};

static void passage_init(
    struct passage *passage, const struct worddiff_unit_list *units)
{
	*passage =
	    (struct passage){.words = units->words.items, .n = units->words.n};
	passage->units = mem_zalloc(passage->n, sizeof(*passage->units));
	passage->movable = mem_zalloc(passage->n, sizeof(*passage->movable));
	for (size_t i = 0; i < units->n; i++)
		for (size_t k = 0; k < units->items[i].n; k++)
			passage->units[units->items[i].first + k] =
			    &units->items[i];
}

static void passage_release(struct passage *passage)
{
	free(passage->units);
	free(passage->movable);
}

static void mark_movable(struct passage *passage, struct span change)
{
	for (size_t i = 0; i < passage->n; i++)
		if (span_holds(change, passage->words[i].span))
			passage->movable[i] = true;
}

static bool is_stop(const struct passage *passage, size_t word)
{
	return passage->words[word].flags & WORD_STOP;
}

/* Numbers are compared with the signs at their ends: 5 is not 5%. */
static bool is_same_word(
    const struct passage *a, const struct passage *b, size_t i, size_t j)
{
	const struct word *x = &a->words[i], *y = &b->words[j];
	bool numbers = a->units[i]->kind == WORDDIFF_UNIT_NUMBER ||
		       b->units[j]->kind == WORDDIFF_UNIT_NUMBER;
	return x->respelt_hash == y->respelt_hash &&
	       strcmp(x->fold, y->fold) == 0 &&
	       (!numbers || a->units[i]->folds == b->units[j]->folds);
}

static struct run run_at(
    const struct passage *a, const struct passage *b, size_t i, size_t j)
{
	struct run run = {i, j, 0};
	for (; i < a->n && j < b->n && a->movable[i] && b->movable[j];
	     i++, j++) {
		if (!is_same_word(a, b, i, j))
			break;
		run.n++;
	}
	while (run.n && is_stop(a, run.a + run.n - 1))
		run.n--;
	return run;
}

static bool is_indivisible(const struct worddiff_unit *unit)
{
	return unit->kind == WORDDIFF_UNIT_NUMBER ||
	       unit->kind == WORDDIFF_UNIT_QUOTATION;
}

/* Whether a run of words begins or ends inside of a unit; sets `indivisible`
 * when it is one that must not be cut. */
static bool cuts_unit(
    const struct passage *passage, size_t from, size_t n, bool *indivisible)
{
	const struct worddiff_unit *first = passage->units[from];
	const struct worddiff_unit *last = passage->units[from + n - 1];
	bool at_start = first->first < from;
	bool at_end = last->first + last->n > from + n;
	*indivisible = *indivisible || (at_start && is_indivisible(first)) ||
		       (at_end && is_indivisible(last));
	return at_start || at_end;
}

static bool may_move(
    const struct passage *a, const struct passage *b, struct run run)
{
	bool indivisible = false;
	if (!run.n)
		return false;
	bool cut_a = cuts_unit(a, run.a, run.n, &indivisible);
	bool cut_b = cuts_unit(b, run.b, run.n, &indivisible);
	return !indivisible && !(cut_a && cut_b);
}

/* The longest run from word `i` of A; empty when it is not in B. */
static struct run longest_run(
    const struct passage *a, const struct passage *b, size_t i)
{
	struct run longest = {0};
	for (size_t j = 0; j < b->n; j++) {
		struct run run = run_at(a, b, i, j);
		if (run.n > longest.n && may_move(a, b, run))
			longest = run;
	}
	return longest;
}

/* Includes the signs of a number at either end. */
static struct span span_of(const struct passage *passage, size_t from, size_t n)
{
	const struct worddiff_unit *first = passage->units[from];
	const struct worddiff_unit *last = passage->units[from + n - 1];
	struct span span = {passage->words[from].span.start,
	    passage->words[from + n - 1].span.end};
	if (first->kind == WORDDIFF_UNIT_NUMBER)
		span.start = first->span.start;
	if (last->kind == WORDDIFF_UNIT_NUMBER)
		span.end = last->span.end;
	return span;
}

static void add_move(
    struct worddiff *diff, struct passage *a, struct passage *b, struct run run)
{
	memset(a->movable + run.a, 0, run.n);
	memset(b->movable + run.b, 0, run.n);
	diff->moves = mem_grow(
	    diff->moves, diff->n_moves, &diff->cap_moves, sizeof(*diff->moves));
	diff->moves[diff->n_moves++] = (struct worddiff_move){
	    {span_of(a, run.a, run.n), span_of(b, run.b, run.n)}};
}

static void find_moves(
    struct worddiff *diff, struct passage *a, struct passage *b)
{
	size_t i = 0;
	while (i < a->n) {
		struct run run = {0};
		if (a->movable[i] && !is_stop(a, i))
			run = longest_run(a, b, i);
		if (run.n)
			add_move(diff, a, b, run);
		i += run.n ? run.n : 1;
	}
}

void worddiff_move_find(
    struct worddiff *diff, const struct worddiff_unit_list lists[SIDES])
{
	size_t n_a = lists[SIDE_A].words.n, n_b = lists[SIDE_B].words.n;
	struct passage passages[SIDES];
	if (diff->n < 2 || (n_b && n_a > WORD_PAIRS_MAX / n_b))
		return;
	for (enum side side = 0; side < SIDES; side++) {
		passage_init(&passages[side], &lists[side]);
		for (size_t i = 0; i < diff->n; i++)
			if (diff->ops[i].kind != WORDDIFF_EQUAL &&
			    diff->ops[i].kind != WORDDIFF_INFLECTED)
				mark_movable(
				    &passages[side], diff->ops[i].spans[side]);
	}
	find_moves(diff, &passages[SIDE_A], &passages[SIDE_B]);
	for (enum side side = 0; side < SIDES; side++)
		passage_release(&passages[side]);
}
