/* SPDX-License-Identifier: MIT */
/* figure_context: content words within reach of both figures. */
#include "compare/figure/context.h"

#include "compare/figure/noun.h"
#include "compare/figure/pair.h"

enum {
	CONTEXT = 5, /* words on either side of a figure that it is told with */
	/* Content words in which two contexts must meet: one for a value, for
	 * a count one more than what is counted ("people"). */
	SHARED_CONTEXT = 1,
	SHARED_COUNT = 2,
	SHARED_BARE = 3, /* for numbers that name nothing they count */
	LEAD = 3,	 /* words before those that have to share one */
};

/* The words around a figure, so many to its left and right; of a count the
 * counted ones too. */
static struct word_list context_of(const struct figure_list *list,
    const struct figure *figure, size_t left, size_t right)
{
	const struct word_list *words = &list->words;
	size_t first = word_list_find(words, figure->span.start);
	size_t behind = word_list_find(words, figure->span.end);
	size_t from = first > left ? first - left : 0;
	size_t to = behind + right < words->n ? behind + right : words->n;
	return (struct word_list){.items = words->items + from, .n = to - from};
}

static bool tells(const struct word *word, const struct figure *figure)
{
	bool inside = word->span.start >= figure->span.start &&
		      word->span.start < figure->span.end;
	/* other numbers tell nothing of a count: they may be more of it */
	unsigned mute = figure_pair_is_counted(figure) ? WORD_STOP | WORD_NUMBER
						       : WORD_STOP;
	return !(word->flags & mute) &&
	       (!inside || figure_pair_is_counted(figure));
}

static bool has_telling(const struct word_list *context,
    const struct figure *figure, const char *stem)
{
	for (size_t i = 0; i < context->n; i++)
		if (tells(&context->items[i], figure) &&
		    (figure_noun_same(context->items[i].stem, stem) ||
			figure_noun_same_fate(context->items[i].stem, stem)))
			return true;
	return false;
}

/* Content words that stand around both, as far away as that. */
static size_t shared_words(const struct figure_place *at_a,
    const struct figure_place *at_b, size_t left, size_t right)
{
	const struct figure *a = &at_a->list->items[at_a->index];
	const struct figure *b = &at_b->list->items[at_b->index];
	struct word_list in_a = context_of(at_a->list, a, left, right);
	struct word_list in_b = context_of(at_b->list, b, left, right);
	size_t shared = 0;
	for (size_t k = 0; k < in_a.n; k++)
		shared += tells(&in_a.items[k], a) &&
			  has_telling(&in_b, b, in_a.items[k].stem);
	return shared;
}

/* Both count many of the same, no everyday thing, and about as many: that is
 * context enough. */
static bool near_counts(const struct figure *a, const struct figure *b)
{
	enum { MANY = 20, NEAR = 2 };
	return figure_pair_is_counted(a) && figure_pair_is_counted(b) &&
	       a->n_nouns && b->n_nouns &&
	       !figure_noun_is_everyday(a->nouns[0]) &&
	       !figure_noun_is_everyday(b->nouns[0]) && a->value >= MANY &&
	       b->value >= MANY && a->value <= NEAR * b->value &&
	       b->value <= NEAR * a->value;
}

/* "One English climber" tells of one, and counts none. */
static bool is_article(const struct figure *figure)
{
	return figure->value == 1 && figure->hedge == HEDGE_NONE;
}

bool figure_context_same(
    const struct figure_place *at_a, const struct figure_place *at_b)
{
	const struct figure *a = &at_a->list->items[at_a->index];
	const struct figure *b = &at_b->list->items[at_b->index];
	size_t shared = shared_words(at_a, at_b, CONTEXT, CONTEXT);
	if (figure_pair_is_bare(a) && figure_pair_is_bare(b) &&
	    !figure_pair_is_double(a))
		return shared >= SHARED_BARE &&
		       shared_words(at_a, at_b, LEAD, 0) > 0;
	bool counted = figure_pair_is_counted(a) && !near_counts(a, b);
	size_t least = counted ? SHARED_COUNT : SHARED_CONTEXT;
	return shared >= least + (counted && (is_article(a) || is_article(b)));
}
