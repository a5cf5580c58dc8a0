/* SPDX-License-Identifier: MIT */
/* comparison: runs the analyses in order and sums up what they found. */
#include "compare/comparison.h"

/* The share of an article's words that are in links. */
static double share_of_words(size_t linked_words, const struct article *article,
    const size_t *only, size_t n_only)
{
	size_t only_words = 0;
	for (size_t i = 0; i < n_only; i++)
		only_words += word_count(article_sentence(article, only[i]));
	return linked_words
		   ? (double)linked_words / (double)(linked_words + only_words)
		   : 0;
}

static double share_of_words_in_links(
    const struct comparison *comparison, enum side side)
{
	size_t words = 0;
	for (size_t i = 0; i < comparison->emphases.n; i++)
		words += comparison->emphases.items[i].sides[side].words;
	return share_of_words(words, comparison->articles[side],
	    comparison->links.only[side], comparison->links.n_only[side]);
}

static void summarise(struct comparison *comparison)
{
	struct comparison_summary *summary = &comparison->summary;
	for (enum side side = 0; side < SIDES; side++)
		summary->shared[side] =
		    share_of_words_in_links(comparison, side);
	for (size_t i = 0; i < comparison->links.n; i++)
		summary->moved += comparison->links.items[i].moved;
	for (size_t i = 0; i < comparison->quotes.n; i++)
		summary->altered_quotes +=
		    comparison->quotes.items[i].class == QUOTE_ALTERED;
	summary->figures = comparison->figures.n;
}

void comparison_make(struct comparison *comparison, const struct article *a,
    const struct article *b)
{
	struct term_pair pair;
	*comparison = (struct comparison){.articles = {a, b}};
	term_pair_make(&pair, a, b);
	for (enum side side = 0; side < SIDES; side++)
		comparison->languages[side] = pair.languages[side];
	link_find(&comparison->links, &pair);
	for (enum side side = 0; side < SIDES; side++)
		quote_list_find_in(&comparison->quoted[side],
		    comparison->articles[side], &pair.words[side]);
	quote_match(
	    &comparison->quotes, &pair, comparison->quoted, &comparison->links);
	figure_compare(&comparison->figures, &pair, &comparison->links);
	wording_find(&comparison->wordings, &pair, &comparison->links);
	emphasis_find(
	    &comparison->emphases, &comparison->links, comparison->articles);
	summarise(comparison);
	term_pair_release(&pair);
}

void comparison_release(struct comparison *comparison)
{
	emphasis_release(&comparison->emphases);
	wording_release(&comparison->wordings);
	figure_release(&comparison->figures);
	quote_release(&comparison->quotes);
	for (enum side side = 0; side < SIDES; side++)
		quote_list_release(&comparison->quoted[side]);
	link_release(&comparison->links);
	*comparison = (struct comparison){0};
}
