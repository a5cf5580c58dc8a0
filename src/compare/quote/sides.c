/* SPDX-License-Identifier: MIT */
/* quote_sides: utterances and sentences of both articles, and an index of the
 * sentences that links pair. */
#include "compare/quote/sides.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "compare/person/person.h"

const char *quote_sides_speaker(const struct quote_utterance *utterance)
{
	return utterance->quote ? utterance->quote->speaker : NULL;
}

bool quote_sides_speakers_differ(
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	const char *x = quote_sides_speaker(a), *y = quote_sides_speaker(b);
	return x && y && !person_same_name(x, y);
}

static int compare_pairs(const void *a, const void *b)
{
	const struct link_pair *x = a, *y = b;
	if (x->a != y->a)
		return x->a < y->a ? -1 : 1;
	return (x->b > y->b) - (x->b < y->b);
}

static void index_pairs(struct quote_sides *sides)
{
	const struct links *links = sides->links;
	size_t n = links->n + links->n_echoes, cap = 0;
	for (size_t i = 0; i < n; i++) {
		const struct link *link = &links->items[i];
		for (size_t k = 0; k < link->n_pairs; k++) {
			sides->pairs = mem_grow(sides->pairs, sides->n_pairs,
			    &cap, sizeof(*sides->pairs));
			sides->pairs[sides->n_pairs++] = link->pairs[k];
		}
	}
	if (sides->n_pairs)
		qsort(sides->pairs, sides->n_pairs, sizeof(*sides->pairs),
		    compare_pairs);
}

bool quote_sides_paired(const struct quote_sides *sides, size_t a, size_t b)
{
	struct link_pair pair = {.a = a, .b = b};
	return sides->n_pairs && bsearch(&pair, sides->pairs, sides->n_pairs,
				     sizeof(pair), compare_pairs);
}

/* The text at `span`, with blanks for the attribution that interrupts it.  The
 * caller frees it. */
static char *copy_without_gap(
    struct slice text, struct span span, const struct quote *quote)
{
	struct slice printed = slice_at(text, span);
	char *copy = mem_strndup(printed.bytes, printed.len);
	for (size_t i = 0; quote && i < printed.len; i++)
		if (span.start + i >= quote->gap.start &&
		    span.start + i < quote->gap.end)
			copy[i] = ' ';
	return copy;
}

static void shift(struct span *span, size_t by)
{
	span->start += by;
	span->end += by;
}

/* Shifts the spans of a side from its utterance into its article's text. */
static void shift_words(struct worddiff *words, enum side side, size_t by)
{
	for (size_t i = 0; i < words->n; i++)
		shift(&words->ops[i].spans[side], by);
	for (size_t i = 0; i < words->n_moves; i++)
		shift(&words->moves[i].spans[side], by);
}

/* The source as printed; NULL when it has only function words, like "he" or
 * "they". */
static const char *copy_source(struct arena *arena,
    const struct article *article, const struct quote_utterance *utterance)
{
	struct word_list words = {0};
	bool is_specific = false;
	if (!utterance->quote || span_is_empty(utterance->quote->source))
		return NULL;
	struct span source = utterance->quote->source;
	word_split(&words, article_text(article), source);
	for (size_t i = 0; i < words.n && !is_specific; i++)
		is_specific = !(words.items[i].flags & WORD_STOP);
	word_list_release(&words);
	struct slice text = slice_at(article_text(article), source);
	return is_specific ? arena_strndup(arena, text.bytes, text.len) : NULL;
}

static void compare_words(struct quote_sides *sides, struct quote_pair *pair,
    const struct quote_utterance *const utterances[SIDES])
{
	char *texts[SIDES];
	for (enum side side = 0; side < SIDES; side++)
		texts[side] =
		    copy_without_gap(article_text(sides->pair->articles[side]),
			utterances[side]->span, utterances[side]->quote);
	worddiff_make(&pair->words, slice_of(texts[SIDE_A]),
	    slice_of(texts[SIDE_B]), term_lexicon(sides->pair, SIDE_A));
	for (enum side side = 0; side < SIDES; side++) {
		shift_words(&pair->words, side, utterances[side]->span.start);
		free(texts[side]);
	}
}

void quote_sides_add(struct quote_sides *sides, const struct quote_pair *found,
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	struct quote_pairs *pairs = sides->found;
	const struct quote_utterance *const utterances[SIDES] = {a, b};
	pairs->items = mem_grow(
	    pairs->items, pairs->n, &pairs->cap, sizeof(*pairs->items));
	struct quote_pair *pair = &pairs->items[pairs->n++];
	*pair = *found;
	for (enum side side = 0; side < SIDES; side++) {
		pair->sentences[side] = utterances[side]->sentence;
		pair->spans[side] = utterances[side]->span;
		if (!pair->speaker && !pair->source)
			pair->source = copy_source(&pairs->arena,
			    sides->pair->articles[side], utterances[side]);
	}
	compare_words(sides, pair, utterances);
}

static void side_init(struct quote_side *side, const struct term_pair *pair,
    enum side which, const struct quote_list *quoted)
{
	const struct article *article = pair->articles[which];
	quote_utterance_list_init(&side->utterances, article, pair, which);
	quote_utterance_list_init(&side->sentences, article, pair, which);
	quote_utterance_split(&side->utterances, quoted);
	side->n_marked = side->utterances.n;
	quote_utterance_of_sentences(&side->sentences);
}

static void side_release(struct quote_side *side)
{
	quote_utterance_list_release(&side->utterances);
	quote_utterance_list_release(&side->sentences);
	free(side->matched);
}

void quote_sides_init(
    struct quote_sides *sides, const struct quote_list quoted[SIDES])
{
	for (enum side side = 0; side < SIDES; side++)
		side_init(&sides->side[side], sides->pair, side, &quoted[side]);
	index_pairs(sides);
}

void quote_sides_release(struct quote_sides *sides)
{
	for (enum side side = 0; side < SIDES; side++)
		side_release(&sides->side[side]);
	free(sides->pairs);
}
