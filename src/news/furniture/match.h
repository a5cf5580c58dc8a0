/* SPDX-License-Identifier: MIT */
/*
 * furniture_match: one line of a page against the patterns of furniture.
 */
#ifndef NEWS_FURNITURE_MATCH_H
#define NEWS_FURNITURE_MATCH_H

#include <stdbool.h>

#include "news/article.h"
#include "news/furniture/table.h"
#include "news/metadata/lines.h"

/* Whether a line (made plain: pattern_line) is one of those that a reader has
 * named (`own`, may be NULL) or that the table has; `top` says whether it
 * stands near the top of the page.  Sets the field that the line gives, unless
 * another line has, and copies the row that matched. */
bool furniture_match(struct article *article, const struct metadata_lines *own,
    struct slice line, bool top, struct furniture_row *row);
/* Sets a field from a line of the text, unless another line has. */
void furniture_match_set(
    struct article *article, enum article_field field, struct slice value);

#endif
