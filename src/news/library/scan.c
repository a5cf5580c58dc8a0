/* SPDX-License-Identifier: MIT */
/* library_scan: arrays that are sorted at the end. */
#include "news/library/scan.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

enum { ENDINGS_TOLD = 8 }; /* more would not be read */

struct library_index_stamp library_scan_stamp(const char *path)
{
	struct stat st;
	if (stat(path, &st) != 0)
		return (struct library_index_stamp){0};
	return (struct library_index_stamp){
	    .size = st.st_size,
	    .mtime =
		(int64_t)st.st_mtim.tv_sec * 1000000000 + st.st_mtim.tv_nsec,
	};
}

bool library_scan_same_stamp(
    struct library_index_stamp a, struct library_index_stamp b)
{
	return a.size == b.size && a.mtime == b.mtime;
}

void library_scan_add(
    struct library_scan *scan, const struct library_file *file)
{
	scan->files =
	    mem_grow(scan->files, scan->n, &scan->cap, sizeof(*scan->files));
	scan->files[scan->n++] = *file;
}

void library_scan_add_unread(
    struct library_scan *scan, const struct library_unread *unread)
{
	scan->unread = mem_grow(scan->unread, scan->n_unread, &scan->cap_unread,
	    sizeof(*scan->unread));
	scan->unread[scan->n_unread++] = *unread;
}

void library_scan_add_problem(struct library_scan *scan, const char *problem)
{
	scan->problems = mem_grow(scan->problems, scan->n_problems,
	    &scan->cap_problems, sizeof(*scan->problems));
	scan->problems[scan->n_problems++] = problem;
}

void library_scan_add_seen(
    struct library_scan *scan, const struct library_scan *other)
{
	for (size_t i = 0; i < other->n_unread; i++)
		library_scan_add_unread(scan,
		    &(struct library_unread){
			arena_strdup(&scan->arena, other->unread[i].key),
			arena_strdup(&scan->arena, other->unread[i].ending)});
	for (size_t i = 0; i < other->n_problems; i++)
		library_scan_add_problem(
		    scan, arena_strdup(&scan->arena, other->problems[i]));
}

/* What has no link in its path is shown rather than what has. */
static int by_key(const void *a, const void *b)
{
	const struct library_file *x = a, *y = b;
	int order = strcmp(x->key, y->key);
	if (order)
		return order;
	return x->linked != y->linked ? x->linked - y->linked
				      : strcmp(x->path, y->path);
}

/* Picks of the same file together; all of it, when any has no picks. */
static void join_picks(struct library_scan *scan, struct library_file *file,
    const struct library_file *other)
{
	const struct library_pick *pick = other->picks;
	bool both = file->picks && pick;
	if (!both)
		file->picks = NULL;
	for (; both && pick; pick = pick->next) {
		const struct library_pick *has = file->picks;
		while (has && has->number != pick->number)
			has = has->next;
		if (has)
			continue;
		struct library_pick *copy =
		    arena_alloc(&scan->arena, 1, sizeof(*copy));
		*copy = (struct library_pick){pick->number, file->picks};
		file->picks = copy;
	}
}

static void finish_files(struct library_scan *scan)
{
	size_t n = 0;
	qsort(scan->files, scan->n, sizeof(*scan->files), by_key);
	for (size_t i = 0; i < scan->n; i++) {
		const struct library_file *file = &scan->files[i];
		if (n && strcmp(scan->files[n - 1].key, file->key) == 0)
			join_picks(scan, &scan->files[n - 1], file);
		else
			scan->files[n++] = *file;
	}
	scan->n = n;
}

static int by_unread_key(const void *a, const void *b)
{
	const struct library_unread *x = a, *y = b;
	return strcmp(x->key, y->key);
}

static void finish_unread(struct library_scan *scan)
{
	size_t n = 0;
	qsort(
	    scan->unread, scan->n_unread, sizeof(*scan->unread), by_unread_key);
	for (size_t i = 0; i < scan->n_unread; i++)
		if (!n ||
		    strcmp(scan->unread[n - 1].key, scan->unread[i].key) != 0)
			scan->unread[n++] = scan->unread[i];
	scan->n_unread = n;
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void finish_problems(struct library_scan *scan)
{
	size_t n = 0;
	qsort(
	    scan->problems, scan->n_problems, sizeof(*scan->problems), by_text);
	for (size_t i = 0; i < scan->n_problems; i++)
		if (!n || strcmp(scan->problems[n - 1], scan->problems[i]) != 0)
			scan->problems[n++] = scan->problems[i];
	scan->n_problems = n;
}

void library_scan_finish(struct library_scan *scan)
{
	if (scan->n)
		finish_files(scan);
	if (scan->n_unread)
		finish_unread(scan);
	if (scan->n_problems)
		finish_problems(scan);
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

struct ending {
	const char *text;
	size_t n;
};

static int by_ending(const void *a, const void *b)
{
	return strcmp(
	    ((const struct ending *)a)->text, ((const struct ending *)b)->text);
}

static int by_number(const void *a, const void *b)
{
	const struct ending *x = a, *y = b;
	if (x->n != y->n)
		return x->n > y->n ? -1 : 1;
	return strcmp(x->text, y->text);
}

/* The endings with their numbers, the most frequent first; returns how many. */
static size_t count_endings(
    const struct library_scan *scan, struct ending *endings)
{
	size_t n = 0;
	for (size_t i = 0; i < scan->n_unread; i++)
		endings[i] = (struct ending){scan->unread[i].ending, 1};
	qsort(endings, scan->n_unread, sizeof(*endings), by_ending);
	for (size_t i = 0; i < scan->n_unread; i++)
		if (n && strcmp(endings[n - 1].text, endings[i].text) == 0)
			endings[n - 1].n++;
		else
			endings[n++] = endings[i];
	qsort(endings, n, sizeof(*endings), by_number);
	return n;
}

void library_scan_tell_unread(const struct library_scan *scan, struct str *out)
{
	struct ending *endings = mem_zalloc(scan->n_unread, sizeof(*endings));
	size_t n = scan->n_unread ? count_endings(scan, endings) : 0;
	if (n)
		str_printf(out,
		    "%zu file%s of no kind that is read: ", scan->n_unread,
		    scan->n_unread == 1 ? " is" : "s are");
	for (size_t i = 0; i < n && i < ENDINGS_TOLD; i++)
		str_printf(out, "%s%s", i ? ", " : "",
		    *endings[i].text ? endings[i].text : "without an ending");
	if (n > ENDINGS_TOLD)
		str_printf(out, " and %zu more", n - ENDINGS_TOLD);
	free(endings);
}

void library_scan_release(struct library_scan *scan)
{
	free(scan->files);
	free(scan->unread);
	free(scan->problems);
	arena_release(&scan->arena);
	*scan = (struct library_scan){0};
}
