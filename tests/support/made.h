/* SPDX-License-Identifier: MIT */
/*
 * made: a comparison made by hand, to test how comparisons are shown without
 * depending on what comparing finds.
 */
#ifndef SUPPORT_MADE_H
#define SUPPORT_MADE_H

#include "compare/comparison.h"

/* A link of a sentence of A with one of B. */
struct made_link {
	size_t a, b;
	bool moved;
	enum link_band band;
};

struct made {
	struct article a, b;
	struct comparison comparison;
	struct arena arena;
};

/* Makes the articles, each one paragraph of sentences separated by "|". */
void made_articles(struct made *made, const char *a, const char *b);
/* Adds a link; must be called in the order of A's sentences.  If the texts are
 * equal all words are, else all are replaced. */
void made_link(struct made *made, struct made_link link);
/* Adds a sentence of A to the last link, and makes all its words replaced. */
void made_link_more(struct made *made, size_t a);
/* To be called after the last link: lists the sentences that are in none. */
void made_end(struct made *made);
void made_release(struct made *made);

#endif
