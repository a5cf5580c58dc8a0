/* SPDX-License-Identifier: MIT */
/* library_scan: readdir and stat. */
#include "news/library/scan.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "news/loader.h"

bool library_scan_is_folder(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

struct library_stamp library_scan_stamp(const char *path)
{
	struct stat st;
	if (stat(path, &st) != 0)
		return (struct library_stamp){0};
	return (struct library_stamp){
	    .size = st.st_size,
	    .mtime =
		(int64_t)st.st_mtim.tv_sec * 1000000000 + st.st_mtim.tv_nsec,
	};
}

bool library_scan_same_stamp(struct library_stamp a, struct library_stamp b)
{
	return a.size == b.size && a.mtime == b.mtime;
}

void library_scan_add_known(
    struct library_scan *scan, const struct library_file *file)
{
	scan->files =
	    mem_grow(scan->files, scan->n, &scan->cap, sizeof(*scan->files));
	scan->files[scan->n++] = *file;
}

static void add_file(struct library_scan *scan, const char *path,
    const char *folder, const char *name)
{
	const char *slash = strcmp(folder, "/") == 0 ? "" : "/";
	struct library_file file = {.path = path, .folder = folder};
	file.key = arena_printf(&scan->arena, "%s%s%s", folder, slash, name);
	file.stamp = library_scan_stamp(file.key);
	library_scan_add_known(scan, &file);
}

/* The absolute path in the arena; NULL when there is none. */
static const char *absolute(
    struct library_scan *scan, const char *path, struct err *err)
{
	char *real = realpath(path, NULL);
	if (!real)
		err_system(err, errno, "%s", path);
	const char *copy = arena_strdup(&scan->arena, real);
	free(real);
	return copy;
}

static const char *join(
    struct library_scan *scan, const char *folder, const char *name)
{
	size_t len = strlen(folder);
	bool slash = len && folder[len - 1] == '/';
	return arena_printf(
	    &scan->arena, "%s%s%s", folder, slash ? "" : "/", name);
}

static bool add_folder(
    struct library_scan *scan, const char *path, struct err *err)
{
	const char *key = absolute(scan, path, err);
	DIR *folder = key ? opendir(path) : NULL;
	size_t before = scan->n;
	if (!key)
		return false;
	if (!folder)
		return err_system(err, errno, "%s", path);
	for (struct dirent *entry; (entry = readdir(folder)) != NULL;) {
		if (entry->d_name[0] == '.' || !loader_knows(entry->d_name))
			continue;
		const char *name = arena_strdup(&scan->arena, entry->d_name);
		add_file(scan, join(scan, path, name), key, name);
	}
	closedir(folder);
	return scan->n > before ||
	       err_set(err, "%s: no article (.txt, .md) in this folder", path);
}

/* The folder's links are resolved, the file's own name stays. */
static bool add_one(
    struct library_scan *scan, const char *path, struct err *err)
{
	struct stat st;
	if (stat(path, &st) != 0)
		return err_system(err, errno, "%s", path);
	const char *name = file_name(path);
	size_t len = (size_t)(name - path);
	const char *folder = len ? arena_strndup(&scan->arena, path, len) : ".";
	const char *key = absolute(scan, folder, err);
	if (!key)
		return false;
	add_file(scan, arena_strdup(&scan->arena, path), key,
	    arena_strdup(&scan->arena, name));
	return true;
}

bool library_scan_add(
    struct library_scan *scan, const char *path, struct err *err)
{
	return library_scan_is_folder(path) ? add_folder(scan, path, err)
					    : add_one(scan, path, err);
}

static int by_key(const void *a, const void *b)
{
	const struct library_file *x = a, *y = b;
	int order = strcmp(x->key, y->key);
	return order ? order : strcmp(x->path, y->path);
}

void library_scan_finish(struct library_scan *scan)
{
	size_t n = 0;
	if (!scan->n)
		return;
	qsort(scan->files, scan->n, sizeof(*scan->files), by_key);
	for (size_t i = 0; i < scan->n; i++)
		if (!n || strcmp(scan->files[n - 1].key, scan->files[i].key))
			scan->files[n++] = scan->files[i];
	scan->n = n;
}

static int compare_key(const void *key, const void *file)
{
	return strcmp(key, ((const struct library_file *)file)->key);
}

bool library_scan_has(const struct library_scan *scan, const char *key)
{
	return scan->n && bsearch(key, scan->files, scan->n,
			      sizeof(*scan->files), compare_key);
}

void library_scan_release(struct library_scan *scan)
{
	free(scan->files);
	arena_release(&scan->arena);
	*scan = (struct library_scan){0};
}
