/* SPDX-License-Identifier: MIT */
/* library_search: the index finds articles, the filter keeps some, and each
 * that is left tells where its words stand. */
#include "news/library_inside.h"

#include <stdlib.h>

#include "news/library_filter.h"
#include "news/library_hit.h"
#include "news/library_words.h"

/* Tells the index which files a search may find, by their entries. */
static void restrict_search(struct library *library)
{
	size_t n = library->shelf.n_entries;
	if (library->restricted)
		return;
	int64_t *ids = mem_zalloc(n, sizeof(*ids));
	for (size_t i = 0; i < n; i++)
		ids[i] = library->shelf.items[i]->id;
	library->restricted = library_index_restrict(library->index, ids, n);
	free(ids);
}

/* The entries that have the words, best first; all of them, as the outlets
 * have them, when the query has none. */
static bool find_candidates(struct library *library, const struct query *query,
	size_t **found, size_t *n)
{
	const struct library_shelf *shelf = &library->shelf;
	if (library_words_asks(query, false))
		return library_index_search(
			library->index, query, false, found, n);
	*n = shelf->n_entries;
	*found = mem_dup(shelf->order, *n * sizeof(**found));
	return true;
}

/* Marks the entries that have one of the words to leave out. */
static bool find_excluded(
	struct library *library, const struct query *query, bool *excluded)
{
	size_t *found = NULL, n = 0;
	if (!library_words_asks(query, true))
		return true;
	bool ok = library_index_search(library->index, query, true, &found, &n);
	for (size_t i = 0; i < n; i++)
		excluded[found[i]] = true;
	free(found);
	return ok;
}

static void add_hit(struct library *library, const struct query *query,
	size_t entry, struct library_hits *hits)
{
	struct library_place place;
	const struct article *article = library_article(library, entry, NULL);
	if (!article || !library_hit_find(article, query, &place))
		return;
	hits->at = mem_grow(hits->at, hits->n, &hits->cap, sizeof(*hits->at));
	hits->at[hits->n++] =
		(struct library_hit){entry, place.sentence, place.at};
}

/* False when the index failed. */
static bool search(struct library *library, const struct query *query,
	size_t limit, struct library_hits *hits)
{
	const struct library_shelf *shelf = &library->shelf;
	bool *excluded = mem_zalloc(shelf->n_entries, sizeof(*excluded));
	size_t *found = NULL, n = 0;
	restrict_search(library);
	bool ok = find_excluded(library, query, excluded) &&
		  find_candidates(library, query, &found, &n);
	for (size_t i = 0; ok && i < n && hits->n < limit; i++)
		if (!excluded[found[i]] &&
			library_filter_accepts(query, shelf, found[i]))
			add_hit(library, query, found[i], hits);
	free(found);
	free(excluded);
	return ok;
}

bool library_search(struct library *library, const struct query *query,
	size_t limit, struct library_hits *hits, struct err *err)
{
	bool damaged;
	if (search(library, query, limit, hits))
		return true;
	library_arrange(library); /* mends the index */
	if (search(library, query, limit, hits))
		return true;
	return !library_index_trouble(library->index, &damaged, err);
}

void library_hits_release(struct library_hits *hits)
{
	free(hits->at);
	*hits = (struct library_hits){0};
}
