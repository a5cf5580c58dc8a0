/* SPDX-License-Identifier: MIT */
/* library_search: from a query to hits, bit by bit: the index finds articles,
 * outlet and date keep some, and each of these is searched for the words. */
#include "news/library/library.h"

#include <stdlib.h>
#include <string.h>

#include "news/library/inside.h"

/* Tells the index which texts a search may find, by their entries. */
static void restrict_search(struct library *library)
{
	size_t n = library->shelf.n_entries;
	if (library->restricted)
		return;
	int64_t *ids = mem_zalloc(n, sizeof(*ids));
	for (size_t i = 0; i < n; i++)
		ids[i] = library->shelf.texts[i]->id;
	library->restricted = library_index_restrict(library->index, ids, n);
	free(ids);
}

/* The entries that have the words, best first; all of them, outlet by outlet,
 * when the query has none. */
static bool find_candidates(struct library *library, const struct query *query,
    size_t **found, size_t *n)
{
	const struct library_shelf *shelf = &library->shelf;
	if (query_has_words(query, false))
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
	if (!query_has_words(query, true))
		return true;
	bool ok = library_index_search(library->index, query, true, &found, &n);
	for (size_t i = 0; i < n; i++)
		excluded[found[i]] = true;
	free(found);
	return ok;
}

static bool query_index(struct library_search *search)
{
	struct library *library = search->library;
	size_t n = library->shelf.n_entries;
	library_search_release(search);
	search->excluded = mem_zalloc(n, sizeof(*search->excluded));
	restrict_search(library);
	return find_excluded(library, search->query, search->excluded) &&
	       find_candidates(
		   library, search->query, &search->found, &search->n);
}

bool library_search_begin(struct library_search *search, struct err *err)
{
	bool damaged;
	bool ok = query_index(search);
	if (!ok) {
		library_inside_arrange(search->library); /* repairs the index */
		ok = query_index(search);
	}
	if (!ok)
		return !library_index_trouble(
		    search->library->index, &damaged, err);
	library_hit_read(&search->terms, search->query);
	return true;
}

static bool begins_folded(const char *text, const char *front)
{
	struct str a = {0}, b = {0};
	unicode_fold(&a, slice_of(text));
	unicode_fold(&b, slice_of(front));
	bool begins = slice_starts(str_slice(&a), str_text(&b));
	str_release(&a);
	str_release(&b);
	return begins;
}

static bool is_of_outlet(
    const struct library_outlet *outlet, const struct query_term *term)
{
	return begins_folded(outlet->name, term->text) ||
	       begins_folded(outlet->id, term->text);
}

static bool is_of_date(const char *published, const struct query_term *term)
{
	const char *from = term->text;
	const char *until = term->until ? term->until : from;
	return published && strncmp(published, from, strlen(from)) >= 0 &&
	       strncmp(published, until, strlen(until)) <= 0;
}

static bool matches_term(const struct library_shelf *shelf, size_t entry,
    const struct query_term *term)
{
	const struct library_entry *e = &shelf->entries[entry];
	switch (term->kind) {
	case QUERY_OUTLET:
		return is_of_outlet(&shelf->outlets[e->outlet], term);
	case QUERY_AFTER:
		return e->published && strcmp(e->published, term->text) >= 0;
	case QUERY_BEFORE:
		return e->published && strcmp(e->published, term->text) < 0;
	default:
		return is_of_date(e->published, term);
	}
}

/* Terms of one kind are alternatives: outlet:a outlet:b. */
static bool accepts_kind(const struct query *query, enum query_kind kind,
    const struct library_shelf *shelf, size_t entry)
{
	bool wanted = false, found = false;
	for (size_t i = 0; i < query->n; i++) {
		const struct query_term *term = &query->terms[i];
		if (term->kind != kind)
			continue;
		bool matches = matches_term(shelf, entry, term);
		if (term->negated && matches)
			return false;
		wanted = wanted || !term->negated;
		found = found || (!term->negated && matches);
	}
	return !wanted || found;
}

/* Whether the query accepts the outlet and the date of the entry: one of those
 * named, if any are, and none of those to leave out. */
static bool accepts_fields(
    const struct query *query, const struct library_shelf *shelf, size_t entry)
{
	static const enum query_kind kinds[] = {
	    QUERY_OUTLET, QUERY_DATE, QUERY_AFTER, QUERY_BEFORE};
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		if (!accepts_kind(query, kinds[i], shelf, entry))
			return false;
	return true;
}

static bool is_within(const struct library_search *search, size_t entry)
{
	const struct library_scope *scope = &search->scope;
	size_t number = entry;
	if (scope->within == LIBRARY_EVERYWHERE)
		return true;
	if (scope->within == LIBRARY_IN_OUTLETS)
		number = search->library->shelf.entries[entry].outlet;
	for (size_t i = 0; i < scope->n; i++)
		if (scope->items[i] == number)
			return true;
	return false;
}

static bool accepts(const struct library_search *search, size_t entry)
{
	return !search->excluded[entry] && is_within(search, entry) &&
	       accepts_fields(search->query, &search->library->shelf, entry);
}

static void add_hits(
    struct library_search *search, size_t entry, struct library_hits *hits)
{
	const struct library_hit_places *places = &search->places;
	for (size_t i = 0; i < places->n && hits->n < search->limit; i++) {
		hits->items = mem_grow(
		    hits->items, hits->n, &hits->cap, sizeof(*hits->items));
		hits->items[hits->n++] = (struct library_hit){
		    entry, places->items[i].sentence, places->items[i].span};
	}
}

/* Unloads an article that was loaded for this and has no hit: an expression may
 * have to be looked for in all articles. */
static void search_article(
    struct library_search *search, size_t entry, struct library_hits *hits)
{
	struct library_text *text = search->library->shelf.texts[entry];
	bool was_loaded = text->article != NULL;
	bool is_whole = search->scope.within == LIBRARY_IN_ENTRIES;
	const struct article *article =
	    library_article(search->library, entry, NULL);
	search->places.n = 0;
	if (article && library_hit_find(&search->terms, article,
			   is_whole ? SIZE_MAX : 1, &search->places))
		add_hits(search, entry, hits);
	else if (!was_loaded)
		library_item_unload(text);
}

bool library_search_step(
    struct library_search *search, size_t articles, struct library_hits *hits)
{
	while (search->next < search->n && hits->n < search->limit) {
		size_t entry = search->found[search->next];
		if (!articles)
			return true;
		search->next++;
		if (!accepts(search, entry))
			continue;
		search_article(search, entry, hits);
		articles--;
	}
	return false;
}

void library_search_release(struct library_search *search)
{
	free(search->found);
	free(search->excluded);
	library_hit_release(&search->terms);
	library_hit_places_release(&search->places);
	*search = (struct library_search){.library = search->library,
	    .query = search->query,
	    .scope = search->scope,
	    .limit = search->limit};
}

bool library_search(struct library *library, const struct query *query,
    size_t limit, struct library_hits *hits, struct err *err)
{
	struct library_search search = {
	    .library = library, .query = query, .limit = limit};
	bool ok = library_search_begin(&search, err);
	if (ok)
		library_search_step(&search, SIZE_MAX, hits);
	library_search_release(&search);
	return ok;
}

void library_hits_release(struct library_hits *hits)
{
	free(hits->items);
	*hits = (struct library_hits){0};
}
