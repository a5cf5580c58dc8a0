/* SPDX-License-Identifier: MIT */
/*
 * search_view_results: a list, with a cursor, of the sentences that a query
 * found.
 *
 * A result is a row with outlet and headline, and below it the sentence, cut so
 * that the words found in it can be seen; they are lit.
 */
#ifndef VIEWS_SEARCH_RESULTS_H
#define VIEWS_SEARCH_RESULTS_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/list.h"
#include "views/frame/screen.h"
#include "views/search/run.h"

struct search_view_result {
	size_t entry, sentence;
	struct slice text; /* of the sentence; the library's */
	size_t match;	   /* byte of the text */
};

struct search_view_results {
	const struct screen_env *env; /* set by the owner */
	struct search_view_run run;
	struct search_view_result *items;
	size_t n, cap;
	size_t taken; /* of the run's hits */
	bool are_old; /* of the last query; this one has found nothing yet */
	struct list list;   /* of results, not rows */
	struct str pattern; /* the query's words, for ui/find/find */
	struct find lit;    /* their matches in the results */
	int rows, columns;
};

void search_view_results_release(struct search_view_results *results);
/* Lets go of the library: ends the search and empties the list. */
void search_view_results_clear(struct search_view_results *results);
/* Begins to search for what was typed; an error in it is in results->run.err.
 * The old results are shown until there are new ones. */
void search_view_results_ask(struct search_view_results *results,
    const char *typed, struct library_scope scope);
/* Whether there is work left. */
bool search_view_results_are_due(const struct search_view_results *results);
void search_view_results_work(struct search_view_results *results);
/* Works until this query has `n` results, or all of them. */
void search_view_results_wait(struct search_view_results *results, size_t n);
void search_view_results_resize(
    struct search_view_results *results, int rows, int columns);
/* The result under the cursor; NULL when there is none. */
const struct search_view_result *search_view_results_current(
    const struct search_view_results *results);
/* The result drawn in a row of the list; false below the last. */
bool search_view_results_row_at(
    const struct search_view_results *results, int row, size_t *index);
/* Draws the results with the matches of `finder`, whose texts are the
 * sentences; if it has no pattern, with the query's words lit. */
void search_view_results_draw(const struct search_view_results *results,
    const struct find *finder, struct grid *grid, struct rect area);
void search_view_results_draw_cursor(const struct search_view_results *results,
    bool is_idle, struct grid *grid, struct rect area);

#endif
