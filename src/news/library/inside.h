/* SPDX-License-Identifier: MIT */
/*
 * library_inside: what the library's own files share; for no others.
 *
 *	library.c  opening, lookups and closing
 *	load.c     from paths to items, and repairing the index
 *	search.c   from a query to hits
 */
#ifndef NEWS_LIBRARY_INSIDE_H
#define NEWS_LIBRARY_INSIDE_H

#include "news/library/home.h"
#include "news/library/index/index.h"
#include "news/library/item.h"
#include "news/library/library.h"
#include "news/library/shelf.h"

/* A path that was added: a folder or a file. */
struct library_source {
	const char *path;
	const char *folder; /* absolute: itself, or the one that it is in */
	bool is_folder;
};

struct library {
	struct library_index *index; /* never NULL */
	char *index_path;	     /* NULL: in memory */
	struct library_source *sources;
	size_t n_sources, cap_sources;
	struct library_homes homes;
	struct library_item **items; /* by key */
	size_t n_items;
	struct library_scan seen; /* beside the files */
	struct library_shelf shelf;
	const char *index_problem;
	const char **problems;
	size_t n_problems, cap_problems;
	struct str unread; /* the problem that says what is not read */
	/* Articles of files that changed: a view may still show them. */
	struct article **retired;
	size_t n_retired, cap_retired;
	struct arena arena; /* strings, valid until the library is closed */
	bool restricted;    /* the index knows which files a search may find */
};

/* Replaces the index by one in memory; `why` becomes the problem. */
void library_inside_keep_in_memory(struct library *library, const char *why);
/* Commits what was put into the index, repairs it when that failed, and
 * arranges the items as entries and outlets. */
void library_inside_arrange(struct library *library);
/* Gathers the problems for library_problem. */
void library_inside_gather_problems(struct library *library);

#endif
