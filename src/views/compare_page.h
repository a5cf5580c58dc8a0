/* SPDX-License-Identifier: MIT */
/*
 * compare_page: a comparison laid out in a window, with a current row.
 *
 * What compare_view draws and moves in.  It knows no library and no keys, so
 * that it can be made of any comparison.  Scrolling goes by lines, moving by
 * rows: the current row is the one that the window's cursor stands in.
 */
#ifndef VIEWS_COMPARE_PAGE_H
#define VIEWS_COMPARE_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/list.h"
#include "views/compare_layout.h"
#include "views/compare_rows.h"

/* Zeroed is empty. */
struct compare_page {
	const struct comparison *comparison; /* borrowed; NULL: empty */
	enum compare_order order;
	bool plain; /* moving goes by lines: the one under the cursor is read */
	bool why, fold;
	int height, columns; /* of the window */
	struct compare_rows rows;
	struct compare_layout layout;
	struct list window; /* over the layout's lines */
};

/* A sentence, as a place that lasts when rows are made anew. */
struct compare_place {
	enum compare_side side;
	size_t sentence;
};

/* Shows a comparison (NULL: nothing) from its beginning; lay it out before
 * anything else. */
void compare_page_set(
    struct compare_page *page, const struct comparison *comparison);
void compare_page_release(struct compare_page *page);
/* Lays it out for a window; the current row stays current. */
void compare_page_resize(struct compare_page *page, int height, int columns);
/* The same after order, why or fold have changed. */
void compare_page_rearrange(struct compare_page *page);

/* The current row; there must be rows. */
size_t compare_page_row(const struct compare_page *page);
/* Makes a row current and brings all of it into the window if it fits. */
void compare_page_go(struct compare_page *page, size_t row);
/* The next row, or one line on when the current one does not end in the
 * window. */
void compare_page_down(struct compare_page *page);
void compare_page_up(struct compare_page *page);

/* The place of the current row, and going to the row of a place. */
struct compare_place compare_page_place(const struct compare_page *page);
/* The same on one side: of the nearest row above that has a sentence there,
 * or its first sentence. */
struct compare_place compare_page_place_in(
    const struct compare_page *page, enum compare_side side);
void compare_page_go_to(struct compare_page *page, struct compare_place place);

enum compare_stop {
	COMPARE_STOP_CHANGE, /* a link in which words differ */
	COMPARE_STOP_ONLY_A,
	COMPARE_STOP_ONLY_B,
	COMPARE_STOP_QUOTE,
	COMPARE_STOP_MOVED, /* a link out of order; not the pointer to it */
	COMPARE_STOP_FIGURE,
};
/* Goes to the next such row; false, without moving, when there is none. */
bool compare_page_next(
    struct compare_page *page, enum compare_stop stop, bool back);

/* Goes where the other article tells the current row: from a link to its
 * pointer and back; by A (by B), to the same link in the order of the other.
 * False when both tell it here, or one alone does. */
bool compare_page_cross(struct compare_page *page);

/* Whether there is anything that fold would hide. */
bool compare_page_has_alike(const struct compare_page *page);
/* Unfolds what hides a row. */
void compare_page_show(struct compare_page *page, size_t row);
/* Whether any line of a row is in the window. */
bool compare_page_sees(const struct compare_page *page, size_t row);

#endif
