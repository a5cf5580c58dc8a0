/* SPDX-License-Identifier: MIT */
/*
 * made: a comparison made by hand, so that what is shown of it can be tested
 * whatever the comparing finds.
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

/* Articles with one paragraph each, of these sentences, divided by "|". */
void made_articles(struct made *made, const char *a, const char *b);
/* Adds a link whose words are all equal when its texts are, else all
 * replaced.  In the order of A's sentences. */
void made_link(struct made *made, struct made_link link);
/* Adds a sentence of A to the last link.  Its words are all replaced then. */
void made_link_more(struct made *made, size_t a);
/* After the last link: the sentences that are in none. */
void made_end(struct made *made);
void made_release(struct made *made);

#endif
