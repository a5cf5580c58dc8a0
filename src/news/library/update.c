/* SPDX-License-Identifier: MIT */
/*
 * library_update: first what the index knows of the paths, then a walk, then
 * what is new or has changed is read.
 *
 * The library's items are those that are shown; the update's own take their
 * place at the end, and with those that wait to be compared whenever something
 * is to be shown before.
 */
#include "news/library/inside.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "news/library/walk.h"

/* What a step of each kind costs: about as many times two microseconds. */
enum {
	COST_RECALL = 10,
	COST_NAME = 4, /* in a folder */
	COST_COMPARE = 1,
	COST_READ = 500,

	NAMES_MAX = 1000, /* of a folder in one step */
};

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

/* Beginning. */

static void add_addition(struct library *library, const char *path)
{
	struct library_update *update = &library->update;
	char *root = library_walk_is_folder(path) ? realpath(path, NULL) : NULL;
	update->additions[update->n++] = (struct library_addition){
	    .path = arena_strdup(&library->arena, path),
	    .root = arena_strdup(&library->arena, root),
	};
	free(root);
}

static void begin(struct library *library, enum library_stage stage, size_t n)
{
	struct library_update *update = &library->update;
	assert(update->stage == LIBRARY_AT_REST);
	*update = (struct library_update){.stage = stage};
	update->additions = mem_zalloc(n, sizeof(*update->additions));
}

void library_begin(struct library *library, const char *const *paths, size_t n)
{
	begin(library, n ? LIBRARY_RECALLING : LIBRARY_WALKING, n);
	for (size_t i = 0; i < n; i++)
		add_addition(library, paths[i]);
}

void library_begin_reload(struct library *library)
{
	begin(library, LIBRARY_WALKING, library->n_sources);
	for (size_t i = 0; i < library->n_sources; i++)
		add_addition(library, library->sources[i].path);
	library->update.is_reload = true;
	library->update.is_changed = library_homes_reload(&library->homes);
}

/* Recalling. */

static int by_key(const void *a, const void *b)
{
	const struct library_item *x = *(struct library_item *const *)a;
	const struct library_item *y = *(struct library_item *const *)b;
	int order = strcmp(x->file.key, y->file.key);
	return order ? order : x->is_recalled - y->is_recalled;
}

/* A path that was known before, or is below two of the folders, is recalled
 * again: the first stays. */
static void sort_items(struct library *library)
{
	struct library_item **items = library->items;
	size_t n = 0;
	if (library->n_items)
		qsort(items, library->n_items, sizeof(struct library_item *),
		    by_key);
	for (size_t i = 0; i < library->n_items; i++)
		if (!n || strcmp(items[n - 1]->file.key, items[i]->file.key))
			items[n++] = items[i];
	library->n_items = n;
}

/* A file that the index knows, with the path that a walk would find. */
static struct library_file known_file(struct library *library,
    const struct library_addition *addition, const char *key,
    struct library_index_stamp stamp)
{
	struct arena *arena = &library->arena;
	const char *below = key + strlen(addition->root);
	struct slice folder = slice_of(addition->path);
	size_t len = (size_t)(file_name(key) - key);
	while (*below == '/')
		below++;
	return (struct library_file){
	    .path = arena_printf(arena, "%s%s%s", addition->path,
		slice_ends(folder, "/") ? "" : "/", below),
	    .key = key,
	    .folder = arena_strndup(arena, key, len > 1 ? len - 1 : len),
	    .stamp = stamp,
	};
}

static void add_item(struct library *library, struct library_item *item)
{
	library->items = mem_grow(library->items, library->n_items,
	    &library->cap_items, sizeof(*library->items));
	library->items[library->n_items++] = item;
}

static void next_to_recall(struct library *library)
{
	struct library_update *update = &library->update;
	update->last = NULL;
	if (++update->current < update->n)
		return;
	update->current = 0;
	update->stage = LIBRARY_WALKING;
	sort_items(library);
}

