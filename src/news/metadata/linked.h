/* SPDX-License-Identifier: MIT */
/*
 * metadata_linked: what a page says of its article in JSON-LD.
 *
 * Reads https://schema.org/Article and its kinds (NewsArticle, BlogPosting,
 * ...) from <script type="application/ld+json">: in an object, an array, an
 * "@graph", or as the main entity of the page; people and publishers that are
 * named elsewhere by "@id" are looked up.  Lists of other stories and what
 * else such blocks describe are passed over.  JSON as pages write it, with
 * line breaks in strings, stray commas or comments around it, is read too.
 */
#ifndef METADATA_LINKED_H
#define METADATA_LINKED_H

#include "base/json.h"
#include "base/markup.h"
#include "base/mem.h"

enum { METADATA_LINKED_AUTHORS = 16, METADATA_LINKED_OBJECTS = 256 };

/* NULL where nothing is said.  Texts are as they are written, and belong to
 * the struct, which the caller releases. */
struct metadata_linked {
	const char *headline, *name, *published, *modified, *url, *language;
	const char *publisher, *text;
	const char *authors[METADATA_LINKED_AUTHORS];
	size_t n_authors;
	struct json_value **blocks;
	size_t n_blocks, cap_blocks;
};

/* `title` is the page's, by which the article is known among several; NULL if
 * it has none. */
void metadata_linked_read(struct metadata_linked *linked,
    const struct markup *markup, const char *title);
void metadata_linked_release(struct metadata_linked *linked);

#endif
