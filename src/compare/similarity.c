/* SPDX-License-Identifier: MIT */
/* similarity: the features of a pair of sentences and their weights. */
#include "compare/similarity.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/mem.h"

enum {
	FULL_RUN = 10, /* words in a row that leave no doubt */
	FEW_TERMS = 2,
	/* Terms that stand in so many sentences of long articles say next to
	 * nothing, and their product would be the whole cost. */
	POSTINGS_LIMIT = 1 << 16,
};

/* The sentences of a side that have a term. */
struct postings {
	uint32_t *starts; /* per term, into `sentences`; one more at the end */
	uint32_t *sentences;
};

static struct postings postings_of(
	const struct story *story, enum story_side side)
{
	struct postings postings = {
		.starts = mem_zalloc(story->n_terms + 2, sizeof(uint32_t))};
	/* starts[t + 1] is where t begins while it fills, where it ends
	 * after */
	for (size_t t = 0; t < story->n_terms; t++)
		postings.starts[t + 1] =
			postings.starts[t] + (uint32_t)story->terms[t].n[side];
	postings.sentences =
		mem_zalloc(postings.starts[story->n_terms], sizeof(uint32_t));
	uint32_t *next =
		mem_dup(postings.starts, (story->n_terms + 1) * sizeof(*next));
	for (size_t i = 0; i < story->n[side]; i++) {
		const struct story_sentence *s = &story->sentences[side][i];
		for (size_t k = 0; k < s->n_terms; k++)
			postings.sentences[next[s->terms[k]]++] = (uint32_t)i;
	}
	free(next);
	return postings;
}

static void postings_release(struct postings *postings)
{
	free(postings->starts);
	free(postings->sentences);
}

static void add_term_products(struct similarity *similarity, size_t term,
	const struct postings *a, const struct postings *b)
{
	const struct story *story = similarity->story;
	double weight = story->terms[term].weight;
	size_t n_a = story->terms[term].n[STORY_A];
	size_t n_b = story->terms[term].n[STORY_B];
	if (weight <= 0 || !n_a || !n_b || n_b > POSTINGS_LIMIT / n_a)
		return;
	const uint32_t *in_a = &a->sentences[a->starts[term]];
	const uint32_t *in_b = &b->sentences[b->starts[term]];
	for (size_t i = 0; i < n_a; i++) {
		float *row = similarity->cosine + in_a[i] * story->n[STORY_B];
		for (size_t j = 0; j < n_b; j++)
			row[in_b[j]] += (float)(weight * weight);
	}
}

static void normalise(struct similarity *similarity)
{
	const struct story *story = similarity->story;
	for (size_t i = 0; i < story->n[STORY_A]; i++) {
		double norm_a = story->sentences[STORY_A][i].norm;
		float *row = similarity->cosine + i * story->n[STORY_B];
		for (size_t j = 0; j < story->n[STORY_B]; j++) {
			if (row[j] <= 0)
				continue;
			row[j] /= (float)(norm_a *
					  story->sentences[STORY_B][j].norm);
			if (row[j] > similarity->best_a[i])
				similarity->best_a[i] = row[j];
			if (row[j] > similarity->best_b[j])
				similarity->best_b[j] = row[j];
		}
	}
}

void similarity_init(struct similarity *similarity, const struct story *story)
{
	size_t n_a = story->n[STORY_A], n_b = story->n[STORY_B];
	*similarity = (struct similarity){
		.story = story,
		.cosine = mem_zalloc(n_a * n_b, sizeof(float)),
		.best_a = mem_zalloc(n_a, sizeof(float)),
		.best_b = mem_zalloc(n_b, sizeof(float)),
	};
	struct postings a = postings_of(story, STORY_A);
	struct postings b = postings_of(story, STORY_B);
	for (size_t term = 0; term < story->n_terms; term++)
		add_term_products(similarity, term, &a, &b);
	postings_release(&a);
	postings_release(&b);
	normalise(similarity);
}

void similarity_release(struct similarity *similarity)
{
	free(similarity->cosine);
	free(similarity->best_a);
	free(similarity->best_b);
	*similarity = (struct similarity){0};
}

double similarity_cosine(
	const struct similarity *similarity, size_t a, size_t b)
{
	const struct story *story = similarity->story;
	if (a >= story->n[STORY_A] || b >= story->n[STORY_B])
		return 0;
	return similarity->cosine[a * story->n[STORY_B] + b];
}

static double ratio(double part, double whole)
{
	return whole > 0 ? part / whole : 0;
}

static double smaller(double a, double b)
{
	return a < b ? a : b;
}

/* What two sentences have in common, taken in one walk over both. */
struct common {
	double shared;	    /* weights of the terms of both */
	double plain;	    /* squares of the weights of what is no name */
	double plain_of[2]; /* the same of each sentence alone */
};

