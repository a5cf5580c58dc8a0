/* SPDX-License-Identifier: MIT */
/*
 * library_item: one file of the library, and what is known of it.
 *
 * From the index when the file is as the index knows it; from the file
 * otherwise, and then the index is told.  The manifest comes on top of both.
 */
#ifndef NEWS_LIBRARY_ITEM_H
#define NEWS_LIBRARY_ITEM_H

#include "news/library/index.h"
#include "news/library/scan.h"
#include "news/metadata/manifest.h"

/* Strings live in the library's arena. */
struct library_item {
	struct library_file file;
	const char *problem; /* why it is no article, else NULL */
	int64_t id;	     /* in the index */
	const char *content; /* the hash of its bytes, in hexadecimal */
	const char *outlet;  /* the name, or "unnamed (FILE)" */
	const char *outlet_id;
	bool named;
	const char *sort; /* the outlet's name, folded */
	const char *title;
	const char *published;
	int64_t seconds; /* of that, for sorting */
	size_t n_words;
	struct article *article; /* NULL until it is asked for */
};

/* Fills an item whose file is set. */
void library_item_read(struct library_item *item, struct library_index *index,
    const struct metadata_manifest *manifest, struct arena *arena);
/* Loads the article, once; NULL when the file cannot be read any more. */
const struct article *library_item_article(struct library_item *item,
    const struct metadata_manifest *manifest, struct err *err);
/* Forgets the loaded article, which nobody may hold. */
void library_item_let_go(struct library_item *item);

#endif
