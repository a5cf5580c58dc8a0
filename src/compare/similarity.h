/* SPDX-License-Identifier: MIT */
/*
 * similarity: how likely two sentences tell the same thing.
 *
 * A first look gives every pair of sentences the cosine of their weighted
 * terms, by an inverted index (compare/cosines).  A closer look takes the
 * features of weights.def for the pairs that are left and weighs them (logistic
 * regression; tools/train_links.c learns the weights).
 */
#ifndef COMPARE_SIMILARITY_H
#define COMPARE_SIMILARITY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "compare/cosines.h"
#include "compare/letters.h"
#include "compare/story.h"

enum similarity_feature {
#define FEATURE(id, weight, meaning) SIMILARITY_##id,
#include "compare/weights.def"
#undef FEATURE
	SIMILARITY_FEATURES
};

struct similarity {
	const struct story *story; /* borrowed */
	struct cosines *cosines;
	struct letters *letters;
	float *best_a, *best_b; /* the greatest of a row, of a column */
};

void similarity_init(struct similarity *similarity, const struct story *story);
void similarity_release(struct similarity *similarity);
/* 0 outside of the story. */
double similarity_cosine(
    const struct similarity *similarity, size_t a, size_t b);
/* Fills `values` with the features of a pair. */
void similarity_features(const struct similarity *similarity, size_t a,
    size_t b, double values[SIMILARITY_FEATURES]);
/* Whether the score of a pair is `least` or more; only then all of `values`
 * are filled. */
bool similarity_reaches(const struct similarity *similarity, size_t a, size_t b,
    double least, double values[SIMILARITY_FEATURES]);
/* The features weighed: 0..1. */
double similarity_score(const double values[SIMILARITY_FEATURES]);
/* The name of a feature in the table, for training. */
const char *similarity_feature_name(enum similarity_feature feature);

#endif