static void count_term(struct common *common, const struct story_term *term,
	bool in_a, bool in_b)
{
	double square = term->name ? 0 : term->weight * term->weight;
	common->plain_of[STORY_A] += in_a ? square : 0;
	common->plain_of[STORY_B] += in_b ? square : 0;
	if (!in_a || !in_b)
		return;
	common->plain += square;
	common->shared += term->weight;
}

static struct common find_common(const struct story *story,
	const struct story_sentence *a, const struct story_sentence *b)
{
	struct common common = {0};
	size_t i = 0, j = 0;
	while (i < a->n_terms || j < b->n_terms) {
		bool in_a = j >= b->n_terms ||
			    (i < a->n_terms && a->terms[i] <= b->terms[j]);
		bool in_b = i >= a->n_terms ||
			    (j < b->n_terms && b->terms[j] <= a->terms[i]);
		uint32_t term = in_a ? a->terms[i] : b->terms[j];
		count_term(&common, &story->terms[term], in_a, in_b);
		i += in_a;
		j += in_b;
	}
	return common;
}

/* The longest run of words that stands in both. */
static size_t longest_run(
	const struct story_sentence *a, const struct story_sentence *b)
{
	uint8_t run[STORY_SEQUENCE + 1] = {0}; /* ending before B's word j */
	size_t longest = 0;
	for (size_t i = 0; i < a->n_sequence; i++) {
		for (size_t j = b->n_sequence; j > 0; j--) {
			run[j] = a->sequence[i] == b->sequence[j - 1]
					 ? (uint8_t)(run[j - 1] + 1)
					 : 0;
			if (run[j] > longest)
				longest = run[j];
		}
	}
	return longest;
}

static double sense_cosine(
	const struct story_sentence *a, const struct story_sentence *b)
{
	float product = 0;
	for (size_t i = 0; i < BACKGROUND_SENSE; i++)
		product += a->sense[i] * b->sense[i];
	return (double)product;
}

static double best_around(
	const struct similarity *similarity, size_t a, size_t b)
{
	double best = 0;
	for (size_t i = a ? a - 1 : 0; i <= a + 1; i++) {
		for (size_t j = b ? b - 1 : 0; j <= b + 1; j++) {
			double cosine = similarity_cosine(similarity, i, j);
			if ((i != a || j != b) && cosine > best)
				best = cosine;
		}
	}
	return best;
}

static void text_features(double *values, const struct story *story,
	const struct story_sentence *a, const struct story_sentence *b)
{
	struct common common = find_common(story, a, b);
	values[SIMILARITY_RUN] =
		smaller(1, (double)longest_run(a, b) / FULL_RUN);
	values[SIMILARITY_PLAIN] = ratio(common.plain,
		sqrt(common.plain_of[STORY_A] * common.plain_of[STORY_B]));
	values[SIMILARITY_CONTAINED] =
		ratio(common.shared, smaller(a->sum, b->sum));
	values[SIMILARITY_SENSE] = sense_cosine(a, b);
	values[SIMILARITY_OPENING] = a->opening && b->opening;
	values[SIMILARITY_SHORT] =
		a->n_terms <= FEW_TERMS || b->n_terms <= FEW_TERMS;
}

static void place_features(
	double *values, const struct similarity *similarity, size_t a, size_t b)
{
	const size_t *n = similarity->story->n;
	double cosine = similarity_cosine(similarity, a, b);
	values[SIMILARITY_RANK] = ratio(cosine, similarity->best_a[a]) / 2 +
				  ratio(cosine, similarity->best_b[b]) / 2;
	values[SIMILARITY_NEAR] = best_around(similarity, a, b);
	values[SIMILARITY_PLACE] =
		1 - fabs(ratio((double)a, (double)n[STORY_A]) -
			    ratio((double)b, (double)n[STORY_B]));
}

void similarity_features(const struct similarity *similarity, size_t a,
	size_t b, double values[SIMILARITY_FEATURES])
{
	const struct story *story = similarity->story;
	values[SIMILARITY_BIAS] = 1;
	text_features(values, story, &story->sentences[STORY_A][a],
		&story->sentences[STORY_B][b]);
	place_features(values, similarity, a, b);
}

double similarity_score(const double values[SIMILARITY_FEATURES])
{
	static const double weights[SIMILARITY_FEATURES] = {
#define FEATURE(id, weight, meaning) [SIMILARITY_##id] = (weight),
#include "compare/weights.def"
#undef FEATURE
	};
	double sum = 0;
	for (int i = 0; i < SIMILARITY_FEATURES; i++)
		sum += weights[i] * values[i];
	return 1 / (1 + exp(-sum));
}

const char *similarity_feature_name(enum similarity_feature feature)
{
	static const char *const names[] = {
#define FEATURE(id, weight, meaning) [SIMILARITY_##id] = #id,
#include "compare/weights.def"
#undef FEATURE
	};
	return names[feature];
}
