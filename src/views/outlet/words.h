/* SPDX-License-Identifier: MIT */
/*
 * outlet_view_words: the signs of a row in the list of outlets, put into words
 * for plain screens.
 */
#ifndef VIEWS_OUTLET_WORDS_H
#define VIEWS_OUTLET_WORDS_H

#include "views/frame/screen.h"

/* Appends ", 3 articles, 2 unread, folded".  The usual states (read, not
 * starred, not folded) are left out. */
void outlet_view_words_outlet(
    const struct screen_env *env, size_t outlet, bool folded, struct str *out);
/* Appends ", marked as A, unread, starred", in the same way. */
void outlet_view_words_article(
    const struct screen_env *env, size_t entry, struct str *out);

#endif
