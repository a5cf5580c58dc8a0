/* SPDX-License-Identifier: MIT */
/*
 * library_item: one file of the library, and what the index is given of it.
 *
 * Read from the index if the file has not changed since; otherwise from the
 * file, and then the index is updated.  The manifest overrides both.
 */
#ifndef NEWS_LIBRARY_ITEM_H
#define NEWS_LIBRARY_ITEM_H

#include "news/library/index.h"
#include "news/library/scan.h"
#include "news/metadata/manifest.h"

/* Strings live in the library's arena. */
struct library_item {
	struct library_file file;
	const char *problem; /* why it is not an article, else NULL */
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
	struct article *article; /* NULL until it is loaded */
};

/* Fills an item whose file is set. */
void library_item_read(struct library_item *item, struct library_index *index,
    const struct metadata_manifest *manifest, struct arena *arena);
/* Loads the article, once; NULL when the file can no longer be read. */
const struct article *library_item_article(struct library_item *item,
    const struct metadata_manifest *manifest, struct err *err);
/* Releases the loaded article, which nobody may still use. */
void library_item_unload(struct library_item *item);

#endif
