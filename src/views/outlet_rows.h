/* SPDX-License-Identifier: MIT */
/*
 * outlet_rows: the rows of the outlet list: outlets, and below each that is
 * not folded its articles.
 *
 * Which outlets are folded is kept by id, so that it outlives a reload.
 */
#ifndef VIEWS_OUTLET_ROWS_H
#define VIEWS_OUTLET_ROWS_H

#include <stdbool.h>
#include <stddef.h>

#include "news/library.h"

struct outlet_row {
	bool is_outlet;
	size_t outlet;
	size_t entry; /* of an outlet, its newest; only if it has_entry */
	bool has_entry;
};

struct outlet_rows {
	struct outlet_row *at;
	size_t n, cap;
	char **folded; /* ids of outlets */
	size_t n_folded, cap_folded;
};

void outlet_rows_release(struct outlet_rows *rows);
void outlet_rows_make(struct outlet_rows *rows, const struct library *library);
bool outlet_rows_is_folded(
	const struct outlet_rows *rows, const struct library_outlet *outlet);
/* Takes effect at the next outlet_rows_make. */
void outlet_rows_fold(struct outlet_rows *rows,
	const struct library_outlet *outlet, bool folded);

/* The row of an article, or of its outlet when that is folded; false when
 * there is neither. */
bool outlet_rows_find_entry(const struct outlet_rows *rows,
	const struct library *library, size_t entry, size_t *row);
bool outlet_rows_find_outlet(const struct outlet_rows *rows,
	const struct library *library, const char *id, size_t *row);

#endif
