/* SPDX-License-Identifier: MIT */
/*
 * metadata_front_matter: the YAML block that may open a file, between "---"
 * lines.
 *
 *	---
 *	headline: Minister visits
 *	outlet: Daily Example
 *	published: 2023-06-18
 *	---
 *
 * Known keys: headline (title), outlet, byline (author), published (date),
 * url, agency, note; others are ignored.  A block that is not YAML is only
 * noted, with line and column: the article is there all the same.
 */
#ifndef NEWS_METADATA_FRONT_MATTER_H
#define NEWS_METADATA_FRONT_MATTER_H

#include "news/article.h"

/* Reads the block, if there is one, into the article's fields, makes it
 * furniture and, if it could be read, sets article->front_matter; a headline
 * that stands in it as it is becomes the headline paragraph.  Returns the
 * offset of the text behind the block. */
size_t metadata_front_matter_read(struct article *article);

#endif