static size_t recall(struct library *library)
{
	struct library_update *update = &library->update;
	struct library_addition *addition = &update->additions[update->current];
	struct library_index_file record;
	const char *key;
	if (!addition->root ||
	    !library_index_next(library->index, addition->root, update->last,
		&library->arena, &key, &record)) {
		next_to_recall(library);
		return COST_COMPARE;
	}
	update->last = key;
	if (record.n) {
		struct library_file file =
		    known_file(library, addition, key, record.stamp);
		add_item(
		    library, library_inside_recall(library, &file, &record));
		update->n_fresh++;
	}
	return COST_RECALL;
}

/* Walking. */

/* All files that are to be there when the update is done. */
static void gather_files(struct library *library)
{
	struct library_update *update = &library->update;
	for (size_t i = 0; !update->is_reload && i < library->n_items; i++)
		if (!library->items[i]->is_recalled)
			library_scan_add(
			    &update->files, &library->items[i]->file);
	for (size_t i = 0; i < update->n; i++) {
		const struct library_addition *addition = &update->additions[i];
		bool is_used = addition->ok || update->is_reload;
		for (size_t k = 0; is_used && k < addition->scan.n; k++)
			library_scan_add(
			    &update->files, &addition->scan.files[k]);
	}
	library_scan_finish(&update->files);
	update->items =
	    mem_zalloc(update->files.n, sizeof(struct library_item *));
	update->stage = LIBRARY_READING;
}

static void end_walk(struct library_update *update)
{
	struct library_addition *addition = &update->additions[update->current];
	if (update->walk)
		addition->ok = library_walk_end(update->walk, &addition->err);
	update->walk = NULL;
	library_scan_finish(&addition->scan);
	update->current++;
}

static size_t walk(struct library *library, size_t effort)
{
	struct library_update *update = &library->update;
	struct library_addition *addition = &update->additions[update->current];
	size_t names = effort / COST_NAME + 1;
	if (names > NAMES_MAX)
		names = NAMES_MAX;
	if (update->current == update->n) {
		gather_files(library);
		return COST_COMPARE;
	}
	if (!update->walk)
		update->walk = library_walk_begin(
		    &addition->scan, addition->path, &addition->err);
	if (!update->walk || !library_walk_step(update->walk, names)) {
		end_walk(update);
		return COST_NAME;
	}
	return names * COST_NAME;
}

/* Reading. */

static void drop_old(struct library *library)
{
	struct library_update *update = &library->update;
	library_inside_retire(library, library->items[update->old++]);
	update->is_changed = true;
	update->is_smaller = true;
}

/* The item of the next file as it was, if there was one; those before it are
 * of files that are gone. */
static struct library_item *find_old(struct library *library, const char *key)
{
	struct library_update *update = &library->update;
	int order = 1;
	while (update->old < library->n_items &&
	       (order = strcmp(library->items[update->old]->file.key, key)) < 0)
		drop_old(library);
	return order == 0 && update->old < library->n_items
		   ? library->items[update->old++]
		   : NULL;
}

/* A file that could not be read is read again: permissions may have changed,
 * which a stamp does not show. */
static bool may_stay(struct library *library, const struct library_item *old,
    const struct library_file *file)
{
	return old && library_inside_is_up_to_date(library, old, file) &&
	       !(old->problem && library->update.is_reload);
}

/* What is read alone is going to be shown: its articles are kept. */
static struct library_item *renew(struct library *library,
    struct library_item *old, const struct library_file *file)
{
	struct library_update *update = &library->update;
	bool is_alone = update->files.n == 1;
	struct library_item *item =
	    library_inside_read(library, file, is_alone);
	if (!old || !item->problem || !str_equal(old->problem, item->problem))
		update->is_changed = true;
	if (old)
		library_inside_retire(library, old);
	update->n_fresh++;
	return item;
}

