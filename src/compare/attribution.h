/* SPDX-License-Identifier: MIT */
/*
 * attribution: whose words a quotation is, by what stands around it.
 *
 * Looks behind the quotation (“...,” said Smith; “...,” Smith, a doctor,
 * told reporters), before it (Smith said: “...”; according to Smith, “...”),
 * and at the sentence before it.  A verb of speech is found, and
 * its subject read off (compare/subject.h).
 */
#ifndef COMPARE_ATTRIBUTION_H
#define COMPARE_ATTRIBUTION_H

#include <stdbool.h>
#include <stddef.h>

#include "compare/quote_mark.h"
#include "compare/scene.h"

/* Both spans are bytes of the article's text; source empty: none found. */
struct attribution {
	struct span source, cue;
};

/* Where a quotation stands. */
struct attribution_place {
	struct span whole;    /* with its marks */
	size_t words;	      /* how many it has */
	bool comma;	      /* attribution_may_follow it */
	bool title;	      /* written like a title: "Meet the Press" */
	size_t before, after; /* the sentences it begins and ends in: the
			       * start of the one, the end of the other */
};

/* Whether the quotation ends as one that an attribution follows: with a
 * comma, a question, or a break. */
bool attribution_may_follow(
    const struct scene *scene, const struct quote_mark *mark);
/* The attribution in the quotation's own sentence. */
bool attribution_find(const struct scene *scene,
    const struct attribution_place *place, struct attribution *found);
/* The last thing that is reported as said in `within`, by the same means. */
bool attribution_find_told(
    const struct scene *scene, struct span within, struct attribution *found);
/* Whether `between`, from mark to mark, does nothing but attribute what it
 * interrupts: ," he said, " or ," he said. " */
bool attribution_interrupts(const struct scene *scene, struct span between);

#endif
