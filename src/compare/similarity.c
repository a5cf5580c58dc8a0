/* SPDX-License-Identifier: MIT */
/* similarity: the features of a pair of sentences and their weights. */
#include "compare/similarity.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/mem.h"

enum {
	FULL_RUN = 10,	   /* words in a row that leave no doubt */
	FULL_EVIDENCE = 4, /* heavy terms shared that leave none */
	FEW_TERMS = 3,
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

/* What two sentences have in common, taken in one walk over both. */
struct common {
	double shared, squares;		/* weights of shared terms */
	double names, names_a, names_b; /* weights of names */
	double plain, plain_a, plain_b; /* squares of what is no name */
	double best;
	size_t numbers, numbers_a, numbers_b;
};

static void count_term(struct common *common, const struct story_term *term,
	bool in_a, bool in_b)
{
	double square = term->weight * term->weight;
	double *of_a = term->name ? &common->names_a : &common->plain_a;
	double *of_b = term->name ? &common->names_b : &common->plain_b;
	double amount = term->name ? term->weight : square;
	*of_a += in_a ? amount : 0;
	*of_b += in_b ? amount : 0;
	common->numbers_a += in_a && term->number;
	common->numbers_b += in_b && term->number;
	if (!in_a || !in_b)
		return;
	*(term->name ? &common->names : &common->plain) += amount;
	common->numbers += term->number;
	common->shared += term->weight;
	common->squares += square;
	if (term->weight > common->best)
		common->best = term->weight;
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

static double ratio(double part, double whole)
{
	return whole > 0 ? part / whole : 0;
}

static size_t shared_u32(
	const uint32_t *a, size_t n_a, const uint32_t *b, size_t n_b)
{
	size_t shared = 0;
	for (size_t i = 0, j = 0; i < n_a && j < n_b;) {
		shared += a[i] == b[j];
		bool next_a = a[i] <= b[j], next_b = b[j] <= a[i];
		i += next_a;
		j += next_b;
	}
	return shared;
}

static size_t shared_u64(
	const uint64_t *a, size_t n_a, const uint64_t *b, size_t n_b)
{
	size_t shared = 0;
	for (size_t i = 0, j = 0; i < n_a && j < n_b;) {
		shared += a[i] == b[j];
		bool next_a = a[i] <= b[j], next_b = b[j] <= a[i];
		i += next_a;
		j += next_b;
	}
	return shared;
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

static double best_neighbour(
	const struct similarity *similarity, size_t a, size_t b)
{
	double before =
		a && b ? similarity_cosine(similarity, a - 1, b - 1) : 0;
	double behind = similarity_cosine(similarity, a + 1, b + 1);
	return before > behind ? before : behind;
}

static double smaller(double a, double b)
{
	return a < b ? a : b;
}

static double larger(double a, double b)
{
	return a > b ? a : b;
}

static void term_features(double *values, const struct common *common,
	const struct story_sentence *a, const struct story_sentence *b)
{
	values[SIMILARITY_COSINE] = ratio(common->squares, a->norm * b->norm);
	values[SIMILARITY_CONTAINED] =
		ratio(common->shared, smaller(a->sum, b->sum));
	values[SIMILARITY_COVERED] =
		ratio(common->shared, larger(a->sum, b->sum));
	values[SIMILARITY_EVIDENCE] =
		smaller(1, common->shared / FULL_EVIDENCE);
	values[SIMILARITY_BEST_TERM] = common->best;
	values[SIMILARITY_NAMES] =
		ratio(common->names, smaller(common->names_a, common->names_b));
	values[SIMILARITY_PLAIN] =
		ratio(common->plain, sqrt(common->plain_a * common->plain_b));
	values[SIMILARITY_NUMBERS] = common->numbers > 0;
	values[SIMILARITY_NUMBERS_APART] =
		!common->numbers && common->numbers_a && common->numbers_b;
	values[SIMILARITY_SHORT] =
		a->n_terms <= FEW_TERMS || b->n_terms <= FEW_TERMS;
}

static void text_features(double *values, const struct story_sentence *a,
	const struct story_sentence *b)
{
	values[SIMILARITY_GRAMS] = ratio(
		(double)shared_u32(a->grams, a->n_grams, b->grams, b->n_grams),
		sqrt((double)a->n_grams * (double)b->n_grams));
	values[SIMILARITY_PAIRS] =
		ratio(2.0 * (double)shared_u64(
				    a->pairs, a->n_pairs, b->pairs, b->n_pairs),
			(double)(a->n_pairs + b->n_pairs));
	values[SIMILARITY_RUN] =
		smaller(1, (double)longest_run(a, b) / FULL_RUN);
	values[SIMILARITY_HEADLINE] = a->headline || b->headline;
}

static void place_features(
	double *values, const struct similarity *similarity, size_t a, size_t b)
{
	const size_t *n = similarity->story->n;
	double cosine = similarity_cosine(similarity, a, b);
	values[SIMILARITY_RANK_A] = ratio(cosine, similarity->best_a[a]);
	values[SIMILARITY_RANK_B] = ratio(cosine, similarity->best_b[b]);
	values[SIMILARITY_NEIGHBOURS] = best_neighbour(similarity, a, b);
	values[SIMILARITY_PLACE] =
		1 - fabs(ratio((double)a, (double)n[STORY_A]) -
			    ratio((double)b, (double)n[STORY_B]));
}

void similarity_features(const struct similarity *similarity, size_t a,
	size_t b, double values[SIMILARITY_FEATURES])
{
	const struct story *story = similarity->story;
	const struct story_sentence *in_a = &story->sentences[STORY_A][a];
	const struct story_sentence *in_b = &story->sentences[STORY_B][b];
	struct common common = find_common(story, in_a, in_b);
	values[SIMILARITY_BIAS] = 1;
	term_features(values, &common, in_a, in_b);
	text_features(values, in_a, in_b);
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
