/* SPDX-License-Identifier: MIT */
/*
 * library_scan: files with their stamps, each once, and what was seen beside
 * them.
 */
#ifndef NEWS_LIBRARY_SCAN_H
#define NEWS_LIBRARY_SCAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/mem.h"
#include "base/str.h"
#include "news/library/index/index.h"

/* An entry of a feed that was named alone (FILE#2). */
struct library_pick {
	size_t number;
	const struct library_pick *next;
};

struct library_file {
	const char *path;   /* as it is shown */
	const char *key;    /* absolute; symbolic links above it resolved */
	const char *folder; /* of the key */
	struct library_index_stamp stamp; /* zero when there is no such file */
	bool linked; /* the path leads over a symbolic link */
	const struct library_pick *picks; /* NULL: all that is in it */
};

/* A file of no kind that is read. */
struct library_unread {
	const char *key;
	const char *ending; /* of its name: ".pdf"; "" without one */
};

struct library_scan {
	struct library_file *files; /* once finished: by key, each once */
	size_t n, cap;
	struct library_unread *unread; /* the same */
	size_t n_unread, cap_unread;
	const char **problems; /* "FOLDER: reason" */
	size_t n_problems, cap_problems;
	const char *folder; /* absolute: the last one named, or that of the
			     * last file */
	struct arena arena;
};

/* These take strings that live as long as the scan. */
void library_scan_add(
    struct library_scan *scan, const struct library_file *file);
void library_scan_add_unread(
    struct library_scan *scan, const struct library_unread *unread);
void library_scan_add_problem(struct library_scan *scan, const char *problem);
/* Adds copies of what another scan saw beside its files. */
void library_scan_add_seen(
    struct library_scan *scan, const struct library_scan *other);
/* To be called after the last add: sorts, and drops duplicates. */
void library_scan_finish(struct library_scan *scan);
/* Whether a finished scan has the file. */
bool library_scan_has(const struct library_scan *scan, const char *key);
/* Appends "7 files are of no kind that is read: .pdf, .docx", the most
 * frequent first; nothing when there are none.  Once finished. */
void library_scan_tell_unread(const struct library_scan *scan, struct str *out);
/* The stamp of any file; zero when there is none. */
struct library_index_stamp library_scan_stamp(const char *path);
bool library_scan_same_stamp(
    struct library_index_stamp a, struct library_index_stamp b);
void library_scan_release(struct library_scan *scan);

#endif
