/* SPDX-License-Identifier: MIT */
/*
 * format: the file formats of articles, one row each.
 *
 * Every format is read into the same kind of paragraphs, so nothing above the
 * loader knows about formats.
 */
#ifndef NEWS_FORMAT_FORMAT_H
#define NEWS_FORMAT_FORMAT_H

#include <stddef.h>

#include "news/article.h"

struct format;

/* The format of a file, by the ending of its name; NULL when unknown. */
const struct format *format_of(const char *path);
/* Adds the paragraphs of the article's text from byte `from` on, which becomes
 * what is to be seen of it.  Without a format (NULL) it is plain text. */
void format_split(
    const struct format *format, struct article *article, size_t from);

#endif
