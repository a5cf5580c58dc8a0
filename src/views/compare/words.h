/* SPDX-License-Identifier: MIT */
/*
 * compare_view_words: the role of each byte of a row's text: that of its word
 * where the other article has a different one, else that of its paragraph.
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
	bool is_moved; /* the words are elsewhere in the other passage */
};

/* A difference without the white space at its ends, which would otherwise be
 * underlined. */
struct span compare_view_words_trim(struct slice text, struct span span);
/* The run from byte `pos` of the row's text on a side; `pos` is less than the
 * length of the text. */
struct compare_view_run compare_view_words_run(
    const struct comparison *comparison, const struct compare_view_row *row,
    enum side side, size_t pos);

#endif
