/* SPDX-License-Identifier: MIT */
/*
 * quote_attribution: who says a quotation, by the words around it.
 *
 * Looks after the quotation (“...,” said Smith; “...,” Smith, a doctor, told
 * reporters), before it (Smith said: “...”; according to Smith, “...”), and in
 * the sentence before it.  Finds a verb of speech, and its subject
 * (compare/person/subject.h).
 */
#ifndef COMPARE_QUOTE_ATTRIBUTION_H
#define COMPARE_QUOTE_ATTRIBUTION_H

#include <stdbool.h>
#include <stddef.h>

#include "compare/prose.h"
#include "compare/quote/mark.h"

/* Bytes of the article's text; an empty source when it is not said whose words
 * they are. */
struct quote_attribution {
	struct span source, cue;
};

/* A quotation and the bytes around it. */
struct quote_attribution_place {
	struct span whole; /* with its marks */
	size_t n_words;
	bool may_follow;   /* quote_attribution_may_follow */
	bool is_title;	   /* written like a title: "Meet the Press" */
	size_t start, end; /* start of the sentence it begins in, end of the one
			    * it ends in */
};

/* Whether an attribution may follow the quotation: it ends with a comma, a
 * question mark, an exclamation mark, an ellipsis or a dash. */
bool quote_attribution_may_follow(
    const struct prose *prose, const struct quote_mark *mark);
/* Finds the attribution in the quotation's own sentence. */
bool quote_attribution_find(const struct prose *prose,
    const struct quote_attribution_place *place,
    struct quote_attribution *found);
/* Finds the last attribution in the bytes `within`. */
bool quote_attribution_find_reported(const struct prose *prose,
    struct span within, struct quote_attribution *found);
/* Whether an attribution begins the bytes `after` a quotation. */
bool quote_attribution_follows(const struct prose *prose, struct span after);
/* Whether `between`, from mark to mark, is only an attribution that interrupts
 * a quotation: ," he said, " or ," he said. " */
bool quote_attribution_interrupts(
    const struct prose *prose, struct span between);

#endif
