/* SPDX-License-Identifier: MIT */
/*
 * word_money: names, codes and signs of currencies.
 *
 * A unit is what a name alone says, "$" of "dollar"; whose it is says the code
 * of ISO 4217.
 */
#ifndef TEXT_WORD_MONEY_H
#define TEXT_WORD_MONEY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

/* The unit of the currency that a stem names: "$" for "dollar"; NULL for a stem
 * that names none. */
const char *word_money_unit(const char *stem);
/* The stem of the currency that a code before a number stands for: "rupe" for
 * the "Rs" of "Rs500"; NULL for any other word.  `fold` is folded. */
const char *word_money_of_code(const char *fold);
/* The unit of the currency whose sign `text` ends with: "$" for "US$"; NULL
 * when it ends with none.  `len` gets the bytes of the sign. */
const char *word_money_sign(struct slice text, size_t *len);

/* A currency of ISO 4217. */
struct word_money {
	const char *unit; /* "$" */
	const char *code; /* "AUD" */
};
/* The currency of a code in capitals, "AUD"; of what is before a dollar sign,
 * the "A" of "A$"; and of a name, as a stem, with the folded word before it,
 * "canadian dollar".  False for none. */
bool word_money_of_iso(struct slice text, struct word_money *money);
bool word_money_of_prefix(struct slice text, struct word_money *money);
bool word_money_of_adjective(
    const char *stem, const char *adjective, struct word_money *money);

#endif
