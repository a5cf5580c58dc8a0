/* SPDX-License-Identifier: MIT */
/*
 * quote_voice: whose words a verb of speech introduces, where that is not its
 * subject.
 *
 * Smith was told by Lee: “...”; Smith accused Lee of saying “...”; Smith denied
 * Lee's claim that “...”; “...,” Smith said Lee had told him.  The subject
 * hears, denies or retells what somebody else said.
 */
#ifndef COMPARE_QUOTE_VOICE_H
#define COMPARE_QUOTE_VOICE_H

#include <stdbool.h>

#include "compare/prose.h"

/* Whether the words are somebody else's than the verb's subject.  `source` gets
 * who that is, as words of the sentence; empty when it does not say. */
bool quote_voice_of_verb(const struct prose *prose, struct prose_range words,
    size_t verb, struct prose_range *source);
/* The same of a verb that follows its quotation, and of what it retells:
 * “...,” Smith | recalled | Lee saying. */
bool quote_voice_retold(const struct prose *prose, struct prose_range words,
    size_t verb, struct prose_range *source);
/* The same of a noun that ends the words before a quotation: Smith denied Lee's
 * | claim that |. */
bool quote_voice_of_noun(const struct prose *prose, struct prose_range words,
    struct prose_range *source);

#endif
