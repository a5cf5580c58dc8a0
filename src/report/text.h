/* SPDX-License-Identifier: MIT */
/* report_text: prints articles, lists, comparisons and hits as plain text.
 * Every byte of an article goes through text/unicode first. */
#ifndef REPORT_TEXT_H
#define REPORT_TEXT_H

#include "base/str.h"
#include "news/article.h"
#include "news/library/library.h"
#include "compare/comparison.h"

/* `columns` is the width to wrap to, at least 20. */
void report_text_article(
    struct str *out, const struct article *article, size_t columns);
void report_text_comparison(
    struct str *out, const struct comparison *comparison, size_t columns);
void report_text_list(struct str *out, const struct library *library);
void report_text_hits(
    struct str *out, struct library *library, const struct library_hits *hits);

#endif
