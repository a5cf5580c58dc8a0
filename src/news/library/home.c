/* SPDX-License-Identifier: MIT */
/* library_home: from the root down, each folder's home knows the one above. */
#include "news/library/home.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/hash.h"

static void read_manifest(struct library_home *home)
{
	const struct library_home *above = home->above;
	metadata_manifest_release(&home->manifest);
	if (above && !file_is_of_everybody(above->folder)) {
		home->manifest.above = &above->manifest;
		home->manifest.folder = file_name(home->folder);
	}
	home->stamp = library_scan_stamp(home->path);
	metadata_manifest_load(&home->manifest, home->path);
}

static struct library_home *find(
    const struct library_homes *homes, const char *folder)
{
	uint32_t hash = hash_text(folder);
	size_t slot = TABLE_START, i;
	while (table_next(&homes->table, hash, &slot, &i))
		if (strcmp(homes->items[i]->folder, folder) == 0)
			return homes->items[i];
	return NULL;
}

/* The path of a folder's manifest as it is shown, in the form of the file's
 * path where that leads over the folder. */
static const char *manifest_path(
    const struct library_file *file, const char *folder, struct arena *arena)
{
	size_t len = (size_t)(file_name(file->path) - file->path);
	const char *below = file->folder + strlen(folder);
	struct slice front = {file->path, len ? len - 1 : 0};
	if (!*below && !file->linked)
		return arena_printf(
		    arena, "%.*soutlets.yaml", (int)len, file->path);
	if (*below == '/' && !file->linked && slice_ends(front, below))
		return arena_printf(arena, "%.*s/outlets.yaml",
		    (int)(front.len - strlen(below)), file->path);
	return arena_printf(arena, "%s%soutlets.yaml", folder,
	    strcmp(folder, "/") == 0 ? "" : "/");
}

static struct library_home *add(struct library_homes *homes,
    const struct library_file *file, const char *folder,
    const struct library_home *above, struct arena *arena)
{
	struct library_home *home = mem_zalloc(1, sizeof(*home));
	home->folder = folder;
	home->above = above;
	home->path = manifest_path(file, folder, arena);
	read_manifest(home);
	homes->items = mem_grow(
	    homes->items, homes->n, &homes->cap, sizeof(*homes->items));
	homes->items[homes->n++] = home;
	table_add(&homes->table, hash_text(folder));
	return home;
}

struct library_home *library_homes_of(struct library_homes *homes,
    const struct library_file *file, struct arena *arena)
{
	const char *path = file->folder;
	struct library_home *home = find(homes, path), *above = NULL;
	for (size_t len = 1; !home && len <= strlen(path); len++) {
		if (len > 1 && path[len] && path[len] != '/')
			continue;
		const char *folder = arena_strndup(arena, path, len);
		struct library_home *at = find(homes, folder);
		above = at ? at : add(homes, file, folder, above, arena);
		if (!path[len])
			home = above;
	}
	return home;
}

bool library_homes_reload(struct library_homes *homes)
{
	bool any = false;
	for (size_t i = 0; i < homes->n; i++) {
		struct library_home *home = homes->items[i];
		bool own = !library_scan_same_stamp(
		    home->stamp, library_scan_stamp(home->path));
		home->changed = own || (home->above && home->above->changed);
		if (own)
			read_manifest(home);
		any = any || own;
	}
	return any;
}

void library_homes_find_missing(struct library_homes *homes)
{
	for (size_t i = 0; i < homes->n; i++) {
		struct library_home *home = homes->items[i];
		err_list_release(&home->missing);
		metadata_manifest_find_missing(
		    &home->manifest, home->path, &home->missing);
	}
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
		err_list_release(&homes->items[i]->missing);
		free(homes->items[i]);
	}
	free(homes->items);
	table_release(&homes->table);
	*homes = (struct library_homes){0};
}
