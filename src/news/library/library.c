/* SPDX-License-Identifier: MIT */
/* library: opening, lookups and closing; its other files do the work. */
#include "news/library/library.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "news/library/inside.h"

static void add_problem(struct library *library, const char *problem)
{
	if (!problem)
		return;
	library->problems = mem_grow(library->problems, library->n_problems,
	    &library->cap_problems, sizeof(*library->problems));
	library->problems[library->n_problems++] = problem;
}

void library_inside_gather_problems(struct library *library)
{
	library->n_problems = 0;
	add_problem(library, library->index_problem);
	for (size_t i = 0; i < library->homes.n; i++)
		add_problem(library, library->homes.items[i]->problem);
	for (size_t i = 0; i < library->n_items; i++)
		add_problem(library, library->items[i].problem);
}

void library_inside_keep_in_memory(struct library *library, const char *why)
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
		library_inside_keep_in_memory(library, err.text);
	library_inside_gather_problems(library);
	return library;
}

void library_name(const struct library *library, struct str *out)
{
	for (size_t i = 0; i < library->homes.n; i++) {
		str_append_text(out, i ? ":" : "");
		str_append_text(out, library->homes.items[i]->folder);
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
	return library_item_article(item,
	    &library_homes_of(&library->homes, &item->file, &library->arena)
		 ->manifest,
	    err);
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

void library_close(struct library *library)
{
	if (!library)
		return;
	for (size_t i = 0; i < library->n_items; i++)
		library_item_unload(&library->items[i]);
	for (size_t i = 0; i < library->n_retired; i++) {
		article_release(library->retired[i]);
		free(library->retired[i]);
	}
	library_index_close(library->index);
	library_homes_release(&library->homes);
	library_shelf_release(&library->shelf);
	free(library->index_path);
	free(library->sources);
	free(library->items);
	free(library->problems);
	free(library->retired);
	arena_release(&library->arena);
	free(library);
}
