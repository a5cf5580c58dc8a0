/* SPDX-License-Identifier: MIT */
/*
 * wording: the different names that two articles use for one thing.
 *
 * Gathered from the word differences of all links: short phrases that replace
 * each other, with the word after them that both have ("surveillance balloon"
 * / "spy balloon").  Numbers are left to figures.  A wording scores high when
 * it occurs in several links, has rare words, or is not used by the other
 * article at all.
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
	struct wording *items; /* highest score first */
	size_t n;
	struct arena arena;
};

void wording_find(struct wordings *wordings, const struct term_pair *pair,
    const struct links *links);
void wording_release(struct wordings *wordings);

#endif
