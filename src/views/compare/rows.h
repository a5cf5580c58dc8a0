/* SPDX-License-Identifier: MIT */
/*
 * compare_view_rows: a comparison as rows, one below the other.
 *
 * A row is a link, with both its sides, or a sentence that is in one article
 * only.  Side by side, both articles keep their own order: the links that are
 * in order are anchors, and the sentences between two anchors come between
 * them, those of A first.  A link that is out of order is a row at its place in
 * A; at its place in B there is a pointer to it.  By A (by B), rows follow that
 * article alone, and sentences that are only in the other come at the end.
 *
 * Invariants: every link has one row, every sentence in no link has one, and
 * side by side every link out of order has one pointer.
 */
#ifndef VIEWS_COMPARE_ROWS_H
#define VIEWS_COMPARE_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "compare/comparison.h"
#include "compare/side.h"

enum compare_view_order {
	COMPARE_VIEW_SIDE_BY_SIDE,
	COMPARE_VIEW_BY_A,
	COMPARE_VIEW_BY_B,
};
enum { COMPARE_VIEW_ORDERS = COMPARE_VIEW_BY_B + 1 };

enum compare_view_row_kind {
	COMPARE_VIEW_ROW_LINK,
	COMPARE_VIEW_ROW_ONLY_A,
	COMPARE_VIEW_ROW_ONLY_B,
	COMPARE_VIEW_ROW_POINTER, /* the place in B of a link out of order */
};

struct compare_view_row {
	enum compare_view_row_kind kind;
	size_t link;	 /* of a link or pointer */
	size_t sentence; /* of any other */
	size_t partner;	 /* the pointer of a link, the link of a pointer; else
			  * the row's own index */
	bool same_words; /* a link in which no word differs */
	bool changed;	 /* a link in which words differ */
	bool moved;	 /* a link out of order, or the pointer to one */
	bool quote;	 /* has a quotation that is trimmed or altered */
	bool figure;	 /* has a figure that differs */
};

/* Zeroed is empty. */
struct compare_view_rows {
	struct compare_view_row *items;
	size_t n, cap;
	size_t *row_of[SIDES]; /* by sentence; never a pointer's */
};

void compare_view_rows_make(struct compare_view_rows *rows,
    const struct comparison *comparison, enum compare_view_order order);
void compare_view_rows_release(struct compare_view_rows *rows);

/* The text of a row on a side; empty when it has none.  Borrowed from the
 * comparison and its articles. */
struct slice compare_view_rows_text(const struct comparison *comparison,
    const struct compare_view_row *row, enum side side);
/* A piece of a row's text: sentences that follow each other in a paragraph.
 * Zeroed: before the first. */
struct compare_view_piece {
	struct span span; /* in the row's text */
	size_t sentence;  /* its first */
	size_t next;	  /* used by compare_view_rows_next */
};

/* Steps to the next piece of a row on a side; false at the end. */
bool compare_view_rows_next(const struct comparison *comparison,
    const struct compare_view_row *row, enum side side,
    struct compare_view_piece *piece);
/* The first sentence of a row on a side; false when it has none.  A pointer has
 * the sentence of its link in B. */
bool compare_view_rows_sentence(const struct comparison *comparison,
    const struct compare_view_row *row, enum side side, size_t *sentence);

#endif
