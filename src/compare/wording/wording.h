/* SPDX-License-Identifier: MIT */
/*
 * wording: what one article calls X, the other calls Y.
 *
 * Gathered from the word differences of all links: short phrases that stand
 * in each other's place, with the words around them that they share
 * ("surveillance balloon" / "spy balloon").  Numbers are left to figures.
 * The most telling come first: found in several links, words that say much,
 * expressions that the other article does not use at all.
 */
#ifndef COMPARE_WORDING_WORDING_H
#define COMPARE_WORDING_WORDING_H

#include <stddef.h>

#include "base/mem.h"
#include "compare/link/link.h"
#include "compare/side.h"
#include "compare/term/term.h"

struct wording {
	const char *sides[SIDES]; /* as printed */
	size_t *links;
	size_t n_links;
};

/* Zeroed is empty. */
struct wordings {
	struct wording *items; /* most telling first */
	size_t n;
	struct arena arena;
};

void wording_find(struct wordings *wordings, const struct term_pair *pair,
    const struct links *links);
void wording_release(struct wordings *wordings);

#endif
