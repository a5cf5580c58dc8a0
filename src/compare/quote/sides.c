/* SPDX-License-Identifier: MIT */
/* quote_sides: utterances and sentences of both articles, and an index of the
 * pairs of sentences that links make. */
#include "compare/quote/sides.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

const char *quote_sides_speaker(const struct quote_utterance *utterance)
{
	return utterance->quote ? utterance->quote->speaker : NULL;
}

const char *quote_sides_last_name(const char *speaker)
{
	const char *space = speaker ? strrchr(speaker, ' ') : NULL;
	return space ? space + 1 : speaker;
}

/* Whether `name`, one word, is among those of the other: Xi, Xi Jinping. */
static bool is_name_of(const char *name, const char *other)
{
	struct slice rest = slice_of(other);
	while (rest.len) {
		size_t end = slice_find(rest, " ", 0);
		if (slice_is((struct slice){rest.at, end}, name))
			return true;
		rest = slice_from(rest, end < rest.len ? end + 1 : end);
	}
	return false;
}

bool quote_sides_speakers_differ(
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	const char *x = quote_sides_speaker(a), *y = quote_sides_speaker(b);
	return x && y &&
	       strcmp(quote_sides_last_name(x), quote_sides_last_name(y)) !=
		   0 &&
	       !is_name_of(x, y) && !is_name_of(y, x);
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
	const struct comparison *comparison = sides->comparison;
	size_t n = comparison->n_links + comparison->n_echoes, cap = 0;
	for (size_t i = 0; i < n; i++) {
		const struct link *link = &comparison->links[i];
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

/* What stands at `at`, with blanks for what interrupts it; the caller's. */
static char *without_gap(
    struct slice text, struct span at, const struct quote *quote)
{
	struct slice said = slice_at(text, at);
	char *copy = mem_strndup(said.at, said.len);
	for (size_t i = 0; quote && i < said.len; i++)
		if (at.start + i >= quote->gap.start &&
		    at.start + i < quote->gap.end)
			copy[i] = ' ';
	return copy;
}

static void shift(struct span *at, size_t by)
{
	at->start += by;
	at->end += by;
}

/* From the two utterances into the articles. */
static void shift_words(struct worddiff *words, size_t by_a, size_t by_b)
{
	for (size_t i = 0; i < words->n; i++) {
		shift(&words->ops[i].a, by_a);
		shift(&words->ops[i].b, by_b);
	}
	for (size_t i = 0; i < words->n_moves; i++) {
		shift(&words->moves[i].a, by_a);
		shift(&words->moves[i].b, by_b);
	}
}

/* The words for who said it, unless they are "he" or "they" and tell nothing.
 */
static const char *said_by(struct arena *arena, const struct article *article,
    const struct quote_utterance *utterance)
{
	struct word_list words = {0};
	bool tells = false;
	if (!utterance->quote || span_is_empty(utterance->quote->source))
		return NULL;
	struct span source = utterance->quote->source;
	word_split(&words, article_text(article), source);
	for (size_t i = 0; i < words.n && !tells; i++)
		tells = !(words.at[i].flags & WORD_STOP);
	word_list_release(&words);
	struct slice text = slice_at(article_text(article), source);
	return tells ? arena_strndup(arena, text.at, text.len) : NULL;
}

void quote_sides_add(struct quote_sides *sides, const struct quote_pair *found,
    const struct quote_utterance *a, const struct quote_utterance *b)
{
	struct comparison *comparison = sides->comparison;
	comparison->quotes = mem_grow(comparison->quotes, comparison->n_quotes,
	    &sides->cap_quotes, sizeof(*comparison->quotes));
	struct quote_pair *pair = &comparison->quotes[comparison->n_quotes++];
	*pair = *found;
	pair->sentence_a = a->sentence;
	pair->sentence_b = b->sentence;
	pair->a = a->at;
	pair->b = b->at;
	if (!pair->speaker)
		pair->said_by = said_by(&comparison->arena, comparison->a, a);
	if (!pair->speaker && !pair->said_by)
		pair->said_by = said_by(&comparison->arena, comparison->b, b);
	char *in_a = without_gap(article_text(comparison->a), a->at, a->quote);
	char *in_b = without_gap(article_text(comparison->b), b->at, b->quote);
	worddiff_make(&pair->words, slice_of(in_a), slice_of(in_b),
	    term_lexicon(sides->a.said.pair));
	shift_words(&pair->words, a->at.start, b->at.start);
	free(in_a);
	free(in_b);
}

static void side_init(struct quote_side *side, const struct term_pair *pair,
    enum side which, const struct comparison *comparison)
{
	const struct article *article =
	    which == SIDE_A ? comparison->a : comparison->b;
	const struct quote_list *quotes =
	    which == SIDE_A ? &comparison->quotes_a : &comparison->quotes_b;
	quote_utterance_list_init(&side->said, article, pair, which);
	quote_utterance_list_init(&side->sentences, article, pair, which);
	quote_utterance_split(&side->said, quotes);
	side->n_marked = side->said.n;
	quote_utterance_of_sentences(&side->sentences);
}

static void side_release(struct quote_side *side)
{
	quote_utterance_list_release(&side->said);
	quote_utterance_list_release(&side->sentences);
	free(side->matched);
}

void quote_sides_init(struct quote_sides *sides, struct comparison *comparison,
    const struct term_pair *pair)
{
	*sides = (struct quote_sides){.comparison = comparison};
	side_init(&sides->a, pair, SIDE_A, comparison);
	side_init(&sides->b, pair, SIDE_B, comparison);
	index_pairs(sides);
}

void quote_sides_release(struct quote_sides *sides)
{
	side_release(&sides->a);
	side_release(&sides->b);
	free(sides->pairs);
}
