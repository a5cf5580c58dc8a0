/* SPDX-License-Identifier: MIT */
/*
 * search_view_run: from what is typed to hits, bit by bit, so that no key waits
 * for a search.
 */
#ifndef VIEWS_SEARCH_RUN_H
#define VIEWS_SEARCH_RUN_H

#include "news/library/library.h"

/* Zeroed is at rest. */
struct search_view_run {
	enum search_view_stage {
		SEARCH_VIEW_AT_REST,
		SEARCH_VIEW_ASKED, /* the index knows nothing of it yet */
		SEARCH_VIEW_GOING, /* articles are read */
	} stage;
	struct query query;
	struct library_search search;
	struct library_hits hits; /* so far, best first */
	bool begun; /* they hold words that begin with the last one typed */
	struct str typed; /* while its last word may be the beginning of one */
	struct err err;	  /* what is wrong with the query, or with the index */
};

enum { SEARCH_VIEW_RUN_MOST = 500 }; /* hits */

/* Begins anew.  What is wrong with what was typed is in run->err; what of it
 * is right is searched for all the same when the end of it is half typed.
 * False, and at rest, when there is nothing to search for. */
bool search_view_run_ask(struct search_view_run *run, struct library *library,
    struct library_scope scope, const char *typed);
/* Does a bit: asks the index, or reads some articles.  Where nothing is found
 * the last word that was typed may be the beginning of one ("ballo": ballo*),
 * for it is still typed. */
void search_view_run_work(struct search_view_run *run);
/* How much of the articles it has read, once that has begun. */
int search_view_run_percent(const struct search_view_run *run);
/* Forgets everything, and that of the library too. */
void search_view_run_stop(struct search_view_run *run);

#endif
