/* SPDX-License-Identifier: MIT */
/*
 * outlet_words: what the signs of a row in the list of outlets tell, in words,
 * for those who hear it.
 */
#ifndef VIEWS_OUTLET_WORDS_H
#define VIEWS_OUTLET_WORDS_H

#include "views/outlet_list.h"

/* Appends ", 3 articles, 2 unread, folded" or ", unread, starred": what is
 * usual is left out. */
void outlet_words(const struct outlet_list *list, const struct outlet_row *row,
    struct str *out);

#endif
