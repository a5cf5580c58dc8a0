/* SPDX-License-Identifier: MIT */
/*
 * link_similarity: how likely two sentences tell the same thing.
 *
 * A first look gives every pair of sentences the cosine of their weighted
 * terms, by an inverted index (compare/link/cosines).  A closer look takes the
 * features of weights.def for the pairs that are left and weighs them (logistic
 * regression; tools/train_links.c learns the weights).
 */
#ifndef COMPARE_LINK_SIMILARITY_H
#define COMPARE_LINK_SIMILARITY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "compare/link/cosines.h"
#include "compare/link/letters.h"
#include "compare/term/term.h"

enum similarity_feature {
#define FEATURE(id, weight, meaning) SIMILARITY_##id,
#include "compare/link/weights.def"
#undef FEATURE
	LINK_SIMILARITY_FEATURES
};

struct link_similarity {
	const struct term_pair *pair; /* borrowed */
	struct cosines *cosines;
	struct letters *letters;
	float *best[SIDES]; /* the greatest of a row, of a column */
};

void link_similarity_init(
    struct link_similarity *similarity, const struct term_pair *pair);
void link_similarity_release(struct link_similarity *similarity);
/* 0 for sentences that do not exist. */
double link_similarity_cosine(
    const struct link_similarity *similarity, size_t a, size_t b);
/* Fills `values` with the features of a pair. */
void link_similarity_features(const struct link_similarity *similarity,
    size_t a, size_t b, double values[LINK_SIMILARITY_FEATURES]);
/* Whether the score of a pair is `least` or more; only then all of `values`
 * are filled. */
bool link_similarity_reaches(const struct link_similarity *similarity, size_t a,
    size_t b, double least, double values[LINK_SIMILARITY_FEATURES]);
/* The features weighed: 0..1. */
double link_similarity_score(const double values[LINK_SIMILARITY_FEATURES]);
/* The name of a feature in the table, for training. */
const char *link_similarity_feature_name(enum similarity_feature feature);

#endif
