/* SPDX-License-Identifier: MIT */
/*
 * library_shelf: the library's articles in the order that the user sees.
 *
 * The same article in several files is one entry.  Entries are sorted by path, outlets by name with the unnamed ones last, an
 * outlet's entries by date, the newest first.
 */
#ifndef NEWS_LIBRARY_SHELF_H
#define NEWS_LIBRARY_SHELF_H

#include "news/library/item.h"
#include "news/library/library.h"

struct library_shelf {
	struct library_entry *entries;
	struct library_text **texts; /* of each entry */
	const char **paths;	     /* of all texts, entry by entry */
	size_t n_entries;
	struct library_outlet *outlets;
	size_t n_outlets;
	size_t *order; /* the entries, outlet by outlet */
};

/* Arranges the articles of the items. */
void library_shelf_fill(
    struct library_shelf *shelf, struct library_item *const *items, size_t n);
void library_shelf_release(struct library_shelf *shelf);

/* See library_find_outlet. */
bool library_shelf_find_outlet(const struct library_shelf *shelf,
    const char *name, size_t *outlet, struct err *err);

#endif
