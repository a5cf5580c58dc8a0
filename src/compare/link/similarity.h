/* SPDX-License-Identifier: MIT */
/*
 * link_similarity: how likely two sentences report the same thing.
 *
 * First, every pair of sentences gets the cosine of their weighted terms, by
 * an inverted index (compare/link/cosines).  The score of a candidate is the
 * weighted sum of the features of weights.def (logistic regression;
 * tools/train_links.c learns the weights).
 */
#ifndef COMPARE_LINK_SIMILARITY_H
#define COMPARE_LINK_SIMILARITY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "compare/link/cosines.h"
#include "compare/link/letters.h"
#include "compare/term/term.h"

enum link_similarity_feature {
#define FEATURE(id, english, other, meaning) LINK_SIMILARITY_##id,
#include "compare/link/weights.def"
#undef FEATURE
	LINK_SIMILARITY_FEATURES
};

struct link_similarity {
	const struct term_pair *pair; /* borrowed */
	struct link_cosines *cosines;
	struct link_letters *letters;
	float *best[SIDES]; /* per sentence, its greatest cosine */
};

void link_similarity_init(
    struct link_similarity *similarity, const struct term_pair *pair);
void link_similarity_release(struct link_similarity *similarity);
/* Fills `values` with the features of a pair. */
void link_similarity_features(const struct link_similarity *similarity,
    size_t a, size_t b, double values[LINK_SIMILARITY_FEATURES]);
/* Whether the score of a pair is `score_min` or more; only then is all of
 * `values` filled. */
bool link_similarity_reaches(const struct link_similarity *similarity, size_t a,
    size_t b, double score_min, double values[LINK_SIMILARITY_FEATURES]);
/* The score 0..1 of these features. */
double link_similarity_score(const struct link_similarity *similarity,
    const double values[LINK_SIMILARITY_FEATURES]);
/* The name of a feature in weights.def, for training. */
const char *link_similarity_feature_name(enum link_similarity_feature feature);

#endif
