/* SPDX-License-Identifier: MIT */
/*
 * report_columns: text laid out for a printed page, alone or two beside each
 * other.
 *
 * Texts come in safe to show (unicode_safe).  A page that is too narrow for
 * two readable columns stacks the second under the first.
 */
#ifndef REPORT_COLUMNS_H
#define REPORT_COLUMNS_H

#include <stddef.h>

#include "base/str.h"

enum {
	REPORT_COLUMNS_MIN = 20,    /* the narrowest page */
	REPORT_COLUMNS_BESIDE = 60, /* the narrowest for two columns */
};

/* Appends `text` wrapped to `columns`; the first line begins with `first`,
 * the others with `rest`, which is as wide and counts as part of the width. */
void report_columns_wrap(struct str *out, struct slice text, size_t columns,
    const char *first, const char *rest);

/* One row of two columns: what stands left and right (either may be empty)
 * and the mark between them. */
struct report_columns_row {
	struct slice left, right;
	const char *mark; /* one column wide */
};

void report_columns_print(
    struct str *out, const struct report_columns_row *row, size_t columns);

#endif
