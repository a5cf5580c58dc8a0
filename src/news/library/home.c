/* SPDX-License-Identifier: MIT */
/* library_home: a few folders, searched linearly. */
#include "news/library/home.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"

static void read_manifest(struct library_home *home, struct arena *arena)
{
	struct err err;
	metadata_manifest_release(&home->manifest);
	home->problem = NULL;
	home->stamp = library_scan_stamp(home->path);
	if (!metadata_manifest_load(&home->manifest, home->path, &err))
		home->problem = arena_strdup(arena, err.text);
}

/* The path of the manifest, in the form of the paths of the articles beside
 * it. */
static const char *manifest_path(
    const struct library_file *file, struct arena *arena)
{
	const char *name = file_name(file->path);
	return arena_printf(
	    arena, "%.*soutlets.yaml", (int)(name - file->path), file->path);
}

struct library_home *library_homes_of(struct library_homes *homes,
    const struct library_file *file, struct arena *arena)
{
	for (size_t i = 0; i < homes->n; i++)
		if (strcmp(homes->items[i]->folder, file->folder) == 0)
			return homes->items[i];
	struct library_home *home = mem_zalloc(1, sizeof(*home));
	home->folder = arena_strdup(arena, file->folder);
	home->path = manifest_path(file, arena);
	read_manifest(home, arena);
	homes->items = mem_grow(
	    homes->items, homes->n, &homes->cap, sizeof(*homes->items));
	homes->items[homes->n++] = home;
	return home;
}

bool library_homes_reload(struct library_homes *homes, struct arena *arena)
{
	bool any = false;
	for (size_t i = 0; i < homes->n; i++) {
		struct library_home *home = homes->items[i];
		home->changed = !library_scan_same_stamp(
		    home->stamp, library_scan_stamp(home->path));
		if (home->changed)
			read_manifest(home, arena);
		any = any || home->changed;
	}
	return any;
}

void library_homes_settle(struct library_homes *homes)
{
	for (size_t i = 0; i < homes->n; i++)
		homes->items[i]->changed = false;
}

void library_homes_release(struct library_homes *homes)
{
	for (size_t i = 0; i < homes->n; i++) {
		metadata_manifest_release(&homes->items[i]->manifest);
		free(homes->items[i]);
	}
	free(homes->items);
	*homes = (struct library_homes){0};
}
