/* SPDX-License-Identifier: MIT */
/* figure: pairs equal figures first, then those that differ in hedge
 * or unit, then the only two of a sort that are left. */
#include "compare/figure/figure.h"

#include <stdlib.h>
#include <string.h>

#include "compare/figure/calendar.h"
#include "compare/figure/context.h"
#include "compare/figure/hedge.h"
#include "compare/figure/list.h"
#include "compare/figure/pair.h"

struct matcher {
	struct figure_differences *differences;
	const struct term_pair *pair;
	const struct link *link;
	size_t index; /* of the link */
	struct figure_list a, b;
	bool *used_a, *used_b;
};

/* Whether two figures may stand beside each other. */
typedef bool pair_test(const struct figure *a, const struct figure *b);

static const char *shown(
    const struct matcher *matcher, enum side side, const struct figure *figure)
{
	struct slice text =
	    slice_at(matcher->link->sides[side].text, figure->span);
	return arena_strndup(
	    &matcher->differences->arena, text.bytes, text.len);
}

static void report(struct matcher *matcher, const struct figure *a,
    const struct figure *b, enum figure_differs differs)
{
	struct figure_differences *found = matcher->differences;
	found->items = mem_grow(
	    found->items, found->n, &found->cap, sizeof(*found->items));
	found->items[found->n++] = (struct figure_difference){
	    .link = matcher->index,
	    .shown = {shown(matcher, SIDE_A, a), shown(matcher, SIDE_B, b)},
	    .spans = {a->span, b->span},
	    .differs = differs,
	};
}

static size_t sentence_at(const struct link_passage *passage, size_t offset)
{
	size_t i = 0;
	while (i + 1 < passage->n && passage->starts[i + 1] <= offset)
		i++;
	return passage->sentences[i];
}

/* A long link holds sentences that tell different things; only figures of two
 * that were paired are compared. */
static bool are_paired(const struct matcher *matcher, const struct figure *a,
    const struct figure *b)
{
	const struct link *link = matcher->link;
	size_t in_a = sentence_at(&link->sides[SIDE_A], a->span.start);
	size_t in_b = sentence_at(&link->sides[SIDE_B], b->span.start);
	for (size_t i = 0; i < link->n_pairs; i++)
		if (link->pairs[i].a == in_a && link->pairs[i].b == in_b)
			return true;
	return false;
}

/* How many unused figures of B the test lets stand beside one of A, what is
 * said twice counted once; the last of them in `found`. */
static size_t partners(
    const struct matcher *matcher, size_t i, pair_test *test, size_t *found)
{
	size_t n = 0;
	for (size_t j = 0; j < matcher->b.n; j++) {
		if (matcher->used_b[j] ||
		    !test(&matcher->a.items[i], &matcher->b.items[j]) ||
		    !are_paired(
			matcher, &matcher->a.items[i], &matcher->b.items[j]))
			continue;
		if (n && figure_pair_repeat(
			     &matcher->b.items[*found], &matcher->b.items[j]))
			continue;
		*found = j;
		n++;
	}
	return n;
}

static size_t rivals(const struct matcher *matcher, size_t j, pair_test *test)
{
	size_t n = 0, last = 0;
	for (size_t i = 0; i < matcher->a.n; i++) {
		if (matcher->used_a[i] ||
		    !test(&matcher->a.items[i], &matcher->b.items[j]))
			continue;
		if (n && figure_pair_repeat(
			     &matcher->a.items[last], &matcher->a.items[i]))
			continue;
		last = i;
		n++;
	}
	return n;
}

/* Marks a figure as used wherever its side says it. */
static void use(const struct figure_list *list, size_t index, bool *used)
{
	for (size_t i = 0; i < list->n; i++)
		if (i == index ||
		    figure_pair_repeat(&list->items[i], &list->items[index]))
			used[i] = true;
}

/* What one side says twice may stand once on the other. */
static void use_agreeing(struct matcher *matcher)
{
	for (size_t i = 0; i < matcher->a.n; i++)
		for (size_t j = 0; j < matcher->b.n; j++)
			if (figure_pair_agree(
				&matcher->a.items[i], &matcher->b.items[j]))
				matcher->used_a[i] = matcher->used_b[j] = true;
}

/* Shares of a hundred are of anything, even where they are as great. */
static bool needs_context(
    const struct figure *figure, enum figure_differs differs)
{
	return differs == FIGURE_VALUE ||
	       (figure->unit && strcmp(figure->unit, "%") == 0);
}

static void report_apart(
    struct matcher *matcher, pair_test *test, enum figure_differs differs)
{
	for (size_t i = 0; i < matcher->a.n; i++) {
		size_t j = 0;
		if (matcher->used_a[i] || partners(matcher, i, test, &j) != 1 ||
		    rivals(matcher, j, test) != 1 ||
		    (needs_context(&matcher->a.items[i], differs) &&
			!figure_context_same(
			    &(struct figure_place){&matcher->a, i},
			    &(struct figure_place){&matcher->b, j})))
			continue;
		use(&matcher->a, i, matcher->used_a);
		use(&matcher->b, j, matcher->used_b);
		report(matcher, &matcher->a.items[i], &matcher->b.items[j],
		    differs);
	}
}

static void find_figures(struct figure_list *list,
    const struct link_passage *passage, const struct term_pair *pair,
    enum side side)
{
	struct figure_text text = {passage->text, passage->starts, passage->n};
	struct word_list words = {0};
	link_words(passage, pair, side, &words);
	*list = (struct figure_list){0};
	figure_list_find_in(list, &text, &words);
}

static void match_link(struct matcher *matcher)
{
	const struct link *link = matcher->link;
	find_figures(&matcher->a, &link->sides[SIDE_A], matcher->pair, SIDE_A);
	find_figures(&matcher->b, &link->sides[SIDE_B], matcher->pair, SIDE_B);
	matcher->used_a = mem_zalloc(matcher->a.n, sizeof(bool));
	matcher->used_b = mem_zalloc(matcher->b.n, sizeof(bool));
	use_agreeing(matcher);
	report_apart(matcher, figure_pair_hedged_apart, FIGURE_HEDGE);
	report_apart(matcher, figure_pair_measured_apart, FIGURE_UNIT);
	report_apart(matcher, figure_pair_valued_apart, FIGURE_VALUE);
	report_apart(matcher, figure_pair_bare_apart, FIGURE_VALUE);
	free(matcher->used_a);
	free(matcher->used_b);
	figure_list_release(&matcher->a);
	figure_list_release(&matcher->b);
}

void figure_compare(struct figure_differences *differences,
    const struct term_pair *pair, const struct links *links)
{
	struct matcher matcher = {.differences = differences, .pair = pair};
	for (size_t i = 0; i < links->n; i++) {
		matcher.link = &links->items[i];
		matcher.index = i;
		match_link(&matcher);
	}
}

void figure_release(struct figure_differences *differences)
{
	free(differences->items);
	arena_release(&differences->arena);
	*differences = (struct figure_differences){0};
}

bool figure_has_word(const struct word *word)
{
	return figure_calendar_names(word) || figure_hedge_is(word->fold);
}

const char *figure_differs_name(enum figure_differs differs)
{
	static const char *const names[] = {
	    [FIGURE_VALUE] = "value",
	    [FIGURE_UNIT] = "unit",
	    [FIGURE_HEDGE] = "hedge",
	};
	return names[differs];
}
