/* SPDX-License-Identifier: MIT */
/* article: makes an article of a few sentences, for tests of comparing. */
#ifndef SUPPORT_ARTICLE_H
#define SUPPORT_ARTICLE_H

#include "news/article.h"

/* The articles of seeds/, all about one story. */
enum { ARTICLE_SEEDS = 5 };
extern const char *const article_seeds[ARTICLE_SEEDS];

/* Reads `above` followed by `sentences` as a .txt file; fails the test when the
 * loader does. */
void article_of_text(
    struct article *article, const char *above, const char *sentences);

/* What the lines call each field. */
extern const char *const article_field_names[ARTICLE_FIELDS];

/* Append lines, for tests: "title=..." for each field that is known, "note: ..."
 * for each note, and "body: ..." for each paragraph. */
void article_print_fields(struct str *out, const struct article *article);
void article_print_notes(struct str *out, const struct article *article);
void article_print_paragraphs(struct str *out, const struct article *article);

#endif
