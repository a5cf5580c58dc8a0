/* SPDX-License-Identifier: MIT */
/* library_load: compares the files with those known before, and reads only
 * those that changed. */
#include "news/library/inside.h"

#include <stdlib.h>
#include <string.h>

static bool is_same_file(
    const struct library_file *a, const struct library_file *b)
{
	return strcmp(a->key, b->key) == 0 &&
	       library_scan_same_stamp(a->stamp, b->stamp);
}

static struct library_file copy_file(
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
	const struct library_home *home =
	    library_homes_of(&library->homes, &item->file, &library->arena);
	library_item_read(
	    item, library->index, &home->manifest, &library->arena);
}

/* Opens another index when this one failed: at the same path if it was
 * damaged and could be set aside, else in memory. */
static bool repair_index(struct library *library)
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
		library_inside_keep_in_memory(library, why);
	return true;
}

static void commit(struct library *library)
{
	library_index_commit(library->index);
	/* Twice: the new index at the same path may fail too. */
	for (int i = 0; i < 2 && repair_index(library); i++) {
		for (size_t k = 0; k < library->n_items; k++)
			if (!library->items[k].problem)
				read_item(library, &library->items[k]);
		library_index_commit(library->index);
	}
	library->restricted = false;
}

/* Keeps the items of files that did not change, and reads the others. */
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
		    !library_homes_of(&library->homes, file, &library->arena)
			 ->changed) {
			items[i] = old[k++];
			continue;
		}
		items[i].file = copy_file(library, file);
		read_item(library, &items[i]);
	}
	while (k < library->n_items)
		retire(library, &old[k++]);
	free(old);
	library->items = items;
	library->n_items = scan->n;
}

void library_inside_arrange(struct library *library)
{
	commit(library);
	library_shelf_fill(&library->shelf, library->items, library->n_items);
	library_inside_gather_problems(library);
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

/* Merges the new files into those that are known. */
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

/* Why no file of the scan is an article; NULL when one is. */
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
	library->sources[library->n_sources++] = (struct library_source){
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
		const char *folder =
		    library_scan_is_folder(path) ? fresh.files[0].folder : NULL;
		forget_deleted(library, folder, &fresh);
		merge(library, &fresh);
		const char *failure = find_failure(library, &fresh);
		ok = !failure || err_set(err, "%s", failure);
		if (ok)
			add_source(library, path, folder);
		else
			drop_files(library, &fresh);
		library_inside_arrange(library);
	}
	library_scan_release(&fresh);
	return ok;
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

/* Reads again the files that could not be read: permissions may have changed,
 * which a stamp does not show.  Whether anything is different. */
static bool retry_problems(struct library *library)
{
	bool changed = false;
	for (size_t i = 0; i < library->n_items; i++) {
		struct library_item *item = &library->items[i];
		const char *problem = item->problem;
		if (!problem)
			continue;
		read_item(library, item);
		changed = changed || !item->problem ||
			  strcmp(item->problem, problem) != 0;
	}
	return changed;
}

bool library_reload(struct library *library)
{
	struct library_scan scan = {0};
	for (size_t i = 0; i < library->n_sources; i++)
		library_scan_add(&scan, library->sources[i].path, NULL);
	library_scan_finish(&scan);
	bool changed = library_homes_reload(&library->homes, &library->arena);
	changed = retry_problems(library) || changed;
	changed = !has_same_files(library, &scan) || changed;
	if (changed) {
		for (size_t i = 0; i < library->n_sources; i++)
			forget_deleted(
			    library, library->sources[i].folder, &scan);
		take_files(library, &scan);
		library_inside_arrange(library);
	}
	library_homes_settle(&library->homes);
	library_scan_release(&scan);
	return changed;
}
