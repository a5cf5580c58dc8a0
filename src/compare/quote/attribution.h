/* SPDX-License-Identifier: MIT */
/*
 * quote_attribution: whose words a quotation is, by what stands around it.
 *
 * Looks behind the quotation (“...,” said Smith; “...,” Smith, a doctor,
 * told reporters), before it (Smith said: “...”; according to Smith, “...”),
 * and at the sentence before it.  A verb of speech is found, and
 * its subject read off (compare/person/subject.h).
 */
#ifndef COMPARE_QUOTE_ATTRIBUTION_H
#define COMPARE_QUOTE_ATTRIBUTION_H

#include <stdbool.h>
#include <stddef.h>

#include "compare/prose.h"
#include "compare/quote/mark.h"

/* Both spans are bytes of the article's text; source empty: none found. */
struct quote_attribution {
	struct span source, cue;
};

/* Where a quotation stands. */
struct quote_attribution_place {
	struct span whole;    /* with its marks */
	size_t words;	      /* how many it has */
	bool comma;	      /* quote_attribution_may_follow it */
	bool title;	      /* written like a title: "Meet the Press" */
	size_t before, after; /* the sentences it begins and ends in: the
			       * start of the one, the end of the other */
};

/* Whether the quotation ends as one that an attribution follows: with a
 * comma, a question, or a break. */
bool quote_attribution_may_follow(
    const struct prose *prose, const struct quote_mark *mark);
/* The attribution in the quotation's own sentence. */
bool quote_attribution_find(const struct prose *prose,
    const struct quote_attribution_place *place,
    struct quote_attribution *found);
/* The last thing that is reported as said in `within`, by the same means. */
bool quote_attribution_find_told(const struct prose *prose, struct span within,
    struct quote_attribution *found);
/* Whether `between`, from mark to mark, does nothing but attribute what it
 * interrupts: ," he said, " or ," he said. " */
bool quote_attribution_interrupts(
    const struct prose *prose, struct span between);

#endif
