/* SPDX-License-Identifier: MIT */
/*
 * quote_paraphrase: what one article has between marks and the other tells in
 * other words.
 */
#ifndef COMPARE_QUOTE_PARAPHRASE_H
#define COMPARE_QUOTE_PARAPHRASE_H

#include "compare/quote/sides.h"

/* Adds a paraphrased pair for each utterance that is not matched yet and that
 * a linked sentence of the other article reports. */
void quote_paraphrase_match(struct quote_sides *sides);

#endif
