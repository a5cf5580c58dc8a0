/* SPDX-License-Identifier: MIT */
/* link_similarity: the features of a pair of sentences and their weights. */
#include "compare/link/similarity.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/mem.h"

enum {
	RUN_FULL = 10, /* a run of so many words leaves no doubt */
	SHORT_TERMS_MAX = 2,
};

/* The greatest cosine of each sentence of either side. */
static void find_best_cosines(struct link_similarity *similarity)
{
	const size_t *n = similarity->pair->n;
	for (size_t a = 0; a < n[SIDE_A]; a++) {
		const float *row = link_cosines_row(similarity->cosines, a);
		for (size_t b = 0; b < n[SIDE_B]; b++) {
			if (row[b] > similarity->best[SIDE_A][a])
				similarity->best[SIDE_A][a] = row[b];
			if (row[b] > similarity->best[SIDE_B][b])
				similarity->best[SIDE_B][b] = row[b];
		}
	}
}

void link_similarity_init(
    struct link_similarity *similarity, const struct term_pair *pair)
{
	*similarity = (struct link_similarity){
	    .pair = pair,
	    .cosines = link_cosines_new(pair),
	    .letters = link_letters_new(pair),
	    .best[SIDE_A] = mem_zalloc(pair->n[SIDE_A], sizeof(float)),
	    .best[SIDE_B] = mem_zalloc(pair->n[SIDE_B], sizeof(float)),
	};
	find_best_cosines(similarity);
}

void link_similarity_release(struct link_similarity *similarity)
{
	link_cosines_free(similarity->cosines);
	link_letters_free(similarity->letters);
	free(similarity->best[SIDE_A]);
	free(similarity->best[SIDE_B]);
	*similarity = (struct link_similarity){0};
}

/* The cosine of their terms; 0 for sentences that do not exist. */
static double cosine_of(
    const struct link_similarity *similarity, size_t a, size_t b)
{
	const struct term_pair *pair = similarity->pair;
	if (a >= pair->n[SIDE_A] || b >= pair->n[SIDE_B])
		return 0;
	return link_cosines_row(similarity->cosines, a)[b];
}

static double ratio(double part, double whole)
{
	return whole > 0 ? part / whole : 0;
}

static double smaller(double a, double b)
{
	return a < b ? a : b;
}

/* The terms that two sentences have in common.  Plain: no name. */
struct common {
	double shared_weight; /* of the terms of both */
	double plain_squares; /* squared weights of their plain terms */
	double
	    plain_squares_of[SIDES]; /* of the plain terms of each sentence */
};

static void count_term(
    struct common *common, const struct term *term, bool in_a, bool in_b)
{
	double square = term->name ? 0 : term->weight * term->weight;
	common->plain_squares_of[SIDE_A] += in_a ? square : 0;
	common->plain_squares_of[SIDE_B] += in_b ? square : 0;
	if (!in_a || !in_b)
		return;
	common->plain_squares += square;
	common->shared_weight += term->weight;
}

static struct common find_common(const struct term_pair *pair,
    const struct term_sentence *a, const struct term_sentence *b)
{
	struct common common = {0};
	size_t i = 0, j = 0;
	while (i < a->n_terms || j < b->n_terms) {
		bool in_a = j >= b->n_terms ||
			    (i < a->n_terms && a->terms[i] <= b->terms[j]);
		bool in_b = i >= a->n_terms ||
			    (j < b->n_terms && b->terms[j] <= a->terms[i]);
		uint32_t term = in_a ? a->terms[i] : b->terms[j];
		count_term(&common, &pair->terms[term], in_a, in_b);
		i += in_a;
		j += in_b;
	}
	return common;
}

/* The longest run of words that both have. */
static size_t longest_run(
    const struct term_sentence *a, const struct term_sentence *b)
{
	uint8_t run[TERM_SEQUENCE + 1] = {0}; /* ending before B's word j */
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
    const struct term_sentence *a, const struct term_sentence *b)
{
	float product = 0;
	for (size_t i = 0; i < TERM_BACKGROUND_DIMENSIONS; i++)
		product += a->sense[i] * b->sense[i];
	return (double)product;
}

