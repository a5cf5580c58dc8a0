/* SPDX-License-Identifier: MIT */
/* article: an article made of a few sentences, for tests of comparing. */
#ifndef SUPPORT_ARTICLE_H
#define SUPPORT_ARTICLE_H

#include "news/article.h"

/* The articles of seeds/, which are of one story. */
enum { ARTICLE_SEEDS = 5 };
extern const char *const article_seeds[ARTICLE_SEEDS];

/* Reads `above` and, behind it, `sentences` as a .txt file; fails the test
 * when that cannot be read. */
void article_of_text(
    struct article *article, const char *above, const char *sentences);

#endif
