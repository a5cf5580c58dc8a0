/* SPDX-License-Identifier: MIT */
/* quote_match: utterances as rows of folded words; same, part of, or close
 * to each other. */
#include "compare/quote_match.h"

#include <stdlib.h>
#include <string.h>

#include "compare/background.h"
#include "compare/utterance.h"

/* Shares of the weight of the shorter utterance's words. */
static const double altered_share = 0.6;
static const double paraphrased_share = 0.34;

enum {
	ALTERED_WORDS = 4,  /* fewer words that differ are other words */
	REPORTED_WORDS = 4, /* a scrap is not reported in other words */
};

struct matcher {
	struct comparison *comparison;
	struct utterance_list a, b;
	size_t cap;
	size_t *link_a, *link_b; /* per sentence; n_links for none */
};

static size_t *links_of(const struct comparison *comparison, bool of_a)
{
	const struct article *article = of_a ? comparison->a : comparison->b;
	size_t *links = mem_alloc(article->n_sentences * sizeof(*links));
	for (size_t i = 0; i < article->n_sentences; i++)
		links[i] = comparison->n_links;
	for (size_t i = 0; i < comparison->n_links; i++) {
		const struct link *link = &comparison->links[i];
		const struct passage *passage = of_a ? &link->a : &link->b;
		for (size_t k = 0; k < passage->n; k++)
			links[passage->sentences[k]] = i;
	}
	return links;
}

static bool are_paired(
	const struct comparison *comparison, size_t link, size_t a, size_t b)
{
	if (link >= comparison->n_links)
		return false;
	const struct link *in = &comparison->links[link];
	for (size_t i = 0; i < in->n_pairs; i++)
		if (in->pairs[i].a == a && in->pairs[i].b == b)
			return true;
	return false;
}

static bool sentences_paired(const struct matcher *matcher, size_t a, size_t b)
{
	return are_paired(matcher->comparison, matcher->link_a[a], a, b);
}

static const char *last_name(const char *speaker)
{
	const char *space = speaker ? strrchr(speaker, ' ') : NULL;
	return space ? space + 1 : speaker;
}

/* Two speakers that are both known and not the same. */
static bool speakers_differ(
	const struct utterance *a, const struct utterance *b)
{
	return a->speaker && b->speaker &&
	       strcmp(last_name(a->speaker), last_name(b->speaker)) != 0;
}

static void add_pair(
	struct matcher *matcher, const struct quote_pair *quote_pair)
{
	struct comparison *comparison = matcher->comparison;
	comparison->quotes = mem_grow(comparison->quotes, comparison->n_quotes,
		&matcher->cap, sizeof(*comparison->quotes));
	struct quote_pair *pair = &comparison->quotes[comparison->n_quotes++];
	*pair = *quote_pair;
	worddiff_make(&pair->words,
		slice_at(article_text(comparison->a), pair->a),
		slice_at(article_text(comparison->b), pair->b));
	for (size_t i = 0; i < pair->words.n; i++) {
		pair->words.ops[i].a.start += pair->a.start;
		pair->words.ops[i].a.end += pair->a.start;
		pair->words.ops[i].b.start += pair->b.start;
		pair->words.ops[i].b.end += pair->b.start;
	}
}

static bool classify(const struct matcher *matcher, const struct utterance *a,
	const struct utterance *b, enum quote_class *class)
{
	bool paired = sentences_paired(matcher, a->sentence, b->sentence);
	double weight = a->weight < b->weight ? a->weight : b->weight;
	bool telling = weight >= UTTERANCE_TELLING || paired;
	if (weight <= 0)
		return false;
	if (telling && utterance_same(a, b)) {
		*class = QUOTE_IDENTICAL;
		return true;
	}
	if (telling && (utterance_holds(a, b) || utterance_holds(b, a))) {
		*class = QUOTE_TRIMMED;
		return true;
	}
	*class = QUOTE_ALTERED;
	return a->n >= ALTERED_WORDS && b->n >= ALTERED_WORDS &&
	       !speakers_differ(a, b) &&
	       utterance_common(a, b) >= altered_share * weight;
}

static void match_marked(struct matcher *matcher, const struct utterance *a)
{
	for (size_t j = 0; j < matcher->b.n; j++) {
		const struct utterance *b = &matcher->b.at[j];
		enum quote_class class;
		if (!utterance_may_match(a, b) ||
			!classify(matcher, a, b, &class))
			continue;
		add_pair(matcher,
			&(struct quote_pair){
				.class = class,
				.speaker = a->speaker ? a->speaker : b->speaker,
				.sentence_a = a->sentence,
				.sentence_b = b->sentence,
				.a = a->at,
				.b = b->at,
			});
	}
}

