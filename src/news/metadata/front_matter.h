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
 * url, agency, note; others are ignored.  A block that is not YAML only adds
 * a note, with line and column: the article is loaded all the same.
 */
#ifndef NEWS_METADATA_FRONT_MATTER_H
#define NEWS_METADATA_FRONT_MATTER_H

#include "news/article.h"

/* Reads the block, if there is one, into the article's fields, makes it
 * furniture and, if it could be read, sets article->front_matter; a headline
 * that is in it word for word becomes the headline paragraph.  Returns the
 * offset of the text after the block. */
size_t metadata_front_matter_read(struct article *article);

#endif
