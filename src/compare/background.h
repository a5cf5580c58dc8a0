/* SPDX-License-Identifier: MIT */
/*
 * background: how common a word is in English news.
 *
 * A table of document frequencies counted over 37,554 news articles (the
 * Article-Bias-Prediction corpus, Apache-2.0), src/compare/frequencies.tsv.
 * It is carried in the program and searched where it lies: nothing is loaded.
 */
#ifndef COMPARE_BACKGROUND_H
#define COMPARE_BACKGROUND_H

#include <stddef.h>

/* In how many of the articles the folded form stands; 0 for one that is not
 * in the table (it stands in fewer than 20). */
size_t background_count(const char *fold);
/* How much a word says by itself: 0 (in every article) to 1 (in almost
 * none); Sparck Jones' inverse document frequency, scaled. */
double background_rarity(const char *fold);

#endif
