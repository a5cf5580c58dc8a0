/* SPDX-License-Identifier: MIT */
/*
 * library_walk: the files that a path names.
 *
 * A file names itself, an entry of a feed (FILE#2) that entry.  A folder names
 * every article in it and in the folders below, except what is hidden, what
 * .broadsideignore names, and what a browser saved beside a page (PAGE_files
 * beside PAGE.html).  A symbolic link is followed when its target is inside the
 * folder.  Only folders are read.
 */
#ifndef NEWS_LIBRARY_WALK_H
#define NEWS_LIBRARY_WALK_H

#include "news/library/scan.h"

enum {
	LIBRARY_WALK_DEPTH = 100,   /* folders below the one that is named */
	LIBRARY_WALK_PROBLEMS = 20, /* more are only counted */
};

/* Adds the files that `path` names.  False when there is no such path, or no
 * article in the folder: `err` then says what was seen there. */
bool library_walk(struct library_scan *scan, const char *path, struct err *err);
bool library_walk_is_folder(const char *path);

/*
 * The same in steps; the scan must be empty, and must not move.
 *
 *	walk = library_walk_begin(&scan, path, &err);
 *	while (walk && library_walk_step(walk, 1000))
 *		;
 *	ok = walk && library_walk_end(walk, &err);
 */
struct library_walk;

/* NULL when there is no such path. */
struct library_walk *library_walk_begin(
    struct library_scan *scan, const char *path, struct err *err);
/* Looks at so many names in a folder; false when none are left. */
bool library_walk_step(struct library_walk *walk, size_t names);
/* Frees the walk, also one that is not done.  False when no article was
 * found. */
bool library_walk_end(struct library_walk *walk, struct err *err);

#endif
