/* SPDX-License-Identifier: MIT */
/*
 * metadata_front_matter: what a file says of its article before the text.
 *
 *	---
 *	headline: Minister visits
 *	outlet: Daily Example
 *	published: 2023-06-18
 *	---
 *
 * YAML between lines of "---" (or up to "..."), TOML between lines of "+++",
 * lines of "Title: ..." at the very top up to a blank line (Pelican,
 * MultiMarkdown), and Pandoc's title block, whose lines begin with "%".  Which
 * keys are known is in metadata/front/key.
 *
 * Forgiving: a wrong line is named in a note of the article, with its place and
 * what was expected there, and the others count.  Between dashes there is
 * front matter only where a line looks like "key: value"; all else is text.
 */
#ifndef NEWS_METADATA_FRONT_MATTER_H
#define NEWS_METADATA_FRONT_MATTER_H

#include "news/article.h"

/* Bytes of a block; a longer one is furniture too, but nothing in it is read,
 * and a note says so. */
enum { METADATA_FRONT_MATTER_LIMIT = 64 << 10 };

/* Reads the block, if there is one, into the article's fields, makes it
 * furniture and, if it could be read, sets article->front_matter; a headline
 * that is in it word for word becomes the headline paragraph.  Returns the
 * offset of the text after the block. */
size_t metadata_front_matter_read(struct article *article);

#endif
