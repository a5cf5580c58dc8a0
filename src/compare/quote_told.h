/* SPDX-License-Identifier: MIT */
/*
 * quote_told: what one article has between marks and the other tells in other
 * words.
 */
#ifndef COMPARE_QUOTE_TOLD_H
#define COMPARE_QUOTE_TOLD_H

#include "compare/quote_sides.h"

/* Adds a paraphrased pair for each utterance that is not matched yet and that
 * a linked sentence of the other article reports. */
void quote_told_match(struct quote_sides *sides);

#endif
