/* SPDX-License-Identifier: MIT */
/*
 * search_view_run: a search that is done a little at a time, so that no key
 * waits for it.
 */
#ifndef VIEWS_SEARCH_RUN_H
#define VIEWS_SEARCH_RUN_H

#include "news/library/library.h"

/* Zeroed: at rest. */
struct search_view_run {
	enum search_view_stage {
		SEARCH_VIEW_AT_REST,
		SEARCH_VIEW_ASKED, /* begun; the index was not asked yet */
		SEARCH_VIEW_GOING, /* articles are being read */
	} stage;
	struct query query;
	struct library_search search;
	struct library_hits hits; /* so far, best first */
	bool as_prefix;	  /* the last word was taken for the beginning of one */
	struct str typed; /* empty when that cannot be tried any longer */
	struct err err;	  /* in the query, or of the index */
};

enum { SEARCH_VIEW_RUN_MOST = 500 }; /* hits */

/* Begins a search for what was typed, in place of any other.  An error in it
 * is in run->err; when only its end is wrong, being half typed, the rest is
 * searched for all the same.  False, and at rest, when there is nothing to
 * search for. */
bool search_view_run_ask(struct search_view_run *run, struct library *library,
    struct library_scope scope, const char *typed);
/* Does a little: asks the index, or reads some articles.  When nothing is found
 * it searches again with the last word as the beginning of one ("ballo":
 * ballo*), which may still be being typed. */
void search_view_run_work(struct search_view_run *run);
/* The share of the articles read, once SEARCH_VIEW_GOING. */
int search_view_run_percent(const struct search_view_run *run);
/* Ends the search; frees everything, also what is the library's. */
void search_view_run_stop(struct search_view_run *run);

#endif
