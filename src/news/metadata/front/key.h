/* SPDX-License-Identifier: MIT */
/*
 * metadata_front_key: the names that tools and people give to what is known of
 * an article.
 *
 * Hugo, Jekyll, Pelican, Pandoc, Obsidian's Web Clipper, MarkDownload, Zotero,
 * Open Graph and Dublin Core call the same things by other names; a table
 * knows them.  Letters match without regard to case, and what stands between
 * them does not count: "Date Published", date_published and datePublished are
 * one name.
 */
#ifndef NEWS_METADATA_FRONT_KEY_H
#define NEWS_METADATA_FRONT_KEY_H

#include "news/article.h"

/* How the value of a key is read. */
enum metadata_front_means {
	METADATA_FRONT_TEXT,
	METADATA_FRONT_PEOPLE,
	METADATA_FRONT_DATE,
	METADATA_FRONT_CREATED,	 /* a date; of a clipping it is that of the
				    clipping, so that others go before it */
	METADATA_FRONT_NAME,	 /* of an outlet, or its address */
	METADATA_FRONT_ORIGIN,	 /* a name, or the address of the article */
	METADATA_FRONT_ADDRESS,	 /* of the article */
	METADATA_FRONT_LANGUAGE, /* a code or an English name */
	METADATA_FRONT_INNER,	 /* a map that has such keys in it */
};

enum { METADATA_FRONT_KEYS_MAX = 128 }; /* more than the table has rows */

struct metadata_front_key {
	const char *name;
	enum metadata_front_means means;
	enum article_field field; /* not of METADATA_FRONT_INNER */
};

/* The row of a key; NULL when it is not known. */
const struct metadata_front_key *metadata_front_key_find(struct slice key);
/* Where the row is in the table: of two keys for the same field, the one with
 * the smaller number is the stronger. */
size_t metadata_front_key_rank(const struct metadata_front_key *key);

#endif
