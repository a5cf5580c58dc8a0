/* SPDX-License-Identifier: MIT */
/* comparison: runs the rooms one after the other. */
#include "compare/comparison.h"

#include <stdlib.h>

#include "compare/align.h"
#include "compare/figure_match.h"
#include "compare/links.h"
#include "compare/quote_match.h"
#include "compare/similarity.h"
#include "compare/story.h"
#include "compare/strand.h"
#include "compare/wording.h"

static void find_links(struct comparison *comparison, const struct story *story)
{
	struct similarity similarity;
	struct align align;
	similarity_init(&similarity, story);
	align_make(&align, &similarity);
	strand_cut(&align, story->n[STORY_A], story->n[STORY_B]);
	links_make(comparison, story, &align);
	align_release(&align);
	similarity_release(&similarity);
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
static enum place place_of(
    const struct article *article, const struct passage *passage)
{
	size_t first = passage->sentences[0];
	if (article_in_headline(article, first))
		return PLACE_HEADLINE;
	if (in_lead(article, first))
		return PLACE_LEAD;
	if (3 * first < article->n_sentences)
		return PLACE_FIRST_THIRD;
	if (3 * first < 2 * article->n_sentences)
		return PLACE_MIDDLE;
	return PLACE_END;
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
	struct story story;
	*comparison = (struct comparison){.a = a, .b = b};
	story_make(&story, a, b);
	find_links(comparison, &story);
	quote_find_in(&comparison->quotes_a, a, &story.words[STORY_A]);
	quote_find_in(&comparison->quotes_b, b, &story.words[STORY_B]);
	quote_match(comparison, &story);
	figure_match(comparison, &story);
	wording_make(comparison, &story);
	weigh_emphasis(comparison);
	sum_up(comparison);
	story_release(&story);
}

static bool has_sentence(const struct passage *passage, size_t sentence)
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
	links_release(comparison);
	quote_match_release(comparison);
	quote_list_release(&comparison->quotes_a);
	quote_list_release(&comparison->quotes_b);
	free(comparison->figures);
	arena_release(&comparison->arena);
	*comparison = (struct comparison){0};
}

const char *place_name(enum place place)
{
	static const char *const names[] = {
	    [PLACE_HEADLINE] = "headline",
	    [PLACE_LEAD] = "lead",
	    [PLACE_FIRST_THIRD] = "first third",
	    [PLACE_MIDDLE] = "middle",
	    [PLACE_END] = "end",
	};
	return names[place];
}
