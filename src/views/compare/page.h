/* SPDX-License-Identifier: MIT */
/*
 * compare_view_page: a comparison laid out in a window, with a current row.
 *
 * compare_view draws it and moves in it.  It knows no library and no keys, so
 * it can show any comparison.  Scrolling goes by lines, moving by rows: the
 * current row is the one that the window's cursor is in.
 */
#ifndef VIEWS_COMPARE_PAGE_H
#define VIEWS_COMPARE_PAGE_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/list.h"
#include "views/compare/layout.h"
#include "views/compare/rows.h"

/* Zeroed is empty. */
struct compare_view_page {
	const struct comparison *comparison; /* borrowed; NULL: empty */
	enum compare_view_order order;
	bool plain; /* moving goes by lines, for a screen reader */
	bool why, fold;
	int height, columns; /* of the window */
	struct compare_view_rows rows;
	struct compare_view_layout layout;
	struct list window; /* over the layout's lines */
};

/* A sentence, as a place that lasts when the rows are made again. */
struct compare_view_place {
	enum side side;
	size_t sentence;
};

/* Shows a comparison (NULL: nothing) from its beginning; lay it out before
 * anything else. */
void compare_view_page_set(
    struct compare_view_page *page, const struct comparison *comparison);
void compare_view_page_release(struct compare_view_page *page);
/* Lays it out for a window; the current row stays the same. */
void compare_view_page_resize(
    struct compare_view_page *page, int height, int columns);
/* The same after order, why or fold have changed. */
void compare_view_page_rearrange(struct compare_view_page *page);

/* The current row; there must be rows. */
size_t compare_view_page_row(const struct compare_view_page *page);
/* Makes a row current and brings all of it into the window if it fits. */
void compare_view_page_go(struct compare_view_page *page, size_t row);
/* Goes to the next row, or scrolls by a line if the current one does not end in
 * the window; and upwards. */
void compare_view_page_down(struct compare_view_page *page);
void compare_view_page_up(struct compare_view_page *page);

/* The place of the current row. */
struct compare_view_place compare_view_page_place(
    const struct compare_view_page *page);
/* The same on one side: the place of this row, or of the nearest one above,
 * that has a sentence there; else the first sentence. */
struct compare_view_place compare_view_page_place_in(
    const struct compare_view_page *page, enum side side);
/* Goes to the row of a place. */
void compare_view_page_go_to(
    struct compare_view_page *page, struct compare_view_place place);

enum compare_view_landmark {
	COMPARE_VIEW_CHANGE, /* a link in which words differ */
	COMPARE_VIEW_ONLY_A,
	COMPARE_VIEW_ONLY_B,
	COMPARE_VIEW_QUOTE,
	COMPARE_VIEW_MOVED, /* a link out of order, not a pointer to one */
	COMPARE_VIEW_FIGURE,
};
/* Goes to the next such row; false, without moving, when there is none. */
bool compare_view_page_next(struct compare_view_page *page,
    enum compare_view_landmark landmark, bool back);

/* Goes to the place of the current row in the other article: from a link to its
 * pointer and back; by A (by B), to the same link in the order of the other.
 * False when it is at the same place, or in one article only. */
bool compare_view_page_cross(struct compare_view_page *page);

/* Whether there are rows that fold would hide. */
bool compare_view_page_has_same_words(const struct compare_view_page *page);
/* Unfolds the page if a row is hidden. */
void compare_view_page_show(struct compare_view_page *page, size_t row);
/* Whether any line of a row is in the window. */
bool compare_view_page_sees(const struct compare_view_page *page, size_t row);

#endif
