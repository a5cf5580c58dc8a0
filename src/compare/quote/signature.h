/* SPDX-License-Identifier: MIT */
/*
 * quote_signature: who says a quotation that is set apart, by a line beside it.
 *
 * “...” — Jane Smith, chair of the board; the same on a line below it; a line
 * above it that ends with a colon: From the mayor, Jane Smith:
 */
#ifndef COMPARE_QUOTE_SIGNATURE_H
#define COMPARE_QUOTE_SIGNATURE_H

#include <stdbool.h>

#include "news/article.h"
#include "compare/person/person.h"
#include "compare/quote/attribution.h"
#include "compare/quote/mark.h"

/* Of a quotation that begins its paragraph: the name after a dash that ends the
 * paragraph, or is the next. */
bool quote_signature_find(const struct person_index *people,
    const struct quote_mark *mark, struct quote_attribution *found);
/* The one whom the sentence `above`, which ends with a colon before the
 * quotation, says it is from. */
bool quote_signature_find_above(const struct person_index *people,
    const struct quote_mark *mark, struct span above,
    struct quote_attribution *found);

#endif
