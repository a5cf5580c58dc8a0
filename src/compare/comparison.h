/* SPDX-License-Identifier: MIT */
/*
 * comparison: what two articles share, change and leave out.
 *
 * Runs the analyses in order and holds the results; no analysis knows the
 * comparison.  It borrows both articles and must be released before them.  It
 * holds only what can be pointed at in the two texts: no bias, no tone, no
 * truth.  Sentences are indices into the article's sentences.  The same two
 * articles always give the same comparison.
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
	double shared[SIDES]; /* share of a side's words that are in links */
	size_t altered_quotes, figures, moved;
};

struct comparison {
	const struct article *articles[SIDES];
	const char *languages[SIDES]; /* ISO 639-1; NULL when not known */
	struct links links;
	struct quote_list quoted[SIDES]; /* all quotations of each side */
	struct quote_pairs quotes;	 /* those that both sides report */
	struct figure_differences figures;
	struct wordings wordings; /* highest score first */
	struct emphasis_list emphases;
	struct comparison_summary summary;
};

void comparison_make(struct comparison *comparison, const struct article *a,
    const struct article *b);
void comparison_release(struct comparison *comparison);

#endif
