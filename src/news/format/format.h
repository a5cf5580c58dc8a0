/* SPDX-License-Identifier: MIT */
/*
 * format: the kinds of file that articles come in, a row each.
 *
 * Every format ends as the same paragraphs, so nothing above the loader learns
 * of it.
 */
#ifndef NEWS_FORMAT_FORMAT_H
#define NEWS_FORMAT_FORMAT_H

#include <stddef.h>

#include "news/article.h"

struct options_format;

/* The format of a file, by the ending of its name; NULL for none of ours. */
const struct options_format *format_of(const char *path);
/* Adds the paragraphs of the article's text from byte `from` on.  Without a
 * format (NULL) it is plain text. */
void format_split(
    const struct options_format *format, struct article *article, size_t from);

#endif
