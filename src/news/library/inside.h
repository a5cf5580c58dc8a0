/* SPDX-License-Identifier: MIT */
/*
 * library_inside: what the library's own files share; for no others.
 *
 *	library.c  opening, lookups and closing
 *	problem.c  what is wrong
 *	update.c   from paths to items, in steps
 *	load.c     from one file to an item, and repairing the index
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

/* A path that is being added, or a source that is looked at again. */
struct library_addition {
	const char *path;
	const char *root; /* of a folder, absolute; NULL of a file */
	struct library_scan scan;
	bool ok;
	struct err err; /* when it is not */
};

/* What is under way between library_begin and the end. */
struct library_update {
	enum library_stage {
		LIBRARY_AT_REST,
		LIBRARY_RECALLING, /* what the index knows */
		LIBRARY_WALKING,   /* through the folders */
		LIBRARY_READING,   /* what has changed */
	} stage;
	bool is_reload;
	struct library_addition *additions;
	size_t n;
	size_t current;		   /* the addition that is recalled or walked */
	const char *last;	   /* the path that was recalled last */
	struct library_walk *walk; /* NULL: to begin */
	struct library_scan files; /* all that are to be, once walked */
	/* The items of the first of these files; the library's own items from
	 * `old` on are still to be compared with the others. */
	struct library_item **items;
	size_t n_items, old;
	size_t n_fresh; /* recalled or read since the last show */
	bool is_changed;
	bool is_smaller; /* a file is gone */
};

struct library {
	struct library_index *index; /* never NULL */
	char *index_path;	     /* NULL: in memory */
	struct library_source *sources;
	size_t n_sources, cap_sources;
	struct library_homes homes;
	struct library_item **items; /* by key */
	size_t n_items, cap_items;
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
	struct library_update update;
};

/* Replaces the index by one in memory; `why` becomes the problem. */
void library_inside_keep_in_memory(struct library *library, const char *why);
/* Commits what was put into the index, repairs it when that failed, and
 * arranges the items as entries and outlets. */
void library_inside_arrange(struct library *library);
/* Ends an update without showing it; the index keeps what was read. */
void library_inside_abandon(struct library *library);
/* The item of a file; with `keep` its articles are kept, too. */
struct library_item *library_inside_read(
    struct library *library, const struct library_file *file, bool keep);
/* The item of a file that is not looked at. */
struct library_item *library_inside_recall(struct library *library,
    const struct library_file *file, const struct library_index_file *record);
/* Whether the file is as it was when the item was made. */
bool library_inside_is_up_to_date(struct library *library,
    const struct library_item *item, const struct library_file *file);
/* Keeps the articles of an item that is dropped. */
void library_inside_retire(struct library *library, struct library_item *item);
/* Gathers the problems for library_problem. */
void library_inside_gather_problems(struct library *library);

#endif
