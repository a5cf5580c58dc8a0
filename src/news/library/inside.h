/* SPDX-License-Identifier: MIT */
/*
 * library_inside: what the library's own rooms share; nobody else's.
 *
 *	library.c         opens, answers, closes
 *	library_load.c    from paths to items, and mending the index
 *	library_search.c  from a query to hits
 */
#ifndef NEWS_LIBRARY_INSIDE_H
#define NEWS_LIBRARY_INSIDE_H

#include "news/library/home.h"
#include "news/library/index.h"
#include "news/library/item.h"
#include "news/library/library.h"
#include "news/library/shelf.h"

/* What was added: a folder, by its absolute path, or a file. */
struct library_source {
	const char *path;
	const char *folder; /* NULL for a file */
};

struct library {
	struct library_index *index; /* never NULL */
	char *index_path;	     /* NULL: in memory */
	struct library_source *sources;
	size_t n_sources, cap_sources;
	struct library_homes homes;
	struct library_item *items; /* by key */
	size_t n_items;
	struct library_shelf shelf;
	const char *index_problem;
	const char **problems;
	size_t n_problems, cap_problems;
	/* Articles of files that changed: somebody may still show them. */
	struct article **retired;
	size_t n_retired, cap_retired;
	struct arena arena; /* strings, valid until the library is closed */
	bool restricted;    /* the index knows which files a search finds */
};

/* Goes on with an index in memory, and says why. */
void library_inside_keep_in_memory(struct library *library, const char *why);
/* Commits what was put into the index, mends it when that failed, and
 * arranges the items as entries and outlets. */
void library_inside_arrange(struct library *library);
/* Gathers what library_problem tells. */
void library_inside_gather_problems(struct library *library);

#endif
