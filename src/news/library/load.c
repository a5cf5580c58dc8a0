/* SPDX-License-Identifier: MIT */
/* library_load: compares the files with those known before, and reads only
 * those that changed. */
#include "news/library/inside.h"

#include <stdlib.h>
#include <string.h>

#include "news/library/walk.h"

static bool has_same_picks(
    const struct library_file *a, const struct library_file *b)
{
	const struct library_pick *x = a->picks, *y = b->picks;
	while (x && y && x->number == y->number) {
		x = x->next;
		y = y->next;
	}
	return !x && !y;
}

static bool is_same_file(
    const struct library_file *a, const struct library_file *b)
{
	return strcmp(a->key, b->key) == 0 && strcmp(a->path, b->path) == 0 &&
	       has_same_picks(a, b) &&
	       library_scan_same_stamp(a->stamp, b->stamp);
}

static const struct library_pick *copy_picks(
    struct arena *arena, const struct library_pick *pick)
{
	const struct library_pick *first = NULL, **last = &first;
	for (; pick; pick = pick->next) {
		struct library_pick *copy =
		    arena_alloc(arena, 1, sizeof(*copy));
		copy->number = pick->number;
		*last = copy;
		last = &copy->next;
	}
	return first;
}

static struct library_file copy_file(
    struct library *library, const struct library_file *file)
{
	return (struct library_file){
	    .path = arena_strdup(&library->arena, file->path),
	    .key = arena_strdup(&library->arena, file->key),
	    .folder = arena_strdup(&library->arena, file->folder),
	    .stamp = file->stamp,
	    .linked = file->linked,
	    .picks = copy_picks(&library->arena, file->picks),
	};
}

static void retire_text(struct library *library, struct library_text *text)
{
	if (!text->article)
		return;
	library->retired = mem_grow(library->retired, library->n_retired,
	    &library->cap_retired, sizeof(*library->retired));
	library->retired[library->n_retired++] = text->article;
	text->article = NULL;
}

static void retire(struct library *library, struct library_item *item)
{
	for (size_t i = 0; i < item->n; i++)
		retire_text(library, &item->texts[i]);
}

static void read_item(
    struct library *library, struct library_item *item, bool keep)
{
	const struct library_home *home =
	    library_homes_of(&library->homes, &item->file, &library->arena);
	library_item_read(
	    item, library->index, &home->manifest, keep, &library->arena);
}

/* For a new index, which gives the texts other ids; loaded articles stay. */
static void read_again(struct library *library, struct library_item *item)
{
	struct library_item old = *item;
	if (item->problem)
		return;
	read_item(library, item, false);
	for (size_t i = 0; i < old.n && i < item->n; i++)
		if (old.texts[i].number == item->texts[i].number) {
			item->texts[i].article = old.texts[i].article;
			old.texts[i].article = NULL;
		}
	retire(library, &old);
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
			read_again(library, library->items[k]);
		library_index_commit(library->index);
	}
	library->restricted = false;
}

static bool is_up_to_date(struct library *library,
    const struct library_item *item, const struct library_file *file)
{
	return is_same_file(&item->file, file) &&
	       !library_homes_of(&library->homes, file, &library->arena)
		    ->changed;
}

/* What is read alone is going to be shown: its articles are kept. */
static struct library_item *read_new(
    struct library *library, const struct library_file *file, bool keep)
{
	struct library_item *item =
	    arena_alloc(&library->arena, 1, sizeof(*item));
	item->file = copy_file(library, file);
	read_item(library, item, keep);
	return item;
}

