/* SPDX-License-Identifier: MIT */
/* edits: what holds of every word difference. */
#ifndef SUPPORT_EDITS_H
#define SUPPORT_EDITS_H

#include "compare/worddiff/worddiff.h"

/* Fails the test unless applying the operations to A gives B to the byte,
 * and each does what its kind says: equal words are the same words, inflected
 * ones have the same stems, and words that moved stand in a change of each
 * side. */
void edits_check(const struct worddiff *diff, struct slice a, struct slice b);

#endif