static bool pair_known(const struct matcher *matcher, size_t a, size_t b)
{
	const struct comparison *comparison = matcher->comparison;
	for (size_t i = 0; i < comparison->n_quotes; i++)
		if (comparison->quotes[i].sentence_a == a &&
			comparison->quotes[i].sentence_b == b)
			return true;
	return false;
}

/* Whether a whole sentence tells what an utterance says. */
static bool reports(const struct utterance *said, const struct article *article,
	size_t sentence)
{
	struct utterance_list whole = {0};
	utterance_add(&whole, article, article->sentences[sentence].at,
		sentence, NULL);
	bool reported = whole.n && utterance_overlap(said, &whole.at[0]) >=
					   paraphrased_share * said->weight;
	utterance_list_release(&whole);
	return reported;
}

static void match_reported_in_b(
	struct matcher *matcher, const struct utterance *a)
{
	const struct comparison *comparison = matcher->comparison;
	size_t link = matcher->link_a[a->sentence];
	if (link >= comparison->n_links || a->n < REPORTED_WORDS)
		return;
	const struct passage *passage = &comparison->links[link].b;
	for (size_t k = 0; k < passage->n; k++) {
		size_t b = passage->sentences[k];
		if (!sentences_paired(matcher, a->sentence, b) ||
			pair_known(matcher, a->sentence, b) ||
			!reports(a, comparison->b, b))
			continue;
		add_pair(matcher, &(struct quote_pair){
					  .class = QUOTE_PARAPHRASED,
					  .speaker = a->speaker,
					  .sentence_a = a->sentence,
					  .sentence_b = b,
					  .a = a->at,
					  .b = comparison->b->sentences[b].at,
				  });
	}
}

static void match_reported_in_a(
	struct matcher *matcher, const struct utterance *b)
{
	const struct comparison *comparison = matcher->comparison;
	size_t link = matcher->link_b[b->sentence];
	if (link >= comparison->n_links || b->n < REPORTED_WORDS)
		return;
	const struct passage *passage = &comparison->links[link].a;
	for (size_t k = 0; k < passage->n; k++) {
		size_t a = passage->sentences[k];
		if (!sentences_paired(matcher, a, b->sentence) ||
			pair_known(matcher, a, b->sentence) ||
			!reports(b, comparison->a, a))
			continue;
		add_pair(matcher, &(struct quote_pair){
					  .class = QUOTE_PARAPHRASED,
					  .speaker = b->speaker,
					  .sentence_a = a,
					  .sentence_b = b->sentence,
					  .a = comparison->a->sentences[a].at,
					  .b = b->at,
				  });
	}
}

static int by_place(const void *a, const void *b)
{
	const struct quote_pair *x = a, *y = b;
	if (x->a.start != y->a.start)
		return x->a.start < y->a.start ? -1 : 1;
	return (x->b.start > y->b.start) - (x->b.start < y->b.start);
}

void quote_match(struct comparison *comparison)
{
	struct matcher matcher = {.comparison = comparison};
	utterance_split(&matcher.a, comparison->a, &comparison->quotes_a);
	utterance_split(&matcher.b, comparison->b, &comparison->quotes_b);
	matcher.link_a = links_of(comparison, true);
	matcher.link_b = links_of(comparison, false);
	for (size_t i = 0; i < matcher.a.n; i++)
		match_marked(&matcher, &matcher.a.at[i]);
	for (size_t i = 0; i < matcher.a.n; i++)
		match_reported_in_b(&matcher, &matcher.a.at[i]);
	for (size_t i = 0; i < matcher.b.n; i++)
		match_reported_in_a(&matcher, &matcher.b.at[i]);
	if (comparison->n_quotes)
		qsort(comparison->quotes, comparison->n_quotes,
			sizeof(*comparison->quotes), by_place);
	free(matcher.link_a);
	free(matcher.link_b);
	utterance_list_release(&matcher.a);
	utterance_list_release(&matcher.b);
}

void quote_match_release(struct comparison *comparison)
{
	for (size_t i = 0; i < comparison->n_quotes; i++)
		worddiff_release(&comparison->quotes[i].words);
	free(comparison->quotes);
}
