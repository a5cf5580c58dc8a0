/* SPDX-License-Identifier: MIT */
/*
 * story: two articles as they are matched: each sentence as weighted terms.
 *
 * A term is a stem that stands in either article.  What it weighs comes from
 * two sides: how rare it is in English news (background), and how rare it is
 * in this story, since a name that every other sentence has tells nothing
 * about which sentences belong together.
 *
 * Invariants: terms of a sentence are sorted and distinct; a sequence keeps
 * the order of the text, function words included.
 */
#ifndef COMPARE_STORY_H
#define COMPARE_STORY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"
#include "compare/background.h"
#include "news/article.h"
#include "text/word/word.h"

enum story_side { STORY_A, STORY_B };

struct story_term {
	const char *stem;
	const char *shown; /* folded, in its most common form here */
	double weight;	   /* 0..1 */
	bool stop, number;
	bool name;	      /* mostly capitalised inside of sentences */
	size_t n[2];	      /* sentences of each side that have it */
	size_t n_inside;      /* occurrences that do not open a sentence */
	size_t n_capitalised; /* those of them with a capital */
	double rarity;	      /* in English news */
	const float *sense;   /* BACKGROUND_SENSE values; NULL when not known */
};

struct story_sentence {
	uint32_t *terms; /* content terms, sorted, distinct */
	size_t n_terms;
	uint32_t *sequence; /* all terms in order; at most STORY_SEQUENCE */
	size_t n_sequence;
	float *sense; /* BACKGROUND_SENSE values: what its words are about */
	double sum;   /* of the weights of its terms */
	double norm;  /* square root of the sum of their squares */
	size_t first_word, n_words; /* in the side's words */
	size_t start;		    /* in the article's text */
	uint64_t hash; /* of all its words; equal for equal words */
	bool opening;  /* of the headline, or the first of the body */
};

enum { STORY_SEQUENCE = 160 };

struct story {
	const struct article *articles[2]; /* borrowed */
	struct story_term *terms;
	size_t n_terms, cap_terms;
	uint32_t *slots; /* hash table of the terms, index + 1 */
	size_t n_slots;
	struct story_sentence *sentences[2];
	struct word_lexicon lexicon; /* of both sides */
	uint32_t *term_of;	   /* per lexeme, index + 1; 0: not asked yet */
	size_t n_known;		   /* lexemes that term_of has room for */
	struct word_list words[2]; /* of all sentences, compounds and parts */
	size_t n[2];
	struct arena arena;
};

void story_make(
    struct story *story, const struct article *a, const struct article *b);
/* The term of a stem; NULL when neither article has it. */
const struct story_term *story_find(
    const struct story *story, const char *stem);
/* The term of one of its words; NULL for one that is not of this story. */
const struct story_term *story_term_of(
    const struct story *story, const struct word *word);
/* What knows the words of both articles; more may be asked of it. */
struct word_lexicon *story_lexicon(const struct story *story);
/* Whether the two articles tell of one thing at all.  Two that do not share
 * words all the same, and some sentences of theirs would look alike. */
bool story_is_one(const struct story *story);
/* Adds the words of sentence `index` of a side as they stand in a passage
 * where that sentence begins at `start`; folds and stems are borrowed. */
void story_copy_words(const struct story *story, enum story_side side,
    size_t index, size_t start, struct word_list *words);
void story_release(struct story *story);

#endif
