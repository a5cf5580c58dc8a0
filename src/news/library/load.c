/* SPDX-License-Identifier: MIT */
/* library_load: makes items of files, and repairs the index. */
#include "news/library/inside.h"

#include <stdlib.h>
#include <string.h>

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

void library_inside_retire(struct library *library, struct library_item *item)
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
	library_inside_retire(library, &old);
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

bool library_inside_is_up_to_date(struct library *library,
    const struct library_item *item, const struct library_file *file)
{
	return !item->is_doubtful && is_same_file(&item->file, file) &&
	       !library_homes_of(&library->homes, file, &library->arena)
		    ->changed;
}

struct library_item *library_inside_read(
    struct library *library, const struct library_file *file, bool keep)
{
	struct library_item *item =
	    arena_alloc(&library->arena, 1, sizeof(*item));
	item->file = copy_file(library, file);
	read_item(library, item, keep);
	return item;
}

struct library_item *library_inside_recall(struct library *library,
    const struct library_file *file, const struct library_index_file *record)
{
	struct library_item *item =
	    arena_alloc(&library->arena, 1, sizeof(*item));
	const struct library_home *home =
	    library_homes_of(&library->homes, file, &library->arena);
	item->file = copy_file(library, file);
	library_item_recall(item, record, &home->manifest, &library->arena);
	return item;
}

void library_inside_arrange(struct library *library)
{
	commit(library);
	library_shelf_fill(&library->shelf, library->items, library->n_items);
	library_inside_gather_problems(library);
}
