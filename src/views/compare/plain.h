/* SPDX-License-Identifier: MIT */
/*
 * compare_view_plain: a side of a row as text that needs no columns, signs or
 * colours:
 *
 *	A only: The ferries are full.
 *	both, close: A 2: It took [nearly] five ~months~.
 *	B 3: It took five ~month~.
 *
 * The marks are those of the text report: [words] differ, ~words~ are
 * inflected, {words} are elsewhere in the other passage.
 */
#ifndef VIEWS_COMPARE_PLAIN_H
#define VIEWS_COMPARE_PLAIN_H

#include <stdbool.h>

#include "base/str.h"
#include "views/compare/rows.h"

/* A part of the text, up to the next stretch: a copy of the row's text, or
 * something inserted. */
struct compare_view_stretch {
	size_t pos;  /* in the text */
	size_t from; /* in the row's text; of an insertion, where that goes on
		      * after it */
	bool is_inserted; /* a mark, or the words that say which article */
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
/* The stretch that a byte of the text is in; `end` is where it ends. */
const struct compare_view_stretch *compare_view_plain_at(
    const struct compare_view_plain *plain, size_t pos, size_t *end);

/* The byte of the row's text at a byte of the text, or after the insertion that
 * is there. */
size_t compare_view_plain_from(
    const struct compare_view_plain *plain, size_t pos);

#endif
