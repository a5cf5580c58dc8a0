/* SPDX-License-Identifier: MIT */
/*
 * term: the sentences of two articles as weighted terms, ready to be matched.
 *
 * A term is a stem that occurs in either article.  Its weight combines how
 * rare it is in English news (compare/term/background) and how rare it is in
 * these two articles: a name in every other sentence says nothing about which
 * sentences belong together.  In other languages only the latter is known.
 *
 * Articles in two languages have in common what both write alike: their terms
 * are words as they are, not stems.  In scripts without spaces a character is
 * a term, and so are two that are neighbours.
 *
 * Invariants: the terms of a sentence are sorted and distinct; its sequence
 * keeps the order of the text, function words included.
 */
#ifndef COMPARE_TERM_TERM_H
#define COMPARE_TERM_TERM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"
#include "base/table.h"
#include "text/word/word.h"
#include "news/article.h"
#include "compare/side.h"
#include "compare/term/background.h"

struct term {
	const char *stem;
	const char *shown; /* the most common form in these articles, folded */
	double weight;	   /* 0..1 */
	bool stop, number;
	bool single;	      /* one character of a script without spaces */
	bool name;	      /* mostly capitalised inside of sentences */
	size_t n[SIDES];      /* sentences of each side that have it */
	size_t n_inside;      /* occurrences that do not open a sentence */
	size_t n_capitalised; /* those of them with a capital */
	double rarity;	      /* in English news; 1 in other languages */
	const float
	    *sense; /* TERM_BACKGROUND_DIMENSIONS values; NULL when not known */
};

struct term_sentence {
	uint32_t *terms; /* content terms, sorted, distinct */
	size_t n_terms;
	uint32_t *sequence; /* all terms in text order, up to TERM_SEQUENCE */
	size_t n_sequence;
	float *
	    sense; /* TERM_BACKGROUND_DIMENSIONS values: what its words are about */
	double sum;  /* of the weights of its terms */
	double norm; /* square root of the sum of the squared weights */
	size_t first_word, n_words; /* in the side's list of words */
	size_t start;		    /* in the article's text */
	uint64_t hash; /* of all its words; equal for equal words */
	bool opening;  /* in the headline, or the first of the body */
};

enum { TERM_SEQUENCE = 160 };

struct term_pair {
	const struct article *articles[SIDES]; /* borrowed */
	struct term *terms;
	size_t n_terms, cap_terms;
	struct table table; /* of the terms, by stem */
	struct term_sentence *sentences[SIDES];
	const char *languages[SIDES]; /* ISO 639-1; NULL when not known */
	bool english, one_language;   /* both sides */
	struct word_lexicon lexicons[SIDES]; /* of one language: the first is
					      * that of both sides */
	/* per lexeme, index + 1; 0: not looked up */
	uint32_t *term_of[SIDES];
	size_t cap_term_of[SIDES]; /* lexemes that term_of has room for */
	struct word_list
	    words[SIDES]; /* of all sentences, compounds and parts */
	size_t n[SIDES];  /* sentences */
	struct arena arena;
};

void term_pair_make(
    struct term_pair *pair, const struct article *a, const struct article *b);
/* The same of English articles as if of another language: without what is known
 * of words in English news.  For training. */
void term_pair_make_plain(
    struct term_pair *pair, const struct article *a, const struct article *b);
/* The term of a stem; NULL when neither article has it. */
const struct term *term_find(const struct term_pair *pair, const char *stem);
/* The term of a word of a side; NULL when neither article has it. */
const struct term *term_of_word(
    const struct term_pair *pair, enum side side, const struct word *word);
/* The lexicon of a side; more words may be looked up in it. */
struct word_lexicon *term_lexicon(const struct term_pair *pair, enum side side);
/* Whether the two articles report the same event.  Articles on different
 * events share words too, so that some of their sentences look alike. */
bool term_pair_is_one_event(const struct term_pair *pair);
/* Adds the words of sentence `index` of a side, with their spans moved to a
 * passage in which the sentence begins at `start`; folds and stems are
 * borrowed. */
void term_copy_words(const struct term_pair *pair, enum side side, size_t index,
    size_t start, struct word_list *words);
void term_pair_release(struct term_pair *pair);

#endif
