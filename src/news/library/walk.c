/* SPDX-License-Identifier: MIT */
/* library_walk: folders wait on a stack until they are read; links wait until
 * all else was, so that what they lead to is shown by its own path. */
#include "news/library/walk.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/table.h"
#include "news/library/ignore.h"
#include "news/loader.h"

enum { ENDING_LONGEST = 10 }; /* letters; more is no ending of a file's kind */

/* What browsers in several languages add to a page's name for the folder of
 * its pictures. */
static const char *const page_folders[] = {
    "_files",
    "_fichiers",
    "-Dateien",
    "_archivos",
    "_arquivos",
    "_file",
    "-bestanden",
    "-filer",
    "_pliki",
};

static const char *const page_endings[] = {".html", ".htm", ".xhtml", ".mht"};

struct waiting {
	const char *path;  /* as it is shown */
	const char *key;   /* absolute */
	const char *below; /* the key without its first slash: what the files
			    * of ignored names are held against */
	size_t depth;
	bool linked;
	const struct library_ignore *ignore; /* in effect around it */
};

struct waiting_list {
	struct waiting *items;
	size_t n, cap;
};

/* What readdir and lstat say of one name in a folder. */
struct entry {
	const char *name;
	struct stat st;
};

/* The folder that is being listed. */
struct listing {
	struct waiting folder;
	DIR *dir; /* NULL: none is */
	struct entry *items;
	size_t n, cap;
	struct arena names;
};

struct library_walk {
	struct library_scan *scan;
	struct arena *arena; /* the scan's */
	const char *path;    /* of the folder that was named */
	const char *root;    /* its key */
	struct listing listing;
	struct waiting_list folders, links;
	size_t n_followed; /* of the links */
	struct table seen; /* folders, by their keys */
	const char **keys;
	size_t n_keys, cap_keys;
	size_t n_left_out; /* hidden, or named by .broadsideignore */
	size_t n_problems;
	size_t n_outside; /* links that lead out */
	const char *first_outside;
};

