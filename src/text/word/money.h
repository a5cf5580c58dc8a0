/* SPDX-License-Identifier: MIT */
/*
 * word_money: names, codes and signs of currencies.
 */
#ifndef TEXT_WORD_MONEY_H
#define TEXT_WORD_MONEY_H

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

#endif