/* Keeps the items of files that did not change, and reads the others. */
static void take_files(struct library *library, const struct library_scan *scan)
{
	struct library_item **old = library->items;
	struct library_item **items =
	    mem_zalloc(scan->n, sizeof(struct library_item *));
	size_t k = 0, n_old = library->n_items;
	for (size_t i = 0; i < scan->n; i++) {
		const struct library_file *file = &scan->files[i];
		while (k < n_old && strcmp(old[k]->file.key, file->key) < 0)
			retire(library, old[k++]);
		items[i] = k < n_old && is_up_to_date(library, old[k], file)
			       ? old[k++]
			       : read_new(library, file, scan->n == 1);
	}
	while (k < n_old)
		retire(library, old[k++]);
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

static int compare_key(const void *key, const void *item)
{
	return strcmp(key, (*(struct library_item *const *)item)->file.key);
}

static struct library_item *find_item(
    const struct library *library, const char *key)
{
	struct library_item **found =
	    library->n_items ? bsearch(key, library->items, library->n_items,
				   sizeof(*library->items), compare_key)
			     : NULL;
	return found ? *found : NULL;
}

static bool is_kept(void *with, const char *key)
{
	return find_item(with, key) != NULL;
}

/* Merges the new files into those that are known. */
static void merge(struct library *library, const struct library_scan *fresh)
{
	struct library_scan all = {0};
	for (size_t i = 0; i < library->n_items; i++)
		library_scan_add(&all, &library->items[i]->file);
	for (size_t i = 0; i < fresh->n; i++)
		library_scan_add(&all, &fresh->files[i]);
	library_scan_finish(&all);
	take_files(library, &all);
	library_scan_release(&all);
}

/* Whether the item has an article that the file names. */
static bool has_article(
    const struct library_item *item, const struct library_file *file)
{
	if (!file->picks)
		return item->n > 0;
	for (const struct library_pick *p = file->picks; p; p = p->next)
		for (size_t i = 0; i < item->n; i++)
			if (item->texts[i].number == p->number)
				return true;
	return false;
}

/* Whether a file of the scan is an article; why none is. */
static bool has_any(const struct library *library,
    const struct library_scan *scan, struct err *err)
{
	for (size_t i = 0; i < scan->n; i++) {
		const struct library_file *file = &scan->files[i];
		if (has_article(find_item(library, file->key), file))
			return true;
	}
	const struct library_file *first = &scan->files[0];
	const struct library_item *item = find_item(library, first->key);
	return item->problem
		   ? err_set(err, "%s", item->problem)
		   : library_item_tell_missing(item, first->picks, err);
}

static void add_source(
    struct library *library, const char *path, const struct library_scan *scan)
{
	library->sources = mem_grow(library->sources, library->n_sources,
	    &library->cap_sources, sizeof(*library->sources));
	library->sources[library->n_sources++] = (struct library_source){
	    .path = arena_strdup(&library->arena, path),
	    .folder = arena_strdup(&library->arena, scan->folder),
	    .is_folder = library_walk_is_folder(path),
	};
}

/* One path of several that are added. */
struct addition {
	struct library_scan scan;
	const char *path;
	bool ok;
};

struct additions {
	struct addition *items;
	size_t n;
};

static bool scan_path(struct addition *addition, struct err *err)
{
	bool ok = library_walk(&addition->scan, addition->path, err);
	if (ok)
		library_scan_finish(&addition->scan);
	return ok;
}

/* Reads what the paths name. */
static void read_additions(
    struct library *library, const struct additions *additions)
{
	struct library_scan fresh = {0};
	for (size_t i = 0; i < additions->n; i++) {
		const struct addition *addition = &additions->items[i];
		for (size_t k = 0; addition->ok && k < addition->scan.n; k++)
			library_scan_add(&fresh, &addition->scan.files[k]);
	}
	library_scan_finish(&fresh);
	merge(library, &fresh);
	library_scan_release(&fresh);
}

/* Whether only paths that failed name the file. */
static bool is_failed(const struct additions *additions, const char *key)
{
	bool failed = false;
	for (size_t i = 0; i < additions->n; i++) {
		const struct addition *addition = &additions->items[i];
		if (!library_scan_has(&addition->scan, key))
			continue;
		if (addition->ok)
			return false;
		failed = true;
	}
	return failed;
}

static void drop_failed(
    struct library *library, const struct additions *additions)
{
	size_t n = 0;
	for (size_t i = 0; i < library->n_items; i++) {
		struct library_item *item = library->items[i];
		if (!item->problem || !is_failed(additions, item->file.key))
			library->items[n++] = item;
	}
	library->n_items = n;
}

static bool check(
    struct library *library, struct addition *addition, struct err *err)
{
	if (!has_any(library, &addition->scan, err))
		return false;
	add_source(library, addition->path, &addition->scan);
	library_scan_add_seen(&library->seen, &addition->scan);
	return true;
}

static void forget_all_deleted(struct library *library)
{
	for (size_t i = 0; i < library->n_sources; i++)
		if (library->sources[i].is_folder)
			library_index_forget_others(library->index,
			    library->sources[i].folder, is_kept, library);
}

static size_t add_scanned(struct library *library,
    const struct additions *additions, struct err *errs)
{
	size_t n_ok = 0;
	read_additions(library, additions);
	for (size_t i = 0; i < additions->n; i++) {
		struct addition *addition = &additions->items[i];
		addition->ok = addition->ok &&
			       check(library, addition, errs ? &errs[i] : NULL);
		n_ok += addition->ok;
	}
	if (n_ok < additions->n)
		drop_failed(library, additions);
	forget_all_deleted(library);
	library_scan_finish(&library->seen);
	library_inside_arrange(library);
	return n_ok;
}

size_t library_add_all(struct library *library, const char *const *paths,
    size_t n, struct err *errs)
{
	struct additions additions = {
	    mem_zalloc(n, sizeof(*additions.items)), n};
	size_t n_found = 0;
	for (size_t i = 0; i < n; i++) {
		struct addition *addition = &additions.items[i];
		addition->path = paths[i];
		addition->ok = scan_path(addition, errs ? &errs[i] : NULL);
		n_found += addition->ok;
	}
	if (n_found)
		n_found = add_scanned(library, &additions, errs);
	for (size_t i = 0; i < n; i++)
		library_scan_release(&additions.items[i].scan);
	free(additions.items);
	return n_found;
}

bool library_add(struct library *library, const char *path, struct err *err)
{
	return library_add_all(library, &path, 1, err) == 1;
}

static bool has_same_files(
    const struct library *library, const struct library_scan *scan)
{
	if (scan->n != library->n_items)
		return false;
	for (size_t i = 0; i < scan->n; i++)
		if (!is_same_file(&scan->files[i], &library->items[i]->file))
			return false;
	return true;
}

/* Reads again the files that could not be read: permissions may have changed,
 * which a stamp does not show.  Whether anything is different. */
static bool retry_problems(struct library *library)
{
	bool changed = false;
	for (size_t i = 0; i < library->n_items; i++) {
		struct library_item *item = library->items[i];
		const char *problem = item->problem;
		if (!problem)
			continue;
		read_item(library, item, false);
		changed = changed || !item->problem ||
			  strcmp(item->problem, problem) != 0;
	}
	return changed;
}

static bool has_same_seen(
    const struct library_scan *a, const struct library_scan *b)
{
	if (a->n_unread != b->n_unread || a->n_problems != b->n_problems)
		return false;
	for (size_t i = 0; i < a->n_unread; i++)
		if (strcmp(a->unread[i].key, b->unread[i].key) != 0)
			return false;
	for (size_t i = 0; i < a->n_problems; i++)
		if (strcmp(a->problems[i], b->problems[i]) != 0)
			return false;
	return true;
}

static bool look_again(struct library *library, struct library_scan *scan)
{
	for (size_t i = 0; i < library->n_sources; i++)
		library_walk(scan, library->sources[i].path, NULL);
	library_scan_finish(scan);
	bool changed = library_homes_reload(&library->homes);
	changed = retry_problems(library) || changed;
	changed = !has_same_seen(&library->seen, scan) || changed;
	return !has_same_files(library, scan) || changed;
}

bool library_reload(struct library *library)
{
	struct library_scan scan = {0};
	bool changed = look_again(library, &scan);
	if (changed) {
		library_scan_release(&library->seen);
		library_scan_add_seen(&library->seen, &scan);
		take_files(library, &scan);
		forget_all_deleted(library);
		library_inside_arrange(library);
	}
	library_homes_settle(&library->homes);
	library_scan_release(&scan);
	return changed;
}
