/* SPDX-License-Identifier: MIT */
/*
 * library_index: the database of files and their words (SQLite, FTS5): how its
 * rows are written, found and removed.
 *
 * The only user of SQLite.  It is a cache of the texts: nothing is lost when
 * it is deleted, and nothing of a manifest is in it.  Files are known by
 * absolute path; a stamp (size and time) shows whether they changed, or a hash
 * of the bytes where the stamp cannot.
 *
 * Trouble is sticky: once an operation has failed, all others do nothing and
 * return false, and library_index_trouble says why.
 */
#ifndef NEWS_LIBRARY_INDEX_INDEX_H
#define NEWS_LIBRARY_INDEX_INDEX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/mem.h"
#include "news/article.h"
#include "news/query/query.h"

/* What stat says about a file. */
struct library_index_stamp {
	int64_t size;
	int64_t mtime; /* nanoseconds since 1970 */
};

/* An article of a file. */
struct library_index_text {
	int64_t id;
	size_t number; /* of a feed's entry; 0 of a file that is one article */
	int64_t hash;  /* of its sentences */
	size_t n_words;
	/* NULL when not known. */
	const char *outlet, *title, *published, *url, *guid;
};

struct library_index_file {
	int64_t id;
	struct library_index_stamp stamp;
	int64_t seen; /* the time when the file was read, nanoseconds */
	int64_t hash; /* of its bytes */
	/* Of the lines of furniture that it was read with: metadata_lines. */
	int64_t lines;
	struct library_index_text *texts; /* by number */
	size_t n;
};

struct library_index;

/* Opens or makes the index; a NULL path keeps it in memory.  A file that is
 * damaged or not an index of ours is renamed to PATH.aside-N.  NULL and `err`
 * when there can be no index at this path. */
struct library_index *library_index_open(const char *path, struct err *err);
void library_index_close(struct library_index *index);

/* Whether an operation failed; `damaged` says whether the file is. */
bool library_index_trouble(
    const struct library_index *index, bool *damaged, struct err *err);
/* Renames the file of a closed index if a thorough check finds it damaged. */
bool library_index_set_aside(const char *path, struct err *err);

/* The record of a path, in `arena`; false when there is none. */
bool library_index_find(struct library_index *index, const char *path,
    struct arena *arena, struct library_index_file *record);
/* The first path below `folder`, in the order of bytes, or the first after
 * `after` if that is not NULL, and its record, which may have no texts; false
 * when there is none. */
bool library_index_next(struct library_index *index, const char *folder,
    const char *after, struct arena *arena, const char **path,
    struct library_index_file *record);
/* Stores the record and the words of its articles, in the order of its texts;
 * sets the ids. */
bool library_index_put(struct library_index *index, const char *path,
    struct library_index_file *record, const struct article *articles);
/* Stores the stamp of a file whose bytes are unchanged. */
bool library_index_touch(
    struct library_index *index, const struct library_index_file *record);
bool library_index_forget(struct library_index *index, const char *path);
/* Forgets the files below `folder` for which `keep` returns false. */
bool library_index_forget_others(struct library_index *index,
    const char *folder, bool (*keep)(void *with, const char *path), void *with);
/* Commits the open transaction; full batches were committed before. */
bool library_index_commit(struct library_index *index);

/* Sets which texts a search may find: ids[i] is found as i. */
bool library_index_restrict(
    struct library_index *index, const int64_t *ids, size_t n);
/* Finds the texts that have all of the query's words (or, `negated`, any
 * of those that it leaves out), best first; the caller frees *found. */
bool library_index_search(struct library_index *index,
    const struct query *query, bool negated, size_t **found, size_t *n);

/* Every statement, then NULL, and the table that a search needs; for a test of
 * the query plans. */
extern const char *const library_index_statements[];
extern const char library_index_temporary[];

#endif
