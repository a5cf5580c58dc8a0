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

#endif
