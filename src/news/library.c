/* SPDX-License-Identifier: MIT */
/* library: holds the sources together with the index, and mends itself when
 * the index fails. */
#include "news/library.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "news/library_filter.h"
#include "news/library_hit.h"
#include "news/library_index.h"
#include "news/library_item.h"
#include "news/library_scan.h"
#include "news/library_shelf.h"

/* What was added: a folder, by its absolute path, or a file. */
struct source {
	const char *path;
	const char *folder; /* NULL for a file */
};

/* A folder with articles, and its outlets.yaml. */
struct home {
	const char *folder;
	const char *path; /* of the manifest */
	struct library_stamp stamp;
	struct manifest manifest;
	const char *problem;
	bool changed;
};

struct library {
	struct library_index *index; /* never NULL */
	char *index_path;	     /* NULL: in memory */
	struct source *sources;
	size_t n_sources, cap_sources;
	struct home **homes;
	size_t n_homes, cap_homes;
	struct library_item *items; /* by key */
	size_t n_items;
	struct library_shelf shelf;
	const char *index_problem;
	const char **problems;
	size_t n_problems, cap_problems;
	/* Articles of files that changed: somebody may still show them. */
	struct article **retired;
	size_t n_retired, cap_retired;
	struct arena arena; /* strings, valid until the library is closed */
	bool restricted;    /* the index knows which files a search finds */
};

static void add_problem(struct library *library, const char *problem)
{
	if (!problem)
		return;
	library->problems = mem_grow(library->problems, library->n_problems,
		&library->cap_problems, sizeof(*library->problems));
	library->problems[library->n_problems++] = problem;
}

static void gather_problems(struct library *library)
{
	library->n_problems = 0;
	add_problem(library, library->index_problem);
	for (size_t i = 0; i < library->n_homes; i++)
		add_problem(library, library->homes[i]->problem);
	for (size_t i = 0; i < library->n_items; i++)
		add_problem(library, library->items[i].problem);
}

static void open_in_memory(struct library *library, const char *why)
{
	library->index_problem = arena_printf(
		&library->arena, "%s; the index is kept in memory", why);
	free(library->index_path);
	library->index_path = NULL;
	library->index = library_index_open(NULL, NULL);
}

struct library *library_open(const char *index_path)
{
	struct library *library = mem_zalloc(1, sizeof(*library));
	struct err err;
	library->index_path = mem_strdup(index_path);
	library->index = library_index_open(index_path, &err);
	if (!library->index)
		open_in_memory(library, err.text);
	gather_problems(library);
	return library;
}

static void read_manifest(struct library *library, struct home *home)
{
	struct err err;
	manifest_release(&home->manifest);
	home->problem = NULL;
	home->stamp = library_scan_stamp(home->path);
	if (!manifest_load(&home->manifest, home->path, &err))
		home->problem = arena_strdup(&library->arena, err.text);
}

/* What is said of the manifest names it as the article's folder is named. */
static const char *manifest_path(
	struct library *library, const struct library_file *file)
{
	const char *name = file_name(file->path);
	return arena_printf(&library->arena, "%.*soutlets.yaml",
		(int)(name - file->path), file->path);
}

static struct home *home_of(
	struct library *library, const struct library_file *file)
{
	for (size_t i = 0; i < library->n_homes; i++)
		if (strcmp(library->homes[i]->folder, file->folder) == 0)
			return library->homes[i];
	struct home *home = mem_zalloc(1, sizeof(*home));
	home->folder = arena_strdup(&library->arena, file->folder);
	home->path = manifest_path(library, file);
	read_manifest(library, home);
	library->homes = mem_grow(library->homes, library->n_homes,
		&library->cap_homes, sizeof(*library->homes));
	library->homes[library->n_homes++] = home;
	return home;
}

static bool is_same_file(
	const struct library_file *a, const struct library_file *b)
{
	return strcmp(a->key, b->key) == 0 &&
	       library_scan_same_stamp(a->stamp, b->stamp);
}

static struct library_file keep_file(
	struct library *library, const struct library_file *file)
{
	return (struct library_file){
		.path = arena_strdup(&library->arena, file->path),
		.key = arena_strdup(&library->arena, file->key),
		.folder = arena_strdup(&library->arena, file->folder),
		.stamp = file->stamp,
	};
}

static void retire(struct library *library, struct library_item *item)
{
	if (!item->article)
		return;
	library->retired = mem_grow(library->retired, library->n_retired,
		&library->cap_retired, sizeof(*library->retired));
	library->retired[library->n_retired++] = item->article;
	item->article = NULL;
}

