/* SPDX-License-Identifier: MIT */
/*
 * search_results: the sentences that a query found, as a list with a cursor.
 *
 * Each is a row with outlet and headline, and below it the sentence, from
 * where the words in it can be seen; the words are lit.
 */
#ifndef VIEWS_SEARCH_RESULTS_H
#define VIEWS_SEARCH_RESULTS_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/list.h"
#include "views/screen.h"

enum { SEARCH_RESULTS_MOST = 500 };

struct search_result {
	size_t entry, sentence;
	struct slice text; /* of the sentence; the library's */
	size_t match;	   /* byte of it */
};

struct search_results {
	const struct screen_env *env; /* set by the owner */
	struct search_result *at;
	size_t n, cap;
	struct list list;   /* counts results, not rows */
	struct str pattern; /* the query's words, for views/finder */
	struct finder lit;  /* where they stand in the results */
	bool begun; /* they hold words that begin with the last one typed */
	int rows, columns;
};

void search_results_release(struct search_results *results);
void search_results_clear(struct search_results *results);
/* Searches for what was typed; where that is nowhere, its last word may be
 * the beginning of one ("ballo": ballo*), for it is still typed.  False with the reason for a query that is
 * wrong; there are no results then, as for an empty one. */
bool search_results_run(
	struct search_results *results, const char *typed, struct err *err);
void search_results_resize(
	struct search_results *results, int rows, int columns);
/* NULL when there is none. */
const struct search_result *search_results_current(
	const struct search_results *results);
/* The result that is drawn in a row; false below the last. */
bool search_results_row_at(
	const struct search_results *results, int row, size_t *index);
/* Draws them with the matches of `finder`, whose texts are the sentences, or
 * else with the query's words lit. */
void search_results_draw(const struct search_results *results,
	const struct finder *finder, struct grid *grid, struct rect area);
void search_results_draw_cursor(const struct search_results *results,
	bool is_idle, struct grid *grid, struct rect area);

#endif