static double best_cosine_around(
    const struct link_similarity *similarity, size_t a, size_t b)
{
	double best = 0;
	for (size_t i = a ? a - 1 : 0; i <= a + 1; i++) {
		for (size_t j = b ? b - 1 : 0; j <= b + 1; j++) {
			double cosine = cosine_of(similarity, i, j);
			if ((i != a || j != b) && cosine > best)
				best = cosine;
		}
	}
	return best;
}

static void text_features(double *values, const struct term_pair *pair,
    const struct term_sentence *a, const struct term_sentence *b)
{
	struct common common = find_common(pair, a, b);
	values[LINK_SIMILARITY_PLAIN] =
	    ratio(common.plain_squares, sqrt(common.plain_squares_of[SIDE_A] *
					     common.plain_squares_of[SIDE_B]));
	values[LINK_SIMILARITY_CONTAINED] =
	    ratio(common.shared_weight, smaller(a->sum, b->sum));
	values[LINK_SIMILARITY_SENSE] = sense_cosine(a, b);
	values[LINK_SIMILARITY_OPENING] = a->opening && b->opening;
	values[LINK_SIMILARITY_SHORT] =
	    a->n_terms <= SHORT_TERMS_MAX || b->n_terms <= SHORT_TERMS_MAX;
}

static void place_features(double *values,
    const struct link_similarity *similarity, size_t a, size_t b)
{
	const size_t *n = similarity->pair->n;
	double cosine = cosine_of(similarity, a, b);
	values[LINK_SIMILARITY_RANK] =
	    ratio(cosine, similarity->best[SIDE_A][a]) / 2 +
	    ratio(cosine, similarity->best[SIDE_B][b]) / 2;
	values[LINK_SIMILARITY_NEAR] = best_cosine_around(similarity, a, b);
	values[LINK_SIMILARITY_PLACE] =
	    1 - fabs(ratio((double)a, (double)n[SIDE_A]) -
		     ratio((double)b, (double)n[SIDE_B]));
}

/* All features but the longest run, which costs the most: it gets the greatest
 * value it can have. */
static void quick_features(const struct link_similarity *similarity, size_t a,
    size_t b, double values[LINK_SIMILARITY_FEATURES])
{
	const struct term_pair *pair = similarity->pair;
	values[LINK_SIMILARITY_BIAS] = 1;
	values[LINK_SIMILARITY_RUN] = 1;
	values[LINK_SIMILARITY_LETTERS] =
	    link_letters_cosine(similarity->letters, a, b);
	text_features(values, pair, &pair->sentences[SIDE_A][a],
	    &pair->sentences[SIDE_B][b]);
	place_features(values, similarity, a, b);
}

static double run_feature(
    const struct link_similarity *similarity, size_t a, size_t b)
{
	struct term_sentence *const *sentences = similarity->pair->sentences;
	size_t run = longest_run(&sentences[SIDE_A][a], &sentences[SIDE_B][b]);
	return smaller(1, (double)run / RUN_FULL);
}

void link_similarity_features(const struct link_similarity *similarity,
    size_t a, size_t b, double values[LINK_SIMILARITY_FEATURES])
{
	quick_features(similarity, a, b, values);
	values[LINK_SIMILARITY_RUN] = run_feature(similarity, a, b);
}

bool link_similarity_reaches(const struct link_similarity *similarity, size_t a,
    size_t b, double score_min, double values[LINK_SIMILARITY_FEATURES])
{
	quick_features(similarity, a, b, values);
	if (link_similarity_score(similarity, values) < score_min)
		return false;
	values[LINK_SIMILARITY_RUN] = run_feature(similarity, a, b);
	return link_similarity_score(similarity, values) >= score_min;
}

double link_similarity_score(const struct link_similarity *similarity,
    const double values[LINK_SIMILARITY_FEATURES])
{
	static const double weights[LINK_SIMILARITY_FEATURES][2] = {
#define FEATURE(id, english, other, meaning) \
	[LINK_SIMILARITY_##id] = {other, english},
#include "compare/link/weights.def"
#undef FEATURE
	};
	double sum = 0;
	for (int i = 0; i < LINK_SIMILARITY_FEATURES; i++)
		sum += weights[i][similarity->pair->english] * values[i];
	return 1 / (1 + exp(-sum));
}

const char *link_similarity_feature_name(enum link_similarity_feature feature)
{
	static const char *const names[] = {
#define FEATURE(id, english, other, meaning) [LINK_SIMILARITY_##id] = #id,
#include "compare/link/weights.def"
#undef FEATURE
	};
	return names[feature];
}