static void read_item(struct library *library, struct library_item *item)
{
	const struct home *home = home_of(library, &item->file);
	library_item_read(
		item, library->index, &home->manifest, &library->arena);
}

/* Opens another index when this one failed: at the same place if it was
 * damaged and could be set aside, else in memory. */
static bool mend_index(struct library *library)
{
	struct err err;
	bool damaged = false;
	if (!library_index_trouble(library->index, &damaged, &err))
		return false;
	const char *path = library->index_path;
	const char *why = arena_printf(
		&library->arena, "%s: %s", path ? path : "index", err.text);
	library_index_close(library->index);
	library->index = NULL;
	if (path && damaged && library_index_set_aside(path, &err))
		library->index = library_index_open(path, &err);
	if (!library->index)
		open_in_memory(library, why);
	return true;
}

static void commit(struct library *library)
{
	library_index_commit(library->index);
	/* Twice: the new index at the same place may fail too. */
	for (int i = 0; i < 2 && mend_index(library); i++) {
		for (size_t k = 0; k < library->n_items; k++)
			if (!library->items[k].problem)
				read_item(library, &library->items[k]);
		library_index_commit(library->index);
	}
	library->restricted = false;
}

/* Items of files that did not change stay; the others are read. */
static void take_files(struct library *library, const struct library_scan *scan)
{
	struct library_item *old = library->items;
	struct library_item *items = mem_zalloc(scan->n, sizeof(*items));
	size_t k = 0;
	for (size_t i = 0; i < scan->n; i++) {
		const struct library_file *file = &scan->files[i];
		while (k < library->n_items &&
			strcmp(old[k].file.key, file->key) < 0)
			retire(library, &old[k++]);
		if (k < library->n_items && is_same_file(&old[k].file, file) &&
			!home_of(library, file)->changed) {
			items[i] = old[k++];
			continue;
		}
		items[i].file = keep_file(library, file);
		read_item(library, &items[i]);
	}
	while (k < library->n_items)
		retire(library, &old[k++]);
	free(old);
	library->items = items;
	library->n_items = scan->n;
}

static void arrange(struct library *library)
{
	commit(library);
	library_shelf_fill(&library->shelf, library->items, library->n_items);
	gather_problems(library);
}

static bool is_kept(void *with, const char *key)
{
	return library_scan_has(with, key);
}

static void forget_deleted(
	struct library *library, const char *folder, struct library_scan *scan)
{
	if (folder)
		library_index_forget_others(
			library->index, folder, is_kept, scan);
}

/* Puts the new files among those that are known. */
static void merge(struct library *library, const struct library_scan *fresh)
{
	struct library_scan all = {0};
	for (size_t i = 0; i < library->n_items; i++)
		library_scan_add_known(&all, &library->items[i].file);
	for (size_t i = 0; i < fresh->n; i++)
		library_scan_add_known(&all, &fresh->files[i]);
	library_scan_finish(&all);
	take_files(library, &all);
	library_scan_release(&all);
}

/* Why nothing of the scan is an article; NULL when something is. */
static const char *find_failure(
	const struct library *library, const struct library_scan *scan)
{
	const char *problem = NULL;
	for (size_t i = 0; i < library->n_items; i++) {
		const struct library_item *item = &library->items[i];
		if (!library_scan_has(scan, item->file.key))
			continue;
		if (!item->problem)
			return NULL;
		problem = problem ? problem : item->problem;
	}
	return problem ? problem : "no article";
}

static void drop_files(struct library *library, const struct library_scan *scan)
{
	size_t n = 0;
	for (size_t i = 0; i < library->n_items; i++)
		if (!library_scan_has(scan, library->items[i].file.key))
			library->items[n++] = library->items[i];
	library->n_items = n;
}

static void add_source(
	struct library *library, const char *path, const char *folder)
{
	library->sources = mem_grow(library->sources, library->n_sources,
		&library->cap_sources, sizeof(*library->sources));
	library->sources[library->n_sources++] = (struct source){
		arena_strdup(&library->arena, path),
		arena_strdup(&library->arena, folder),
	};
}

bool library_add(struct library *library, const char *path, struct err *err)
{
	struct library_scan fresh = {0};
	bool ok = library_scan_add(&fresh, path, err);
	if (ok) {
		library_scan_finish(&fresh);
		const char *folder = library_scan_is_folder(path)
					     ? fresh.files[0].folder
					     : NULL;
		forget_deleted(library, folder, &fresh);
		merge(library, &fresh);
		const char *failure = find_failure(library, &fresh);
		ok = !failure || err_set(err, "%s", failure);
		if (ok)
			add_source(library, path, folder);
		else
			drop_files(library, &fresh);
		arrange(library);
	}
	library_scan_release(&fresh);
	return ok;
}

