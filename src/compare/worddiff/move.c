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

static void text_init(
    struct passage *text, const struct worddiff_unit_list *units)
{
	*text =
	    (struct passage){.words = units->words.items, .n = units->words.n};
	text->units = mem_zalloc(text->n, sizeof(*text->units));
	text->movable = mem_zalloc(text->n, sizeof(*text->movable));
	for (size_t i = 0; i < units->n; i++)
		for (size_t k = 0; k < units->items[i].n; k++)
			text->units[units->items[i].first + k] =
			    &units->items[i];
}

static void text_release(struct passage *text)
{
	free(text->units);
	free(text->movable);
}

static void mark_movable(struct passage *text, struct span change)
{
	for (size_t i = 0; i < text->n; i++)
		if (text->words[i].span.start >= change.start &&
		    text->words[i].span.end <= change.end)
			text->movable[i] = true;
}

static bool is_stop(const struct passage *text, size_t word)
{
	return text->words[word].flags & WORD_STOP;
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
    const struct passage *text, size_t from, size_t n, bool *indivisible)
{
	const struct worddiff_unit *first = text->units[from];
	const struct worddiff_unit *last = text->units[from + n - 1];
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
static struct span span_of(const struct passage *text, size_t from, size_t n)
{
	const struct worddiff_unit *first = text->units[from];
	const struct worddiff_unit *last = text->units[from + n - 1];
	struct span span = {
	    text->words[from].span.start, text->words[from + n - 1].span.end};
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

void worddiff_move_find(struct worddiff *diff,
    const struct worddiff_unit_list *a, const struct worddiff_unit_list *b)
{
	if (diff->n < 2 ||
	    (b->words.n && a->words.n > WORD_PAIRS_MAX / b->words.n))
		return;
	struct passage text_a, text_b;
	text_init(&text_a, a);
	text_init(&text_b, b);
	for (size_t i = 0; i < diff->n; i++) {
		enum worddiff_kind kind = diff->ops[i].kind;
		if (kind == WORDDIFF_EQUAL || kind == WORDDIFF_INFLECTED)
			continue;
		mark_movable(&text_a, diff->ops[i].spans[SIDE_A]);
		mark_movable(&text_b, diff->ops[i].spans[SIDE_B]);
	}
	find_moves(diff, &text_a, &text_b);
	text_release(&text_a);
	text_release(&text_b);
}
