/* SPDX-License-Identifier: MIT */
/*
 * quote_utterance: the quoted words of one sentence, as a row of folded words.
 *
 * Weights are those of English news, so that "that" and "the" have none;
 * function words still count where rows are compared word by word.
 *
 * An utterance costs memory for its own words, however long its sentence is,
 * and is found by its sentence without looking at those of others.
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
	bool gap;	     /* an ellipsis precedes it */
};

struct quote_utterance {
	size_t sentence;
	struct span span;	   /* in the article's text */
	const struct quote *quote; /* borrowed; NULL for a scrap and a
				    * sentence */
	struct quote_utterance_word *words;
	size_t n;
	uint32_t *stems; /* of content words, sorted */
	size_t n_stems;
	double weight; /* of all its words */
	size_t next;   /* of the same sentence; quote_utterance_next */
};

/* The first and the last utterance of a sentence. */
struct quote_utterance_row {
	size_t first, last;
};

/* Of one article; set up by quote_utterance_list_init. */
struct quote_utterance_list {
	const struct article *article; /* borrowed, as is the pair */
	const struct term_pair *pair;
	enum side side;
	struct quote_utterance *items;
	size_t n, cap;
	struct quote_utterance_row *rows; /* of each sentence */
	struct arena arena;
};

/* No utterance, or no more. */
#define QUOTE_UTTERANCE_NONE SIZE_MAX

/* Words of this weight are not shared by chance: two content words, neither of
 * them common. */
#define QUOTE_UTTERANCE_WEIGHT_MIN 0.9

void quote_utterance_list_init(struct quote_utterance_list *list,
    const struct article *article, const struct term_pair *pair,
    enum side side);
/* Adds every quotation, cut into its sentences, without the attribution that
 * interrupts it; and every scrap between marks that is no quotation, without a
 * quote.  `quotes` is borrowed. */
void quote_utterance_split(
    struct quote_utterance_list *list, const struct quote_list *quotes);
/* Adds every sentence as one utterance: items[i] is sentence i. */
void quote_utterance_of_sentences(struct quote_utterance_list *list);
/* Those of a sentence, in the order in which they were added: the index of the
 * first, and of the one after utterance `i`; QUOTE_UTTERANCE_NONE at the end. */
size_t quote_utterance_first(
    const struct quote_utterance_list *list, size_t sentence);
size_t quote_utterance_next(const struct quote_utterance_list *list, size_t i);
/* Adds an utterance of the words of a sentence that are in `span`. */
void quote_utterance_add(
    struct quote_utterance_list *list, struct span span, size_t sentence);
void quote_utterance_list_release(struct quote_utterance_list *list);

/* The shared content stems, as a share (0..1) of those of the utterance that
 * has fewer: a quick test before those below. */
double quote_utterance_share_stems(
    const struct quote_utterance *a, const struct quote_utterance *b);
/* Whether both have the same words in the same order. */
bool quote_utterance_same(
    const struct quote_utterance *a, const struct quote_utterance *b);
/* Whether `whole` has the words of `part` in one piece, or in one piece for
 * each side of an ellipsis. */
bool quote_utterance_holds(
    const struct quote_utterance *whole, const struct quote_utterance *part);
/* The length of the longest row of words that both have, and its span in
 * `in`. */
size_t quote_utterance_longest_run(const struct quote_utterance *utterance,
    const struct quote_utterance *in, struct span *span);
/* How many words are in `span` as printed: a contraction is one. */
size_t quote_utterance_count_printed(
    const struct quote_utterance *utterance, struct span span);
/* Whether the utterance has a word of this fold, in British or American
 * spelling. */
bool quote_utterance_has_word(
    const struct quote_utterance *utterance, const char *fold);
/* The greatest weight of a common subsequence of words. */
double quote_utterance_common_weight(
    const struct quote_utterance *a, const struct quote_utterance *b);
/* The length of the longest common subsequence of words. */
size_t quote_utterance_common_words(
    const struct quote_utterance *a, const struct quote_utterance *b);
/* The weight of the words of `a` whose stems `b` has, in any order. */
double quote_utterance_overlap_weight(
    const struct quote_utterance *a, const struct quote_utterance *b);

#endif
