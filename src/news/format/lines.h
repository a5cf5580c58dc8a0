/* SPDX-License-Identifier: MIT */
/*
 * format_lines: where paragraphs begin and end in a file.
 *
 * Pages are saved in three ways: paragraphs between blank lines, one paragraph
 * a line, and lines filled to a width by hand.  Lines are joined to a paragraph
 * only where the file shows that it was filled: when the first word of a line
 * would not have fitted on the line above, or when lines go on in lower case
 * and the last one ends a sentence.
 */
#ifndef NEWS_FORMAT_LINES_H
#define NEWS_FORMAT_LINES_H

#include "news/article.h"

/* Adds the paragraphs of the text from byte `from` on, without white space at
 * their ends: all of them body. */
void format_lines_split(struct article *article, size_t from);

#endif
