/* SPDX-License-Identifier: MIT */
/* comparison: runs the rooms one after the other. */
#include "compare/comparison.h"

#include <stdlib.h>

#include "compare/figure/figure.h"
#include "compare/link/align.h"
#include "compare/link/group.h"
#include "compare/link/link.h"
#include "compare/link/similarity.h"
#include "compare/quote/quote.h"
#include "compare/term/term.h"
#include "compare/wording/wording.h"

static void find_links(
    struct comparison *comparison, const struct term_pair *pair)
{
	struct link_similarity similarity;
	struct link_align align;
	link_similarity_init(&similarity, pair);
	link_align_make(&align, &similarity);
	link_group_cut(&align, pair->n[SIDE_A], pair->n[SIDE_B]);
	link_make(comparison, pair, &align);
	link_align_release(&align);
	link_similarity_release(&similarity);
}

/* The paragraph of body that comes first. */
static bool in_lead(const struct article *article, size_t sentence)
{
	for (size_t i = 0; i < article->n_sentences; i++) {
		size_t paragraph = article->sentences[i].paragraph;
		if (article->paragraphs[paragraph].kind == PARAGRAPH_BODY)
			return article->sentences[sentence].paragraph ==
			       paragraph;
	}
	return false;
}

/* Where a passage stands: where its first sentence does. */
static enum emphasis_place place_of(
    const struct article *article, const struct link_passage *passage)
{
	size_t first = passage->sentences[0];
	if (article_in_headline(article, first))
		return EMPHASIS_HEADLINE;
	if (in_lead(article, first))
		return EMPHASIS_LEAD;
	if (3 * first < article->n_sentences)
		return EMPHASIS_FIRST_THIRD;
	if (3 * first < 2 * article->n_sentences)
		return EMPHASIS_MIDDLE;
	return EMPHASIS_END;
}

static size_t count_words(struct slice text)
{
	size_t n = 0;
	bool inside = false;
	for (size_t i = 0; i < text.len; i++) {
		char c = text.at[i];
		bool space = c == ' ' || (c >= '\t' && c <= '\r');
		n += !space && !inside;
		inside = !space;
	}
	return n;
}

static void weigh_emphasis(struct comparison *comparison)
{
	comparison->n_emphases = comparison->n_links;
	comparison->emphases = arena_alloc(&comparison->arena,
	    comparison->n_links, sizeof(*comparison->emphases));
	for (size_t i = 0; i < comparison->n_links; i++) {
		const struct link *link = &comparison->links[i];
		struct emphasis *emphasis = &comparison->emphases[i];
		emphasis->link = i;
		emphasis->a.place = place_of(comparison->a, &link->a);
		emphasis->a.words = count_words(link->a.text);
		emphasis->b.place = place_of(comparison->b, &link->b);
		emphasis->b.words = count_words(link->b.text);
	}
}

static double share(size_t linked, const struct article *article,
    const size_t *only, size_t n_only)
{
	size_t alone = 0;
	for (size_t i = 0; i < n_only; i++)
		alone += count_words(article_sentence(article, only[i]));
	return linked ? (double)linked / (double)(linked + alone) : 0;
}

static void sum_up(struct comparison *comparison)
{
	size_t words_a = 0, words_b = 0;
	for (size_t i = 0; i < comparison->n_links; i++) {
		words_a += comparison->emphases[i].a.words;
		words_b += comparison->emphases[i].b.words;
		comparison->summary.moved += comparison->links[i].moved;
	}
	comparison->summary.shared_a = share(
	    words_a, comparison->a, comparison->only_a, comparison->n_only_a);
	comparison->summary.shared_b = share(
	    words_b, comparison->b, comparison->only_b, comparison->n_only_b);
	comparison->summary.figures = comparison->n_figures;
	for (size_t i = 0; i < comparison->n_quotes; i++)
		comparison->summary.altered_quotes +=
		    comparison->quotes[i].class == QUOTE_ALTERED;
}

void comparison_make(struct comparison *comparison, const struct article *a,
    const struct article *b)
{
	struct term_pair pair;
	*comparison = (struct comparison){.a = a, .b = b};
	term_pair_make(&pair, a, b);
	find_links(comparison, &pair);
	quote_list_find_in(&comparison->quotes_a, a, &pair.words[SIDE_A]);
	quote_list_find_in(&comparison->quotes_b, b, &pair.words[SIDE_B]);
	quote_match(comparison, &pair);
	figure_match(comparison, &pair);
	wording_make(comparison, &pair);
	weigh_emphasis(comparison);
	sum_up(comparison);
	term_pair_release(&pair);
}

static bool has_sentence(const struct link_passage *passage, size_t sentence)
{
	for (size_t i = 0; i < passage->n; i++)
		if (passage->sentences[i] == sentence)
			return true;
	return false;
}

bool comparison_link_of_a(
    const struct comparison *comparison, size_t sentence, size_t *link)
{
	for (size_t i = 0; i < comparison->n_links; i++) {
		if (!has_sentence(&comparison->links[i].a, sentence))
			continue;
		*link = i;
		return true;
	}
	return false;
}

bool comparison_link_of_b(
    const struct comparison *comparison, size_t sentence, size_t *link)
{
	for (size_t i = 0; i < comparison->n_links; i++) {
		if (!has_sentence(&comparison->links[i].b, sentence))
			continue;
		*link = i;
		return true;
	}
	return false;
}

void comparison_release(struct comparison *comparison)
{
	link_release(comparison);
	quote_match_release(comparison);
	quote_list_release(&comparison->quotes_a);
	quote_list_release(&comparison->quotes_b);
	free(comparison->figures);
	arena_release(&comparison->arena);
	*comparison = (struct comparison){0};
}

const char *emphasis_place_name(enum emphasis_place place)
{
	static const char *const names[] = {
	    [EMPHASIS_HEADLINE] = "headline",
	    [EMPHASIS_LEAD] = "lead",
	    [EMPHASIS_FIRST_THIRD] = "first third",
	    [EMPHASIS_MIDDLE] = "middle",
	    [EMPHASIS_END] = "end",
	};
	return names[place];
}
