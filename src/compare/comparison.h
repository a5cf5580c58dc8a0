/* SPDX-License-Identifier: MIT */
/*
 * comparison: everything that two articles share, change and leave out.
 *
 * It borrows both articles and must be released before them.  It holds only
 * what can be pointed at in the two texts: no bias, no tone, no truth.
 * Sentences are indices into the article's sentences.  The same two articles
 * give the same comparison, always.
 */
#ifndef COMPARE_COMPARISON_H
#define COMPARE_COMPARISON_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "news/article.h"
#include "compare/quote/list.h"
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

/* Sentences of both that tell the same thing. */
struct link {
	struct link_passage a, b;
	struct link_pair *pairs;
	size_t n_pairs;
	double score; /* the best pair's */
	enum link_band band;
	bool moved;	       /* stands out of the order of the others */
	struct link_term *why; /* heaviest first; never empty */
	size_t n_why;
	struct worddiff words; /* over a.text and b.text */
};

enum figure_differs {
	FIGURE_VALUE,
	FIGURE_UNIT,
	FIGURE_HEDGE,
};

struct figure_difference {
	size_t link;
	const char *a, *b;	/* as printed: "nearly five years" */
	struct span at_a, at_b; /* in the link's passages */
	enum figure_differs differs;
};

struct wording {
	const char *a, *b;
	size_t *links;
	size_t n_links;
};

enum emphasis_place {
	EMPHASIS_HEADLINE,
	EMPHASIS_LEAD,
	EMPHASIS_FIRST_THIRD,
	EMPHASIS_MIDDLE,
	EMPHASIS_END,
};

struct emphasis {
	size_t link;
	struct {
		enum emphasis_place place;
		size_t words;
	} a, b;
};

struct comparison {
	const struct article *a, *b;
	/* By the first sentence of A, then of B; a sentence is in one link at
	 * most, and a link is no more than people can read side by side. */
	struct link *links;
	size_t n_links;
	/* Behind them in `links`, pairs between two of them: a sentence told
	 * once more, beside another.  Each is a link of one sentence to one,
	 * never moved. */
	size_t n_echoes;
	size_t *only_a, *only_b; /* sentences without a counterpart */
	size_t n_only_a, n_only_b;
	struct quote_list quotes_a, quotes_b;
	struct quote_pair *quotes;
	size_t n_quotes;
	struct figure_difference *figures;
	size_t n_figures;
	struct wording *wordings; /* most telling first */
	size_t n_wordings;
	struct emphasis *emphases;
	size_t n_emphases;
	struct {
		double shared_a, shared_b; /* share of words in links */
		size_t altered_quotes, figures, moved;
	} summary;
	struct arena arena;
};

void comparison_make(struct comparison *comparison, const struct article *a,
    const struct article *b);
/* The link that a sentence of A (or of B) is in; false when it is in none. */
bool comparison_link_of_a(
    const struct comparison *comparison, size_t sentence, size_t *link);
bool comparison_link_of_b(
    const struct comparison *comparison, size_t sentence, size_t *link);
void comparison_release(struct comparison *comparison);

/* JSON names: "same", "close", "related"; "value", "unit", "hedge";
 * "headline", "lead", "first third", "middle", "end". */
const char *link_band_name(enum link_band band);
const char *figure_differs_name(enum figure_differs differs);
const char *emphasis_place_name(enum emphasis_place place);

#endif
