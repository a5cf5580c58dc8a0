/* SPDX-License-Identifier: MIT */
/*
 * library_scan: the files that a path names, with their stamps.
 *
 * A folder names the articles directly in it, except hidden ones; a file names
 * itself.  Only folders are read.
 */
#ifndef NEWS_LIBRARY_SCAN_H
#define NEWS_LIBRARY_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/mem.h"
#include "news/library/index.h"

struct library_file {
	const char *path;   /* as it is shown */
	const char *key;    /* absolute; symbolic links above it resolved */
	const char *folder; /* of the key */
	struct library_stamp stamp; /* zero when there is no such file */
};

struct library_scan {
	struct library_file *files; /* once finished: by key, each once */
	size_t n, cap;
	struct arena arena;
};

/* Adds the files that `path` names.  False when there is no such path, or no
 * article in the folder. */
bool library_scan_add(
    struct library_scan *scan, const char *path, struct err *err);
/* Adds a file whose strings live longer than the scan. */
void library_scan_add_known(
    struct library_scan *scan, const struct library_file *file);
/* To be called after the last add: sorts, and drops duplicates. */
void library_scan_finish(struct library_scan *scan);
/* Whether a finished scan has the file. */
bool library_scan_has(const struct library_scan *scan, const char *key);
bool library_scan_is_folder(const char *path);
/* The stamp of any file; zero when there is none. */
struct library_stamp library_scan_stamp(const char *path);
bool library_scan_same_stamp(struct library_stamp a, struct library_stamp b);
void library_scan_release(struct library_scan *scan);

#endif
