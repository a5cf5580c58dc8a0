/* SPDX-License-Identifier: MIT */
/*
 * format_lack: what a saved page has instead of a report, or of the rest of
 * it.
 */
#ifndef NEWS_FORMAT_LACK_H
#define NEWS_FORMAT_LACK_H

#include "base/markup.h"
#include "news/article.h"

/* What is to be said of a page whose paragraphs are known: that it has no
 * report, is one that asks for something or tells of an error, or has only the
 * beginning of a report.  Static; NULL when nothing is lacking. */
const char *format_lack_of(
    const struct markup *markup, const struct article *article);
/* The same of text that was copied from a page: that it is a beginning. */
const char *format_lack_of_text(const struct article *article);

#endif
