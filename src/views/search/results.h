/* SPDX-License-Identifier: MIT */
/*
 * search_view_results: the sentences that a query found, as a list with a
 * cursor.
 *
 * Each is a row with outlet and headline, and below it the sentence, from
 * where the words in it can be seen; the words are lit.
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
	size_t match;	   /* byte of it */
};

struct search_view_results {
	const struct screen_env *env; /* set by the owner */
	struct search_view_run run;
	struct search_view_result *items;
	size_t n, cap;
	size_t taken; /* of the run's hits */
	bool are_old; /* of the query before: nothing is known of this one */
	struct list list;   /* counts results, not rows */
	struct str pattern; /* the query's words, for ui/find/find */
	struct find lit;    /* where they stand in the results */
	int rows, columns;
};

void search_view_results_release(struct search_view_results *results);
/* Lets go of the library; there are no results then, and no search. */
void search_view_results_clear(struct search_view_results *results);
/* Begins to search for what was typed; what is wrong with it is in
 * results->run.err.  The results of before are shown until there are
 * others. */
void search_view_results_ask(struct search_view_results *results,
    const char *typed, struct library_scope scope);
/* Whether there is work left. */
bool search_view_results_are_due(const struct search_view_results *results);
void search_view_results_work(struct search_view_results *results);
/* Works until there are `n` results of this query, or all. */
void search_view_results_wait(struct search_view_results *results, size_t n);
void search_view_results_resize(
    struct search_view_results *results, int rows, int columns);
/* NULL when there is none. */
const struct search_view_result *search_view_results_current(
    const struct search_view_results *results);
/* The result that is drawn in a row; false below the last. */
bool search_view_results_row_at(
    const struct search_view_results *results, int row, size_t *index);
/* Draws them with the matches of `finder`, whose texts are the sentences, or
 * else with the query's words lit. */
void search_view_results_draw(const struct search_view_results *results,
    const struct find *finder, struct grid *grid, struct rect area);
void search_view_results_draw_cursor(const struct search_view_results *results,
    bool is_idle, struct grid *grid, struct rect area);

#endif
