/* SPDX-License-Identifier: MIT */
/*
 * quote_utterance: what is said within one sentence, as a row of folded words.
 *
 * Weights are those of English news, so that "that" and "the" count for
 * nothing; function words still count where rows are compared word by word.
 */
#ifndef COMPARE_QUOTE_UTTERANCE_H
#define COMPARE_QUOTE_UTTERANCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "news/article.h"
#include "compare/quote/list.h"
#include "compare/term/term.h"

struct quote_utterance_word {
	struct span span;    /* in the article's text */
	uint32_t fold, stem; /* hashes, in American spelling */
	double weight;	     /* 0 for function words */
	bool gap;	     /* an ellipsis stands before it */
};

struct quote_utterance {
	size_t sentence;
	struct span span;	   /* in the article's text */
	const struct quote *quote; /* borrowed; NULL for a sentence */
	struct quote_utterance_word *words;
	size_t n;
	uint32_t *stems; /* of content words, sorted */
	size_t n_stems;
	double weight; /* of all its words */
};

/* Of one article; set up by quote_utterance_list_init. */
struct quote_utterance_list {
	const struct article *article; /* borrowed, like the pair */
	const struct term_pair *pair;
	enum side side;
	struct quote_utterance *items;
	size_t n, cap;
	struct arena arena;
};

/* An utterance of this weight is not found twice by chance: two content
 * words that are neither common. */
#define QUOTE_UTTERANCE_TELLING 0.9

void quote_utterance_list_init(struct quote_utterance_list *list,
    const struct article *article, const struct term_pair *pair,
    enum side side);
/* Every quotation, cut into the sentences that it runs through, without what
 * interrupts it; and every scrap between marks that is no quotation, without
 * a quote.  `quotes` is borrowed. */
void quote_utterance_split(
    struct quote_utterance_list *list, const struct quote_list *quotes);
/* Every sentence as one utterance, so that at[i] is sentence i. */
void quote_utterance_of_sentences(struct quote_utterance_list *list);
/* One utterance of the words of a sentence that lie in `span`. */
void quote_utterance_add(
    struct quote_utterance_list *list, struct span span, size_t sentence);
void quote_utterance_list_release(struct quote_utterance_list *list);

/* The share of the fewer content stems that both have, 0..1: a quick look
 * before all below. */
double quote_utterance_share_stems(
    const struct quote_utterance *a, const struct quote_utterance *b);
/* The same words in the same order. */
bool quote_utterance_same(
    const struct quote_utterance *a, const struct quote_utterance *b);
/* Whether the words of `part` stand in `whole` in one piece, or in one piece
 * for each side of an ellipsis. */
bool quote_utterance_holds(
    const struct quote_utterance *whole, const struct quote_utterance *part);
/* The longest row of words that both have: its length, and where it stands
 * in `in`. */
size_t quote_utterance_longest_run(const struct quote_utterance *utterance,
    const struct quote_utterance *in, struct span *span);
/* How many words stand in `span` as they are printed: a contraction is one. */
size_t quote_utterance_printed(
    const struct quote_utterance *utterance, struct span span);
/* Whether a word of this fold, in either spelling, is among its words. */
bool quote_utterance_says(
    const struct quote_utterance *utterance, const char *fold);
/* The weight of the longest common row of words, in order. */
double quote_utterance_common(
    const struct quote_utterance *a, const struct quote_utterance *b);
/* The length of that row when every word counts alike. */
size_t quote_utterance_common_words(
    const struct quote_utterance *a, const struct quote_utterance *b);
/* The weight of the words of `a` whose stems `b` has, in any order. */
double quote_utterance_overlap(
    const struct quote_utterance *a, const struct quote_utterance *b);

#endif
