/* SPDX-License-Identifier: MIT */
/*
 * outlet_view_list: the list of outlets with a cursor; below each that is not
 * folded, its articles.
 *
 * Rows hold outlets and entries of the library until it is reloaded; over a
 * reload the place of the cursor is kept by path and id
 * (outlet_view_list_keep).  For the next run, the state keeps that place, which
 * outlets are folded, and how they are sorted.
 */
#ifndef VIEWS_OUTLET_LIST_H
#define VIEWS_OUTLET_LIST_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/list.h"
#include "views/frame/screen.h"

struct outlet_view_row {
	bool is_outlet;
	size_t outlet;
	size_t entry; /* of an outlet, its newest; if has_entry */
	bool has_entry;
};

struct outlet_view_list {
	const struct screen_env *env; /* set by the owner */
	struct outlet_view_row *rows;
	size_t n, cap;
	struct list list; /* the cursor and window on the rows */
	char *kept_path;  /* of the article under the cursor, or of the first
			   * of the outlet there; NULL: nothing is kept */
	char *kept_id;	  /* of its outlet */
	bool kept_outlet; /* the cursor is on that */
};

void outlet_view_list_release(struct outlet_view_list *list);
/* Makes the rows and goes to the place that was kept. */
void outlet_view_list_load(struct outlet_view_list *list);
/* Keeps the place of the cursor until the next load. */
void outlet_view_list_keep(struct outlet_view_list *list);
void outlet_view_list_resize(struct outlet_view_list *list, int rows);

/* The row under the cursor; NULL in an empty list. */
const struct outlet_view_row *outlet_view_list_current(
    const struct outlet_view_list *list);
/* The name of its outlet or the title of its article, raw. */
struct slice outlet_view_list_text(
    const struct outlet_view_list *list, size_t row);
/* Whether the outlet of a row is not folded. */
bool outlet_view_list_is_open(
    const struct outlet_view_list *list, const struct outlet_view_row *row);
/* Folds or unfolds the outlet of the row under the cursor, and goes to it. */
void outlet_view_list_fold(struct outlet_view_list *list, bool folded);
/* Folds or unfolds all outlets; from an article that is hidden the cursor goes
 * to its outlet. */
void outlet_view_list_fold_all(struct outlet_view_list *list, bool folded);
/* Puts the rows into the order that is now chosen; the cursor stays on its
 * row. */
void outlet_view_list_sort(struct outlet_view_list *list);

/* Draws the rows into the area, with the matches of `finder`, whose texts are
 * the rows; NULL for none.  The cursor is idle when the pane has the keys. */
void outlet_view_list_draw(const struct outlet_view_list *list,
    const struct find *finder, struct grid *grid, struct rect area);
void outlet_view_list_draw_cursor(const struct outlet_view_list *list,
    bool is_idle, struct grid *grid, struct rect area);

#endif
