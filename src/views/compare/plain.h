/* SPDX-License-Identifier: MIT */
/*
 * compare_view_plain: what a row of a comparison shows on a side, as text that
 * needs no columns, signs or colours:
 *
 *	A only: The ferries are full.
 *	both, close: A 2: It took [nearly] five ~months~.
 *	B 3: It took five ~month~.
 *
 * Words between marks are as in the text report: [words] differ, ~words~ are
 * inflected, {words} stand elsewhere in the other.
 */
#ifndef VIEWS_COMPARE_PLAIN_H
#define VIEWS_COMPARE_PLAIN_H

#include <stdbool.h>

#include "base/str.h"
#include "views/compare/rows.h"

/* A stretch of the text up to the next one. */
struct compare_view_stretch {
	size_t pos;  /* in the text */
	size_t from; /* in the row's text; behind what was put in: where that
		      * goes on */
	bool is_put; /* a mark, or who tells it: the row has no such bytes */
};

/* Zeroed is empty. */
struct compare_view_plain {
	struct str text;
	struct compare_view_stretch *stretches;
	size_t n, cap;
};

/* Empty for a side on which the row shows nothing. */
void compare_view_plain_make(struct compare_view_plain *plain,
    const struct comparison *comparison, const struct compare_view_row *row,
    enum side side);
void compare_view_plain_release(struct compare_view_plain *plain);
/* The stretch that a byte of the text lies in; `end` is where it ends. */
const struct compare_view_stretch *compare_view_plain_at(
    const struct compare_view_plain *plain, size_t pos, size_t *end);

/* The byte of the row's text that stands at a byte of the text, or behind what
 * is put there. */
size_t compare_view_plain_from(
    const struct compare_view_plain *plain, size_t pos);

#endif
