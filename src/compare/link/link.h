/* SPDX-License-Identifier: MIT */
/*
 * link: which sentences of two articles report the same thing.
 *
 * Sentences that are likely to report the same (link/similarity) are paired
 * and grouped (link/align), and the groups cut to what people can read side by
 * side (link/group); each group is a link, with its score, its band, the
 * reasons for it and the differences of its words.
 */
#ifndef COMPARE_LINK_LINK_H
#define COMPARE_LINK_LINK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "base/str.h"
#include "text/word/word.h"
#include "compare/side.h"
#include "compare/term/term.h"
#include "compare/worddiff/worddiff.h"

struct link_pair {
	size_t a, b;
	double score; /* 0..1 */
};

struct link_term {
	const char *term;
	double weight; /* its share of the score */
};

enum link_band {
	LINK_RELATED,
	LINK_CLOSE,
	LINK_SAME,
};

/* One side of a link: its sentences in text order, joined by one space. */
struct link_passage {
	size_t *sentences;
	size_t n;
	size_t *starts; /* where each sentence begins in `text` */
	struct slice text;
};

/* Sentences of both that report the same thing. */
struct link {
	struct link_passage sides[SIDES];
	struct link_pair *pairs;
	size_t n_pairs;
	double score; /* the best pair's */
	enum link_band band;
	bool moved;	       /* out of the order of the others */
	struct link_term *why; /* shared terms, heaviest first; never empty */
	size_t n_why;
	struct worddiff words; /* over the texts of both sides */
};

/* Zeroed is empty. */
struct links {
	/* By the first sentence of A, then of B; a sentence is in one link at
	 * most, and a link is short enough to be read side by side. */
	struct link *items;
	size_t n;
	/* After them in `items`, pairs between two links: a sentence repeated
	 * elsewhere.  Each is a link of one sentence to one, never moved. */
	size_t n_echoes;
	size_t *only[SIDES]; /* sentences without a counterpart, in order */
	size_t n_only[SIDES];
	struct arena arena;
};

/* Fills `links`, which borrows the articles.  Release it with link_release. */
void link_find(struct links *links, const struct term_pair *pair);
void link_release(struct links *links);
bool link_passage_holds(const struct link_passage *passage, size_t sentence);
/* Finds the link that a sentence of a side is in; false when it is in none. */
bool link_of_sentence(
    const struct links *links, enum side side, size_t sentence, size_t *link);
/* Adds the words of a passage of that side, with spans in its text; folds and
 * stems are the pair's. */
void link_words(const struct link_passage *passage,
    const struct term_pair *pair, enum side side, struct word_list *words);
/* "same", "close", "related" (JSON names). */
const char *link_band_name(enum link_band band);

#endif
