/* SPDX-License-Identifier: MIT */
/* edits: checks the properties that every word difference must have. */
#ifndef SUPPORT_EDITS_H
#define SUPPORT_EDITS_H

#include "compare/worddiff/worddiff.h"

/* Fails the test unless the operations turn A into B, byte for byte, and each
 * is of the right kind: equal words are the same words, inflected ones have the
 * same stems, and moved words are in a change on both sides. */
void edits_check(const struct worddiff *diff, struct slice a, struct slice b);

/* The same of texts in other languages; NULL is English. */
struct edits_text {
	struct slice text;
	const struct word_language *language;
};
void edits_check_in(
    const struct worddiff *diff, struct edits_text a, struct edits_text b);

#endif
