/* SPDX-License-Identifier: MIT */
/*
 * quote_matches: pairs of utterances, those of each rank kept apart until
 * all are known.
 *
 * Within a rank the first matches in text order are the best, so that one which
 * comes after QUOTE_MATCHES_MAX others need not be remembered.
 */
#include "compare/quote/matches.h"

#include <stdlib.h>

#include "base/mem.h"
#include "compare/prose.h"

/* Of the content stems of the utterance that has fewer: below it two utterances
 * are not compared. */
static const double candidate_stems_share_min = 0.33;

/* In paired sentences or elsewhere: identical, trimmed, altered. */
enum { CLASSES = QUOTE_ALTERED + 1, RANKS = 2 * CLASSES };

/* How many matches of each rank each utterance has. */
struct counts {
	unsigned char *n[SIDES];
};

static size_t rank_of(const struct quote_match *match)
{
	return (match->paired ? 0 : CLASSES) + (size_t)match->likeness.class;
}

/* Counts the match at `slot` of each of its utterances; false when one of them
 * has as many as it may. */
static bool count(const struct counts *counts, const struct quote_match *match,
    size_t slots, size_t slot)
{
	unsigned char *n[SIDES];
	for (enum side side = 0; side < SIDES; side++) {
		n[side] = &counts->n[side][match->of[side] * slots + slot];
		if (*n[side] == QUOTE_MATCHES_MAX)
			return false;
	}
	++*n[SIDE_A];
	++*n[SIDE_B];
	return true;
}

static void counts_init(
    struct counts *counts, const struct quote_sides *sides, size_t slots)
{
	for (enum side side = 0; side < SIDES; side++)
		counts->n[side] =
		    mem_zalloc(sides->side[side].utterances.n, slots);
}

static void counts_release(struct counts *counts)
{
	free(counts->n[SIDE_A]);
	free(counts->n[SIDE_B]);
}

static bool compare(const struct quote_sides *sides, struct quote_match *match)
{
	const struct quote_utterance
	    *a = &sides->side[SIDE_A].utterances.items[match->of[SIDE_A]],
	    *b = &sides->side[SIDE_B].utterances.items[match->of[SIDE_B]];
	if (quote_utterance_share_stems(a, b) < candidate_stems_share_min)
		return false;
	match->paired = quote_sides_paired(sides, a->sentence, b->sentence);
	return quote_likeness_find(&match->likeness, a, b, match->paired);
}

/* The utterances of B that `a` of A is compared with. */
static struct prose_range reach_of(const struct quote_sides *sides, size_t a)
{
	size_t n_a = sides->side[SIDE_A].utterances.n,
	       n_b = sides->side[SIDE_B].utterances.n;
	struct prose_range all = {0, n_b};
	if (n_b <= QUOTE_MATCHES_REACH)
		return all;
	size_t middle = (size_t)((double)a / (double)n_a * (double)n_b);
	size_t first = middle < QUOTE_MATCHES_REACH / 2
			   ? 0
			   : middle - QUOTE_MATCHES_REACH / 2;
	if (first > n_b - QUOTE_MATCHES_REACH)
		first = n_b - QUOTE_MATCHES_REACH;
	return (struct prose_range){first, first + QUOTE_MATCHES_REACH};
}

static void find_all(
    struct quote_matches *list, const struct quote_sides *sides)
{
	struct counts counts;
	counts_init(&counts, sides, RANKS);
	for (size_t a = 0; a < sides->side[SIDE_A].utterances.n; a++) {
		struct prose_range reach = reach_of(sides, a);
		for (size_t b = reach.first; b < reach.end; b++) {
			struct quote_match match = {.of = {a, b}};
			if (!compare(sides, &match) ||
			    !count(&counts, &match, RANKS, rank_of(&match)))
				continue;
			list->items = mem_grow(
			    list->items, list->n, &list->cap, sizeof(match));
			list->items[list->n++] = match;
		}
	}
	counts_release(&counts);
}

static int by_utterance(const void *a, const void *b)
{
	const struct quote_match *x = a, *y = b;
	for (enum side side = 0; side < SIDES; side++)
		if (x->of[side] != y->of[side])
			return x->of[side] < y->of[side] ? -1 : 1;
	return 0;
}

/* Matches in paired sentences first, then identical before trimmed before
 * altered. */
static int by_quality(const void *a, const void *b)
{
	size_t x = rank_of(a), y = rank_of(b);
	return x != y ? (x < y ? -1 : 1) : by_utterance(a, b);
}

static void sort(
    struct quote_matches *list, int order(const void *, const void *))
{
	if (list->n)
		qsort(list->items, list->n, sizeof(*list->items), order);
}

static void keep_best(
    struct quote_matches *list, const struct quote_sides *sides)
{
	struct counts counts;
	size_t kept = 0;
	counts_init(&counts, sides, 1);
	sort(list, by_quality);
	for (size_t i = 0; i < list->n; i++)
		if (count(&counts, &list->items[i], 1, 0))
			list->items[kept++] = list->items[i];
	list->n = kept;
	sort(list, by_utterance);
	counts_release(&counts);
}

/* Lists the matches of each utterance of a side. */
static void index_side(
    struct quote_matches *list, enum side side, size_t n_utterances)
{
	size_t *first = mem_zalloc(n_utterances + 1, sizeof(*first));
	size_t *ids = mem_alloc(list->n * sizeof(*ids));
	for (size_t i = 0; i < list->n; i++)
		first[list->items[i].of[side]]++;
	for (size_t i = 0, sum = 0; i <= n_utterances; i++) {
		sum += first[i];
		first[i] = sum; /* the end, until all are in */
	}
	for (size_t i = list->n; i > 0; i--)
		ids[--first[list->items[i - 1].of[side]]] = i - 1;
	list->first[side] = first;
	list->ids[side] = ids;
}

void quote_matches_find(
    struct quote_matches *list, const struct quote_sides *sides)
{
	find_all(list, sides);
	keep_best(list, sides);
	for (enum side side = 0; side < SIDES; side++)
		index_side(list, side, sides->side[side].utterances.n);
}

void quote_matches_release(struct quote_matches *list)
{
	for (enum side side = 0; side < SIDES; side++) {
		free(list->first[side]);
		free(list->ids[side]);
	}
	free(list->items);
	*list = (struct quote_matches){0};
}