static size_t read_next(struct library *library)
{
	struct library_update *update = &library->update;
	const struct library_file *file = &update->files.files[update->n_items];
	struct library_item *old = find_old(library, file->key);
	bool stays = may_stay(library, old, file);
	struct library_item *item = stays ? old : renew(library, old, file);
	item->is_recalled = false;
	update->items[update->n_items++] = item;
	return stays ? COST_COMPARE : COST_READ;
}

static bool is_read(const struct library_update *update)
{
	return update->stage == LIBRARY_READING &&
	       update->n_items == update->files.n;
}

bool library_step(struct library *library, size_t effort)
{
	struct library_update *update = &library->update;
	size_t spent = 0;
	while (spent < effort && update->stage != LIBRARY_AT_REST &&
	       !is_read(update))
		spent += update->stage == LIBRARY_RECALLING ? recall(library)
			 : update->stage == LIBRARY_WALKING
			     ? walk(library, effort - spent)
			     : read_next(library);
	return update->stage != LIBRARY_AT_REST && !is_read(update);
}

/* Showing. */

/* The update's items so far, and those that wait to be compared. */
static void join_items(struct library *library)
{
	struct library_update *update = &library->update;
	size_t n_old = library->n_items - update->old;
	struct library_item **items =
	    mem_zalloc(update->n_items + n_old, sizeof(struct library_item *));
	if (update->n_items)
		memcpy(items, update->items, update->n_items * sizeof(*items));
	if (n_old)
		memcpy(items + update->n_items, library->items + update->old,
		    n_old * sizeof(*items));
	free(library->items);
	library->items = items;
	library->n_items = library->cap_items = update->n_items + n_old;
	update->old = update->n_items;
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
    struct library *library, const struct library_addition *addition)
{
	library->sources = mem_grow(library->sources, library->n_sources,
	    &library->cap_sources, sizeof(*library->sources));
	library->sources[library->n_sources++] = (struct library_source){
	    .path = addition->path,
	    .folder = addition->root ? addition->root
				     : arena_strdup(&library->arena,
					   addition->scan.folder),
	    .is_folder = addition->root != NULL,
	};
}

/* Whether only paths that failed name the file. */
static bool is_failed(const struct library_update *update, const char *key)
{
	bool failed = false;
	for (size_t i = 0; i < update->n; i++) {
		const struct library_addition *addition = &update->additions[i];
		if (!library_scan_has(&addition->scan, key))
			continue;
		if (addition->ok)
			return false;
		failed = true;
	}
	return failed;
}

static void drop_failed(struct library *library)
{
	size_t n = 0;
	for (size_t i = 0; i < library->n_items; i++) {
		struct library_item *item = library->items[i];
		if (!item->problem ||
		    !is_failed(&library->update, item->file.key))
			library->items[n++] = item;
	}
	library->n_items = n;
}

