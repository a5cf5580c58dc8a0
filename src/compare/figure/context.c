/* SPDX-License-Identifier: MIT */
/* figure_context: content words near both figures. */
#include "compare/figure/context.h"

#include "compare/figure/noun.h"
#include "compare/figure/pair.h"

enum {
	CONTEXT_WORDS = 5, /* on either side of a figure */
	/* Content words that two contexts must share: one for a value; for a
	 * count one more, as the counted noun ("people") is one. */
	SHARED_MIN = 1,
	SHARED_MIN_COUNT = 2,
	SHARED_MIN_BARE = 3, /* for bare numbers */
	LEAD_WORDS = 3,	     /* before bare numbers; one must be shared */
};

/* The words of a figure, `left` words before it and `right` words after it. */
static struct word_list context_of(const struct figure_list *list,
    const struct figure *figure, size_t left, size_t right)
{
	const struct word_list *words = &list->words;
	size_t first = word_list_find(words, figure->span.start);
	size_t after = word_list_find(words, figure->span.end);
	size_t from = first > left ? first - left : 0;
	size_t to = after + right < words->n ? after + right : words->n;
	return (struct word_list){.items = words->items + from, .n = to - from};
}

static bool is_content(const struct word *word, const struct figure *figure)
{
	bool inside = word->span.start >= figure->span.start &&
		      word->span.start < figure->span.end;
	/* other numbers are no context of a count: they may be counts of the
	 * same */
	unsigned ignored = figure_pair_is_counted(figure)
			       ? WORD_STOP | WORD_NUMBER
			       : WORD_STOP;
	return !(word->flags & ignored) &&
	       (!inside || figure_pair_is_counted(figure));
}

static bool has_content(const struct word_list *context,
    const struct figure *figure, const char *stem)
{
	for (size_t i = 0; i < context->n; i++)
		if (is_content(&context->items[i], figure) &&
		    (figure_noun_same(context->items[i].stem, stem) ||
			figure_noun_same_fate(context->items[i].stem, stem)))
			return true;
	return false;
}

/* The number of content words around both figures, at most `left` words before
 * and `right` words after. */
static size_t shared_words(const struct figure_place *at_a,
    const struct figure_place *at_b, size_t left, size_t right)
{
	const struct figure *a = &at_a->list->items[at_a->index];
	const struct figure *b = &at_b->list->items[at_b->index];
	struct word_list in_a = context_of(at_a->list, a, left, right);
	struct word_list in_b = context_of(at_b->list, b, left, right);
	size_t shared = 0;
	for (size_t k = 0; k < in_a.n; k++)
		shared += is_content(&in_a.items[k], a) &&
			  has_content(&in_b, b, in_a.items[k].stem);
	return shared;
}

/* Whether both count at least NEAR_VALUE_MIN of something that is not an
 * everyday thing, and about as many: that is context enough. */
static bool are_near_counts(const struct figure *a, const struct figure *b)
{
	enum { NEAR_VALUE_MIN = 20, NEAR_RATIO_MAX = 2 };
	return figure_pair_is_counted(a) && figure_pair_is_counted(b) &&
	       a->n_nouns && b->n_nouns &&
	       !figure_noun_is_everyday(a->nouns[0]) &&
	       !figure_noun_is_everyday(b->nouns[0]) &&
	       a->value >= NEAR_VALUE_MIN && b->value >= NEAR_VALUE_MIN &&
	       a->value <= NEAR_RATIO_MAX * b->value &&
	       b->value <= NEAR_RATIO_MAX * a->value;
}

/* Whether "one" may be an article: "one English climber" counts nobody. */
static bool may_be_article(const struct figure *figure)
{
	return figure->value == 1 && figure->hedge == FIGURE_HEDGE_NONE;
}

bool figure_context_same(
    const struct figure_place *at_a, const struct figure_place *at_b)
{
	const struct figure *a = &at_a->list->items[at_a->index];
	const struct figure *b = &at_b->list->items[at_b->index];
	size_t shared = shared_words(at_a, at_b, CONTEXT_WORDS, CONTEXT_WORDS);
	if (figure_pair_is_bare(a) && figure_pair_is_bare(b) &&
	    !figure_pair_is_double(a))
		return shared >= SHARED_MIN_BARE &&
		       shared_words(at_a, at_b, LEAD_WORDS, 0) > 0;
	bool counted = figure_pair_is_counted(a) && !are_near_counts(a, b);
	size_t least = counted ? SHARED_MIN_COUNT : SHARED_MIN;
	return shared >=
	       least + (counted && (may_be_article(a) || may_be_article(b)));
}
