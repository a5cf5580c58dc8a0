/* SPDX-License-Identifier: MIT */
/* library: opening, lookups and closing; its other files do the work. */
#include "news/library/library.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "news/library/inside.h"

struct library *library_open(const char *index_path)
{
	struct library *library = mem_zalloc(1, sizeof(*library));
	struct err err;
	library->index_path = mem_strdup(index_path);
	library->index = library_index_open(index_path, &err);
	if (!library->index)
		library_inside_keep_in_memory(library, err.text);
	library_inside_gather_problems(library);
	return library;
}

static bool is_named_before(const struct library *library, size_t source)
{
	const char *folder = library->sources[source].folder;
	for (size_t i = 0; i < source; i++)
		if (strcmp(library->sources[i].folder, folder) == 0)
			return true;
	return false;
}

void library_name(const struct library *library, struct str *out)
{
	for (size_t i = 0; i < library->n_sources; i++) {
		if (is_named_before(library, i))
			continue;
		str_append_text(out, i ? ":" : "");
		str_append_text(out, library->sources[i].folder);
	}
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

/* The outlet that a manifest has under this name, alias or domain. */
static const struct metadata_outlet *find_described(
    const struct library *library, const char *name)
{
	const struct metadata_outlet *found = NULL;
	for (size_t i = 0; !found && i < library->homes.n; i++)
		found = metadata_manifest_find_outlet(
		    &library->homes.items[i]->manifest, name);
	return found;
}

bool library_find_outlet(const struct library *library, const char *name,
    size_t *outlet, struct err *err)
{
	const struct metadata_outlet *described = find_described(library, name);
	return (described && library_shelf_find_outlet(&library->shelf,
				 described->name, outlet, NULL)) ||
	       library_shelf_find_outlet(&library->shelf, name, outlet, err);
}

static bool is_path_of(const struct library_text *text, const char *path)
{
	const struct library_file *file = &text->item->file;
	return strcmp(text->path, path) == 0 || strcmp(file->key, path) == 0 ||
	       strcmp(file->path, path) == 0 ||
	       strcmp(file_name(text->path), path) == 0;
}

static bool has_path(const struct library_entry *entry, const char *path)
{
	for (size_t i = 0; i < entry->n_paths; i++)
		if (strcmp(entry->paths[i], path) == 0 ||
		    strcmp(file_name(entry->paths[i]), path) == 0)
			return true;
	return false;
}

bool library_find_entry(
    const struct library *library, const char *path, size_t *entry)
{
	const struct library_shelf *shelf = &library->shelf;
	for (size_t i = 0; i < shelf->n_entries; i++) {
		if (!is_path_of(shelf->texts[i], path) &&
		    !has_path(&shelf->entries[i], path))
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
	struct library_text *text = library->shelf.texts[entry];
	const struct library_home *home = library_homes_of(
	    &library->homes, &text->item->file, &library->arena);
	return library_item_article(text, &home->manifest, err);
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

void library_forget(const char *index_path, const char *path)
{
	struct library_index *index = library_index_open(index_path, NULL);
	char *key = realpath(path, NULL);
	if (index && key)
		library_index_forget(index, key);
	if (index)
		library_index_commit(index);
	library_index_close(index);
	free(key);
}

void library_close(struct library *library)
{
	if (!library)
		return;
	library_inside_abandon(library);
	for (size_t i = 0; i < library->n_items; i++)
		for (size_t k = 0; k < library->items[i]->n; k++)
			library_item_unload(&library->items[i]->texts[k]);
	for (size_t i = 0; i < library->n_retired; i++) {
		article_release(library->retired[i]);
		free(library->retired[i]);
	}
	library_index_close(library->index);
	library_homes_release(&library->homes);
	library_shelf_release(&library->shelf);
	library_scan_release(&library->seen);
	str_release(&library->unread);
	free(library->index_path);
	free(library->sources);
	free(library->items);
	free(library->problems);
	free(library->retired);
	arena_release(&library->arena);
	free(library);
}
