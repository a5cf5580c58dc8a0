/* SPDX-License-Identifier: MIT */
/* figure: matches equal figures first, then those that differ in hedge or unit,
 * then two of a sort that are the only ones left. */
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
	struct figure_list lists[SIDES];
	bool *used[SIDES]; /* per figure: agrees with another or is reported */
};

/* Whether two figures may be a pair. */
typedef bool pair_predicate(const struct figure *a, const struct figure *b);

static const char *copy_printed(
    const struct matcher *matcher, enum side side, const struct figure *figure)
{
	struct slice text =
	    slice_at(matcher->link->sides[side].text, figure->span);
	return arena_strndup(
	    &matcher->differences->arena, text.bytes, text.len);
}

static void add_difference(struct matcher *matcher, const struct figure *a,
    const struct figure *b, enum figure_differs differs)
{
	struct figure_differences *found = matcher->differences;
	found->items = mem_grow(
	    found->items, found->n, &found->cap, sizeof(*found->items));
	found->items[found->n++] = (struct figure_difference){
	    .link = matcher->index,
	    .shown = {copy_printed(matcher, SIDE_A, a),
		copy_printed(matcher, SIDE_B, b)},
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

/* Whether the link pairs the sentences of two figures: a long link has
 * sentences about different things. */
static bool are_in_paired_sentences(const struct matcher *matcher,
    const struct figure *a, const struct figure *b)
{
	const struct link *link = matcher->link;
	size_t in_a = sentence_at(&link->sides[SIDE_A], a->span.start);
	size_t in_b = sentence_at(&link->sides[SIDE_B], b->span.start);
	for (size_t i = 0; i < link->n_pairs; i++)
		if (link->pairs[i].a == in_a && link->pairs[i].b == in_b)
			return true;
	return false;
}

/* The number of unused figures of `side` that figure `index` of the other side
 * may be paired with; repeated ones count once, and those of B only in a
 * sentence that the link pairs.  `found` gets the last of them. */
static size_t count_partners(const struct matcher *matcher, enum side side,
    size_t index, pair_predicate *test, size_t *found)
{
	const struct figure_list *list = &matcher->lists[side];
	const struct figure *pair[SIDES];
	size_t n = 0;
	pair[side_other(side)] = &matcher->lists[side_other(side)].items[index];
	for (size_t i = 0; i < list->n; i++) {
		pair[side] = &list->items[i];
		if (matcher->used[side][i] ||
		    !test(pair[SIDE_A], pair[SIDE_B]) ||
		    (side == SIDE_B && !are_in_paired_sentences(matcher,
					   pair[SIDE_A], pair[SIDE_B])) ||
		    (n && figure_pair_repeat(&list->items[*found], pair[side])))
			continue;
		*found = i;
		n++;
	}
	return n;
}

/* Marks a figure and those that repeat it as used. */
static void mark_used(struct matcher *matcher, enum side side, size_t index)
{
	const struct figure_list *list = &matcher->lists[side];
	for (size_t i = 0; i < list->n; i++)
		if (i == index ||
		    figure_pair_repeat(&list->items[i], &list->items[index]))
			matcher->used[side][i] = true;
}

/* Marks figures on which the sides agree: one side may repeat what the other
 * says once. */
static void mark_agreeing(struct matcher *matcher)
{
	const struct figure_list *a = &matcher->lists[SIDE_A];
	const struct figure_list *b = &matcher->lists[SIDE_B];
	for (size_t i = 0; i < a->n; i++)
		for (size_t j = 0; j < b->n; j++)
			if (figure_pair_agree(&a->items[i], &b->items[j]))
				matcher->used[SIDE_A][i] =
				    matcher->used[SIDE_B][j] = true;
}

/* Whether both figures need the same context to be compared.  Per cents always
 * do: they may be of anything, even when they are equal. */
static bool needs_context(
    const struct figure *figure, enum figure_differs differs)
{
	return differs == FIGURE_DIFFERS_VALUE ||
	       (figure->unit && strcmp(figure->unit, "%") == 0);
}

static void add_differences_of(
    struct matcher *matcher, pair_predicate *test, enum figure_differs differs)
{
	const struct figure_list *a = &matcher->lists[SIDE_A];
	const struct figure_list *b = &matcher->lists[SIDE_B];
	for (size_t i = 0; i < a->n; i++) {
		size_t j = 0, last = 0;
		if (matcher->used[SIDE_A][i] ||
		    count_partners(matcher, SIDE_B, i, test, &j) != 1 ||
		    count_partners(matcher, SIDE_A, j, test, &last) != 1 ||
		    (needs_context(&a->items[i], differs) &&
			!figure_context_same(&(struct figure_place){a, i},
			    &(struct figure_place){b, j})))
			continue;
		mark_used(matcher, SIDE_A, i);
		mark_used(matcher, SIDE_B, j);
		add_difference(matcher, &a->items[i], &b->items[j], differs);
	}
}

static void find_figures(struct matcher *matcher, enum side side)
{
	const struct link_passage *passage = &matcher->link->sides[side];
	struct figure_text text = {passage->text, passage->starts, passage->n,
	    .digits_only = matcher->pair->lexicons[side].language != NULL};
	struct figure_list *list = &matcher->lists[side];
	struct word_list words = {0};
	link_words(passage, matcher->pair, side, &words);
	*list = (struct figure_list){0};
	figure_list_find_in(list, &text, &words);
	matcher->used[side] = mem_zalloc(list->n, sizeof(bool));
}

static void compare_link(struct matcher *matcher)
{
	for (enum side side = 0; side < SIDES; side++)
		find_figures(matcher, side);
	mark_agreeing(matcher);
	add_differences_of(
	    matcher, figure_pair_differ_in_hedge, FIGURE_DIFFERS_HEDGE);
	add_differences_of(
	    matcher, figure_pair_differ_in_unit, FIGURE_DIFFERS_UNIT);
	add_differences_of(
	    matcher, figure_pair_differ_in_value, FIGURE_DIFFERS_VALUE);
	add_differences_of(
	    matcher, figure_pair_bare_differ, FIGURE_DIFFERS_VALUE);
	for (enum side side = 0; side < SIDES; side++) {
		free(matcher->used[side]);
		figure_list_release(&matcher->lists[side]);
	}
}

void figure_compare(struct figure_differences *differences,
    const struct term_pair *pair, const struct links *links)
{
	struct matcher matcher = {.differences = differences, .pair = pair};
	if (!pair->one_language)
		return;
	for (size_t i = 0; i < links->n; i++) {
		matcher.link = &links->items[i];
		matcher.index = i;
		compare_link(&matcher);
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
	    [FIGURE_DIFFERS_VALUE] = "value",
	    [FIGURE_DIFFERS_UNIT] = "unit",
	    [FIGURE_DIFFERS_HEDGE] = "hedge",
	};
	return names[differs];
}
