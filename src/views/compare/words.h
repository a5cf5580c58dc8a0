/* SPDX-License-Identifier: MIT */
/*
 * compare_view_words: which role each byte of a row's text has: that of its
 * word where the other article has another, else that of its paragraph.
 */
#ifndef VIEWS_COMPARE_WORDS_H
#define VIEWS_COMPARE_WORDS_H

#include <stdbool.h>

#include "ui/role.h"
#include "views/compare/rows.h"

/* Bytes of one role, up to `end`. */
struct compare_view_run {
	size_t end;
	enum role role;
	bool is_moved; /* words that stand elsewhere in the other */
};

/* The run that begins at byte `pos` of the row's text on a side; `pos` is less
 * than the text's length. */
struct compare_view_run compare_view_words_run(
    const struct comparison *comparison, const struct compare_view_row *row,
    enum side side, size_t pos);

#endif
