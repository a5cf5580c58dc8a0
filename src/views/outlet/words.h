/* SPDX-License-Identifier: MIT */
/*
 * outlet_view_words: what the signs of a row in the list of outlets tell, in
 * words, for those who hear it.
 */
#ifndef VIEWS_OUTLET_WORDS_H
#define VIEWS_OUTLET_WORDS_H

#include "views/frame/screen.h"

/* Appends ", 3 articles, 2 unread, folded": what is usual is left out. */
void outlet_view_words_outlet(
    const struct screen_env *env, size_t outlet, bool folded, struct str *out);
/* Appends ", unread, starred". */
void outlet_view_words_article(
    const struct screen_env *env, size_t entry, struct str *out);

#endif