/* Makes sources of the paths that have an article. */
static void end_additions(struct library *library)
{
	struct library_update *update = &library->update;
	bool is_any_failed = false;
	for (size_t i = 0; i < update->n; i++) {
		struct library_addition *addition = &update->additions[i];
		addition->ok = addition->ok && has_any(library, &addition->scan,
						   &addition->err);
		is_any_failed = is_any_failed || !addition->ok;
		if (!addition->ok)
			continue;
		add_source(library, addition);
		library_scan_add_seen(&library->seen, &addition->scan);
	}
	if (is_any_failed)
		drop_failed(library);
	library_scan_finish(&library->seen);
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

static void end_reload(struct library *library)
{
	struct library_update *update = &library->update;
	struct library_scan seen = {0};
	for (size_t i = 0; i < update->n; i++)
		library_scan_add_seen(&seen, &update->additions[i].scan);
	library_scan_finish(&seen);
	if (!has_same_seen(&library->seen, &seen))
		update->is_changed = true;
	library_scan_release(&library->seen);
	library->seen = seen;
}

static bool is_kept(void *with, const char *key)
{
	return find_item(with, key) != NULL;
}

static void forget_deleted(struct library *library)
{
	for (size_t i = 0; i < library->n_sources; i++)
		if (library->sources[i].is_folder)
			library_index_forget_others(library->index,
			    library->sources[i].folder, is_kept, library);
}

static void release(struct library_update *update)
{
	if (update->walk)
		library_walk_end(update->walk, NULL);
	for (size_t i = 0; i < update->n; i++)
		library_scan_release(&update->additions[i].scan);
	free(update->additions);
	free(update->items);
	library_scan_release(&update->files);
	*update = (struct library_update){0};
}

static bool end(struct library *library)
{
	struct library_update *update = &library->update;
	while (update->old < library->n_items)
		drop_old(library);
	join_items(library);
	if (update->is_reload)
		end_reload(library);
	else
		end_additions(library);
	if (update->is_smaller)
		forget_deleted(library);
	bool is_changed = update->is_changed || !update->is_reload;
	if (is_changed)
		library_inside_arrange(library);
	library_homes_settle(&library->homes);
	return is_changed;
}

/* Makes items of the library of those that were read so far. */
static void take_over(struct library *library)
{
	struct library_update *update = &library->update;
	if (update->stage == LIBRARY_RECALLING)
		sort_items(library);
	if (update->stage == LIBRARY_READING)
		join_items(library);
	update->n_fresh = 0;
}

/* Why paths were not added: told, or problems of the library. */
static void tell_failures(struct library *library, struct err *errs)
{
	const struct library_update *update = &library->update;
	for (size_t i = 0; i < update->n; i++) {
		const struct library_addition *addition = &update->additions[i];
		if (addition->ok || update->is_reload)
			continue;
		if (errs)
			errs[i] = addition->err;
		else
			library_scan_add_problem(
			    &library->seen, arena_strdup(&library->seen.arena,
						addition->err.text));
	}
}

bool library_show(struct library *library, struct err *errs)
{
	struct library_update *update = &library->update;
	bool is_ended = is_read(update), is_changed = update->n_fresh > 0;
	if (is_ended) {
		is_changed = end(library);
		tell_failures(library, errs);
		library_inside_gather_problems(library);
		release(update);
	} else if (is_changed) {
		take_over(library);
		library_inside_arrange(library);
	}
	return is_changed;
}

void library_inside_abandon(struct library *library)
{
	take_over(library);
	release(&library->update);
	library_index_commit(library->index);
}

void library_stop(struct library *library)
{
	struct library_update *update = &library->update;
	if (update->stage == LIBRARY_AT_REST)
		return;
	take_over(library);
	for (size_t i = 0; i < library->n_items; i++)
		library->items[i]->is_recalled = false;
	for (size_t i = 0; !update->is_reload && i < update->n; i++)
		if (update->additions[i].root)
			add_source(library, &update->additions[i]);
	library_inside_arrange(library);
	library_homes_settle(&library->homes);
	release(update);
}

bool library_is_reading(const struct library *library)
{
	return library->update.stage != LIBRARY_AT_REST;
}

struct library_progress library_progress(const struct library *library)
{
	const struct library_update *update = &library->update;
	return (struct library_progress){
	    .done = update->n_items,
	    .total = update->files.n,
	    .n_fresh = update->n_fresh,
	};
}

/* Without steps. */

static void read_all(struct library *library)
{
	while (library_step(library, SIZE_MAX))
		;
}

size_t library_add_all(struct library *library, const char *const *paths,
    size_t n, struct err *errs)
{
	size_t n_before = library->n_sources;
	library_begin(library, paths, n);
	read_all(library);
	library_show(library, errs);
	return library->n_sources - n_before;
}

bool library_add(struct library *library, const char *path, struct err *err)
{
	return library_add_all(library, &path, 1, err) == 1;
}

bool library_reload(struct library *library)
{
	library_begin_reload(library);
	read_all(library);
	return library_show(library, NULL);
}
