/* SPDX-License-Identifier: MIT */
/*
 * comparison: everything that two articles share, change and leave out.
 *
 * It runs the analyses in order and holds what each of them found; none of
 * them knows it.  It borrows both articles and must be released before them.
 * It holds only what can be pointed at in the two texts: no bias, no tone, no
 * truth.  Sentences are indices into the article's sentences.  The same two
 * articles give the same comparison, always.
 */
#ifndef COMPARE_COMPARISON_H
#define COMPARE_COMPARISON_H

#include <stddef.h>

#include "news/article.h"
#include "compare/emphasis.h"
#include "compare/figure/figure.h"
#include "compare/link/link.h"
#include "compare/quote/quote.h"
#include "compare/side.h"
#include "compare/wording/wording.h"

struct comparison_summary {
	double shared[SIDES]; /* share of words in links */
	size_t altered_quotes, figures, moved;
};

struct comparison {
	const struct article *articles[SIDES];
	struct links links;
	struct quote_list quoted[SIDES]; /* all that each quotes */
	struct quote_pairs quotes;	 /* what both report */
	struct figure_differences figures;
	struct wordings wordings; /* most telling first */
	struct emphases emphases;
	struct comparison_summary summary;
};

void comparison_make(struct comparison *comparison, const struct article *a,
    const struct article *b);
void comparison_release(struct comparison *comparison);

#endif
