/* SPDX-License-Identifier: MIT */
/*
 * library_item: one file of the library, its articles, and what the index is
 * given of them.
 *
 * Read from the index if the file has not changed since; otherwise from the
 * file, and then the index is updated.  The manifests override both.
 */
#ifndef NEWS_LIBRARY_ITEM_H
#define NEWS_LIBRARY_ITEM_H

#include "news/library/index/index.h"
#include "news/library/scan.h"
#include "news/metadata/manifest.h"

/* An article. */
struct library_text {
	struct library_item *item;
	const char *path;    /* the file's, or FILE#2 */
	size_t number;	     /* 2; 0 of a file that is one article */
	int64_t id;	     /* in the index */
	const char *content; /* the hash of the file's bytes; of an entry, the
			      * identity */
	const char *identity;
	bool has_address;   /* that the identity comes from */
	int64_t hash;	    /* of its sentences */
	const char *outlet; /* the name, or "unnamed (FILE)" */
	const char *outlet_id;
	bool named;
	const char *sort; /* the outlet's name, folded */
	const char *title;
	const char *published;
	const char *url;
	int64_t seconds; /* of that, for sorting */
	size_t n_words;
	struct article *article; /* NULL until it is loaded */
};

/* Items, texts and strings live in the library's arena. */
struct library_item {
	struct library_file file;
	const char *problem;	    /* why there is no article, else NULL */
	struct library_text *texts; /* those that are picked */
	size_t n;
	size_t last;	  /* the number of the last entry of a feed, else 0 */
	bool is_recalled; /* the file has not been looked at yet */
	bool is_doubtful; /* recalled, and the file must be read again even
			   * when its stamp is the same */
};

/* Fills an item whose file is set.  With `keep` the articles are loaded too, if
 * the file had to be read. */
void library_item_read(struct library_item *item, struct library_index *index,
    const struct metadata_manifest *manifest, bool keep, struct arena *arena);
/* Fills an item whose file is set with what the index has of it; the file is
 * not looked at. */
void library_item_recall(struct library_item *item,
    const struct library_index_file *record,
    const struct metadata_manifest *manifest, struct arena *arena);
/* Says that the file has none of the entries that were picked; false. */
bool library_item_tell_missing(const struct library_item *item,
    const struct library_pick *picks, struct err *err);
/* Loads the article, once; NULL when it can no longer be read.  The other
 * entries of a feed are loaded with it, as the file is read but once. */
const struct article *library_item_article(struct library_text *text,
    const struct metadata_manifest *manifest, struct err *err);
/* Releases the loaded article, which nobody may still use. */
void library_item_unload(struct library_text *text);

#endif
