/* SPDX-License-Identifier: MIT */
/*
 * report_columns: wraps one text, or two side by side, to the width of a page.
 *
 * Texts must be safe to show (unicode_safe).  When the page is too narrow for
 * two readable columns, the second text is printed below the first.
 */
#ifndef REPORT_COLUMNS_H
#define REPORT_COLUMNS_H

#include <stddef.h>

#include "base/str.h"

enum {
	REPORT_COLUMNS_MIN = 20,    /* the narrowest page */
	REPORT_COLUMNS_BESIDE = 60, /* the narrowest for two columns */
};

/* Appends `text` wrapped to `columns`.  The first line begins with `first`, the
 * others with `rest`; both are equally wide and count as part of the width. */
void report_columns_wrap(struct str *out, struct slice text, size_t columns,
    const char *first, const char *rest);

/* A row of two columns (either may be empty) and the mark between them. */
struct report_columns_row {
	struct slice left, right;
	const char *mark; /* one column wide */
};

void report_columns_print(
    struct str *out, const struct report_columns_row *row, size_t columns);

#endif