bool library_walk_is_folder(const char *path)
{
	struct stat st;
	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static const char *join(
    struct arena *arena, const char *folder, const char *name)
{
	size_t len = strlen(folder);
	bool slash = len && folder[len - 1] == '/';
	return arena_printf(arena, "%s%s%s", folder, slash ? "" : "/", name);
}

/* The absolute path in the arena; NULL when there is none. */
static const char *absolute(
    struct arena *arena, const char *path, struct err *err)
{
	char *real = realpath(path, NULL);
	if (!real)
		err_system(err, errno, "%s", path);
	const char *copy = arena_strdup(arena, real);
	free(real);
	return copy;
}

static void add_problem(struct library_walk *walk, const char *problem)
{
	if (walk->n_problems++ < LIBRARY_WALK_PROBLEMS)
		library_scan_add_problem(
		    walk->scan, arena_strdup(walk->arena, problem));
}

static void wait_in(struct waiting_list *list, struct waiting waiting)
{
	list->items =
	    mem_grow(list->items, list->n, &list->cap, sizeof(*list->items));
	list->items[list->n++] = waiting;
}

/* False when the folder was seen before. */
static bool see_folder(struct library_walk *walk, const char *key)
{
	uint32_t hash = hash_text(key);
	size_t slot = TABLE_START, i;
	while (table_next(&walk->seen, hash, &slot, &i))
		if (strcmp(walk->keys[i], key) == 0)
			return false;
	walk->keys = mem_grow(
	    walk->keys, walk->n_keys, &walk->cap_keys, sizeof(*walk->keys));
	walk->keys[walk->n_keys++] = key;
	table_add(&walk->seen, hash);
	return true;
}

static void add_folder(struct library_walk *walk, const struct waiting *folder)
{
	struct err err;
	if (folder->depth <= LIBRARY_WALK_DEPTH) {
		if (see_folder(walk, folder->key))
			wait_in(&walk->folders, *folder);
		return;
	}
	err_set(&err, "%s: nested deeper than %d folders", folder->path,
	    LIBRARY_WALK_DEPTH);
	add_problem(walk, err.text);
}

/* ".pdf" of "Report.PDF". */
static const char *ending_of(struct arena *arena, const char *name)
{
	const char *dot = strrchr(name, '.');
	if (!dot || dot == name || !dot[1] || strlen(dot + 1) > ENDING_LONGEST)
		return "";
	char *ending = arena_strdup(arena, dot);
	for (char *c = ending + 1; *c; c++) {
		if (!isalnum((unsigned char)*c) && *c != '~')
			return "";
		*c = (char)tolower((unsigned char)*c);
	}
	return ending;
}

static struct library_index_stamp stamp_of(const struct stat *st)
{
	return (struct library_index_stamp){
	    .size = st->st_size,
	    .mtime =
		(int64_t)st->st_mtim.tv_sec * 1000000000 + st->st_mtim.tv_nsec,
	};
}

static const char *folder_of(struct arena *arena, const char *key)
{
	size_t len = (size_t)(file_name(key) - key);
	return arena_strndup(arena, key, len > 1 ? len - 1 : len);
}

/* Adds a file, or counts it when it is of no kind that is read. */
static void add_file(struct library_walk *walk, const struct waiting *file,
    const char *folder, const struct stat *st)
{
	const char *name = file_name(file->path);
	if (loader_knows(name))
		library_scan_add(
		    walk->scan, &(struct library_file){.path = file->path,
				    .key = file->key,
				    .folder = folder,
				    .stamp = stamp_of(st),
				    .linked = file->linked});
	else if (S_ISREG(st->st_mode))
		library_scan_add_unread(
		    walk->scan, &(struct library_unread){
				    file->key, ending_of(walk->arena, name)});
}

static bool leave_out(
    struct library_walk *walk, const struct waiting *waiting, bool is_folder)
{
	bool out = library_ignore_has(
	    waiting->ignore, slice_of(waiting->below), is_folder);
	walk->n_left_out += out;
	return out;
}

static int by_name(const void *a, const void *b)
{
	return strcmp(
	    ((const struct entry *)a)->name, ((const struct entry *)b)->name);
}

static bool has_page(const struct listing *listing, struct slice name)
{
	char page[NAME_MAX + 8];
	struct entry key = {.name = page};
	for (size_t i = 0; i < ARRAY_LEN(page_endings); i++) {
		snprintf(page, sizeof(page), "%.*s%s", (int)name.len,
		    name.bytes, page_endings[i]);
		if (bsearch(&key, listing->items, listing->n,
			sizeof(*listing->items), by_name))
			return true;
	}
	return false;
}

/* Whether a folder holds what a page beside it consists of. */
static bool is_of_page(const struct listing *listing, const char *folder)
{
	struct slice name = slice_of(folder);
	for (size_t i = 0; i < ARRAY_LEN(page_folders); i++) {
		size_t len = strlen(page_folders[i]);
		if (name.len > len && slice_ends(name, page_folders[i]) &&
		    has_page(listing, (struct slice){folder, name.len - len}))
			return true;
	}
	return false;
}

static bool is_hidden(struct library_walk *walk, const char *name)
{
	if (name[0] != '.')
		return strcmp(name, "outlets.yaml") == 0;
	walk->n_left_out += strcmp(name, LIBRARY_IGNORE_FILE) != 0;
	return true;
}

static void take_entry(struct library_walk *walk, const struct entry *entry)
{
	const struct listing *listing = &walk->listing;
	const struct waiting *folder = &listing->folder;
	bool is_folder = S_ISDIR(entry->st.st_mode);
	if (is_hidden(walk, entry->name) ||
	    (is_folder && is_of_page(listing, entry->name)))
		return;
	struct waiting found = *folder;
	found.path = join(walk->arena, folder->path, entry->name);
	found.key = join(walk->arena, folder->key, entry->name);
	found.below =
	    arena_printf(walk->arena, "%s%s", folder->below, entry->name);
	found.depth++;
	if (S_ISLNK(entry->st.st_mode)) {
		wait_in(&walk->links, found);
		return;
	}
	if (leave_out(walk, &found, is_folder))
		return;
	if (is_folder)
		add_folder(walk, &found);
	else
		add_file(walk, &found, folder->key, &entry->st);
}

/* What is in effect in a folder, of whose path, with a slash after it, `below`
 * bytes are below the root. */
static const struct library_ignore *read_ignore(struct library_walk *walk,
    const char *folder, size_t below, const struct library_ignore *above)
{
	struct err err;
	const char *path = join(walk->arena, folder, LIBRARY_IGNORE_FILE);
	const struct library_ignore *ignore =
	    library_ignore_read(walk->arena, path, below, above, &err);
	if (*err.text)
		add_problem(walk, err.text);
	return ignore;
}

/* What the folders above the one that was named leave out. */
static const struct library_ignore *read_ignore_above(struct library_walk *walk)
{
	const struct library_ignore *ignore = NULL;
	for (const char *slash = walk->root; slash && slash[1];
	     slash = strchr(slash + 1, '/')) {
		size_t below = (size_t)(slash - walk->root);
		const char *folder =
		    arena_strndup(walk->arena, walk->root, below ? below : 1);
		if (!file_is_of_everybody(folder))
			ignore = read_ignore(walk, folder, below, ignore);
	}
	return ignore;
}

static void open_folder(struct library_walk *walk, struct waiting folder)
{
	struct err err;
	if (*folder.below)
		folder.below = arena_printf(walk->arena, "%s/", folder.below);
	walk->listing =
	    (struct listing){.folder = folder, .dir = opendir(folder.key)};
	if (walk->listing.dir)
		return;
	err_system(&err, errno, "%s", folder.path);
	add_problem(walk, err.text);
}

static void add_entry(struct listing *listing, const char *name)
{
	struct entry entry;
	if (strcmp(name, ".") == 0 || strcmp(name, "..") == 0 ||
	    fstatat(
		dirfd(listing->dir), name, &entry.st, AT_SYMLINK_NOFOLLOW) != 0)
		return;
	entry.name = arena_strdup(&listing->names, name);
	listing->items = mem_grow(
	    listing->items, listing->n, &listing->cap, sizeof(*listing->items));
	listing->items[listing->n++] = entry;
}

/* Takes what the folder has, once all of it is listed. */
static void close_folder(struct library_walk *walk)
{
	struct listing *listing = &walk->listing;
	struct waiting *folder = &listing->folder;
	closedir(listing->dir);
	if (listing->n) {
		qsort(listing->items, listing->n, sizeof(*listing->items),
		    by_name);
		folder->ignore = read_ignore(
		    walk, folder->path, strlen(folder->below), folder->ignore);
	}
	for (size_t i = 0; i < listing->n; i++)
		take_entry(walk, &listing->items[i]);
	free(listing->items);
	arena_release(&listing->names);
	*listing = (struct listing){0};
}

static void list_some(struct library_walk *walk, size_t most)
{
	struct dirent *d = NULL;
	while (most-- && (d = readdir(walk->listing.dir)) != NULL)
		add_entry(&walk->listing, d->d_name);
	if (!d)
		close_folder(walk);
}

static bool is_inside(const struct library_walk *walk, const char *key)
{
	size_t len = strlen(walk->root);
	if (strcmp(walk->root, "/") == 0)
		return true;
	return strncmp(key, walk->root, len) == 0 &&
	       (key[len] == '/' || key[len] == '\0');
}

static void count_outside(struct library_walk *walk, const struct waiting *link)
{
	if (!walk->n_outside++)
		walk->first_outside = link->path;
}

/* A link that leads nowhere is a file that cannot be read. */
static void follow_link(struct library_walk *walk, struct waiting link)
{
	struct stat st = {0};
	const char *target = absolute(walk->arena, link.path, NULL);
	bool is_folder =
	    target && stat(target, &st) == 0 && S_ISDIR(st.st_mode);
	if (leave_out(walk, &link, is_folder))
		return;
	if (target && !is_inside(walk, target)) {
		count_outside(walk, &link);
		return;
	}
	link.linked = true;
	link.key = target ? target : link.key;
	if (is_folder)
		add_folder(walk, &link);
	else
		add_file(walk, &link, folder_of(walk->arena, link.key), &st);
}

static void tell_counts(struct library_walk *walk)
{
	const char *path = walk->path;
	struct err err;
	if (walk->n_outside) {
		err_set(&err,
		    "%s: %zu symbolic link%s out of the folder and %s not "
		    "followed: %s%s",
		    path, walk->n_outside,
		    walk->n_outside == 1 ? " leads" : "s lead",
		    walk->n_outside == 1 ? "is" : "are", walk->first_outside,
		    walk->n_outside == 1 ? "" : " ...");
		library_scan_add_problem(
		    walk->scan, arena_strdup(walk->arena, err.text));
	}
	if (walk->n_problems > LIBRARY_WALK_PROBLEMS)
		library_scan_add_problem(walk->scan,
		    arena_printf(walk->arena,
			"%s: %zu more folders could not be read", path,
			walk->n_problems - LIBRARY_WALK_PROBLEMS));
}

/* Why there is no article: what was seen instead. */
static bool tell_nothing(const struct library_walk *walk, struct err *err)
{
	struct str seen = {0};
	if (walk->scan->n_problems == 1)
		str_printf(&seen, "; %s", walk->scan->problems[0]);
	if (walk->scan->n_unread) {
		str_append_text(&seen, "; ");
		library_scan_tell_unread(walk->scan, &seen);
	}
	if (walk->n_left_out)
		str_printf(&seen, "; %zu left out, hidden or named by %s",
		    walk->n_left_out, LIBRARY_IGNORE_FILE);
	err_set(err, "%s: no article in this folder%s", walk->path,
	    seen.len ? str_text(&seen) : ", it is empty");
	str_release(&seen);
	return false;
}

static bool begin_folder(struct library_walk *walk, struct err *err)
{
	walk->root = absolute(walk->arena, walk->path, err);
	if (!walk->root)
		return false;
	DIR *folder = opendir(walk->path);
	if (!folder)
		return err_system(err, errno, "%s", walk->path);
	closedir(folder);
	walk->scan->folder = walk->root;
	add_folder(walk, &(struct waiting){.path = walk->path,
			     .key = walk->root,
			     .below = walk->root + 1,
			     .ignore = read_ignore_above(walk)});
	return true;
}

/* The folder's links are resolved, the file's own name stays. */
static bool add_named(struct library_scan *scan, const char *path,
    const struct library_pick *picks, struct err *err)
{
	struct arena *arena = &scan->arena;
	const char *name = file_name(path);
	size_t len = (size_t)(name - path);
	const char *folder = len ? arena_strndup(arena, path, len) : ".";
	struct library_file file = {.picks = picks};
	file.folder = absolute(arena, folder, err);
	if (!file.folder)
		return false;
	scan->folder = file.folder;
	file.path = arena_strdup(arena, path);
	file.key = join(arena, file.folder, name);
	file.stamp = library_scan_stamp(file.key);
	library_scan_add(scan, &file);
	return true;
}

static bool add_named_entry(
    struct library_scan *scan, const char *path, struct err *err)
{
	struct stat st;
	size_t len, number = article_path_entry(path, &len);
	const char *file = arena_strndup(&scan->arena, path, len);
	struct library_pick *pick = arena_alloc(&scan->arena, 1, sizeof(*pick));
	if (!number || stat(file, &st) != 0)
		return err_system(err, ENOENT, "%s", path);
	pick->number = number;
	return add_named(scan, file, pick, err);
}

static bool begin(struct library_walk *walk, struct err *err)
{
	struct stat st;
	const char *path = walk->path;
	if (stat(path, &st) != 0)
		return errno == ENOENT ? add_named_entry(walk->scan, path, err)
				       : err_system(err, errno, "%s", path);
	return S_ISDIR(st.st_mode) ? begin_folder(walk, err)
				   : add_named(walk->scan, path, NULL, err);
}

struct library_walk *library_walk_begin(
    struct library_scan *scan, const char *path, struct err *err)
{
	struct library_walk *walk = mem_zalloc(1, sizeof(*walk));
	walk->scan = scan;
	walk->arena = &scan->arena;
	walk->path = arena_strdup(walk->arena, path);
	if (begin(walk, err))
		return walk;
	free(walk);
	return NULL;
}

bool library_walk_step(struct library_walk *walk, size_t names)
{
	if (walk->listing.dir)
		list_some(walk, names);
	else if (walk->folders.n)
		open_folder(walk, walk->folders.items[--walk->folders.n]);
	else if (walk->n_followed < walk->links.n)
		follow_link(walk, walk->links.items[walk->n_followed++]);
	else
		return false;
	return true;
}

bool library_walk_end(struct library_walk *walk, struct err *err)
{
	tell_counts(walk);
	bool found = walk->scan->n > 0 || tell_nothing(walk, err);
	if (walk->listing.dir)
		closedir(walk->listing.dir);
	free(walk->listing.items);
	arena_release(&walk->listing.names);
	free(walk->folders.items);
	free(walk->links.items);
	free(walk->keys);
	table_release(&walk->seen);
	free(walk);
	return found;
}

bool library_walk(struct library_scan *scan, const char *path, struct err *err)
{
	enum { NAMES = 1000 };
	struct library_walk *walk = library_walk_begin(scan, path, err);
	while (walk && library_walk_step(walk, NAMES))
		;
	return walk && library_walk_end(walk, err);
}