/* Reads the manifests that changed; whether there was one. */
static bool reload_manifests(struct library *library)
{
	bool any = false;
	for (size_t i = 0; i < library->n_homes; i++) {
		struct home *home = library->homes[i];
		home->changed = !library_scan_same_stamp(
			home->stamp, library_scan_stamp(home->path));
		if (home->changed)
			read_manifest(library, home);
		any = any || home->changed;
	}
	return any;
}

static bool has_same_files(
	const struct library *library, const struct library_scan *scan)
{
	if (scan->n != library->n_items)
		return false;
	for (size_t i = 0; i < scan->n; i++)
		if (!is_same_file(&scan->files[i], &library->items[i].file))
			return false;
	return true;
}

bool library_reload(struct library *library)
{
	struct library_scan scan = {0};
	for (size_t i = 0; i < library->n_sources; i++)
		library_scan_add(&scan, library->sources[i].path, NULL);
	library_scan_finish(&scan);
	bool changed = reload_manifests(library);
	changed = !has_same_files(library, &scan) || changed;
	if (changed) {
		for (size_t i = 0; i < library->n_sources; i++)
			forget_deleted(
				library, library->sources[i].folder, &scan);
		take_files(library, &scan);
		arrange(library);
	}
	for (size_t i = 0; i < library->n_homes; i++)
		library->homes[i]->changed = false;
	library_scan_release(&scan);
	return changed;
}

size_t library_n_entries(const struct library *library)
{
	return library->shelf.n_entries;
}

const struct library_entry *library_entry(
	const struct library *library, size_t index)
{
	assert(index < library->shelf.n_entries);
	return &library->shelf.entries[index];
}

size_t library_n_outlets(const struct library *library)
{
	return library->shelf.n_outlets;
}

const struct library_outlet *library_outlet(
	const struct library *library, size_t index)
{
	assert(index < library->shelf.n_outlets);
	return &library->shelf.outlets[index];
}

bool library_find_outlet(const struct library *library, const char *name,
	size_t *outlet, struct err *err)
{
	return library_shelf_find_outlet(&library->shelf, name, outlet, err);
}

bool library_find_entry(
	const struct library *library, const char *path, size_t *entry)
{
	const struct library_shelf *shelf = &library->shelf;
	for (size_t i = 0; i < shelf->n_entries; i++) {
		const struct library_file *file = &shelf->items[i]->file;
		if (strcmp(file->path, path) != 0 &&
			strcmp(file->key, path) != 0 &&
			strcmp(file_name(file->path), path) != 0)
			continue;
		*entry = i;
		return true;
	}
	return false;
}

const struct article *library_article(
	struct library *library, size_t entry, struct err *err)
{
	assert(entry < library->shelf.n_entries);
	struct library_item *item = library->shelf.items[entry];
	return library_item_article(
		item, &home_of(library, &item->file)->manifest, err);
}

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
	if (library_index_asks(query, false))
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
	if (!library_index_asks(query, true))
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
	arrange(library); /* mends the index */
	if (search(library, query, limit, hits))
		return true;
	return !library_index_trouble(library->index, &damaged, err);
}

void library_hits_release(struct library_hits *hits)
{
	free(hits->at);
	*hits = (struct library_hits){0};
}

size_t library_n_problems(const struct library *library)
{
	return library->n_problems;
}

const char *library_problem(const struct library *library, size_t index)
{
	assert(index < library->n_problems);
	return library->problems[index];
}

static void free_article(struct article *article)
{
	if (article)
		article_release(article);
	free(article);
}

void library_close(struct library *library)
{
	if (!library)
		return;
	for (size_t i = 0; i < library->n_items; i++)
		free_article(library->items[i].article);
	for (size_t i = 0; i < library->n_retired; i++)
		free_article(library->retired[i]);
	for (size_t i = 0; i < library->n_homes; i++) {
		manifest_release(&library->homes[i]->manifest);
		free(library->homes[i]);
	}
	library_index_close(library->index);
	library_shelf_release(&library->shelf);
	free(library->index_path);
	free(library->sources);
	free(library->homes);
	free(library->items);
	free(library->problems);
	free(library->retired);
	arena_release(&library->arena);
	free(library);
}
