/* SPDX-License-Identifier: MIT */
/* outlet_rows: built anew whenever the library or a fold changes. */
#include "views/outlet_rows.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

void outlet_rows_release(struct outlet_rows *rows)
{
	for (size_t i = 0; i < rows->n_folded; i++)
		free(rows->folded[i]);
	free(rows->folded);
	free(rows->at);
	*rows = (struct outlet_rows){0};
}

static void add(struct outlet_rows *rows, struct outlet_row row)
{
	rows->at = mem_grow(rows->at, rows->n, &rows->cap, sizeof(*rows->at));
	rows->at[rows->n++] = row;
}

void outlet_rows_make(struct outlet_rows *rows, const struct library *library)
{
	rows->n = 0;
	for (size_t i = 0; i < library_n_outlets(library); i++) {
		const struct library_outlet *outlet =
			library_outlet(library, i);
		struct outlet_row row = {.is_outlet = true,
			.outlet = i,
			.has_entry = outlet->n_entries > 0};
		if (row.has_entry)
			row.entry = outlet->entries[0];
		add(rows, row);
		row.is_outlet = false;
		if (outlet_rows_is_folded(rows, outlet))
			continue;
		for (size_t k = 0; k < outlet->n_entries; k++) {
			row.entry = outlet->entries[k];
			add(rows, row);
		}
	}
}

/* Its index among the folded ones; n_folded when it is not. */
static size_t folded_index(
	const struct outlet_rows *rows, const struct library_outlet *outlet)
{
	size_t i = 0;
	while (i < rows->n_folded && strcmp(rows->folded[i], outlet->id) != 0)
		i++;
	return i;
}

bool outlet_rows_is_folded(
	const struct outlet_rows *rows, const struct library_outlet *outlet)
{
	return folded_index(rows, outlet) < rows->n_folded;
}

void outlet_rows_fold(struct outlet_rows *rows,
	const struct library_outlet *outlet, bool folded)
{
	size_t index = folded_index(rows, outlet);
	if (folded == (index < rows->n_folded))
		return;
	if (!folded) {
		free(rows->folded[index]);
		rows->folded[index] = rows->folded[--rows->n_folded];
		return;
	}
	rows->folded = mem_grow(rows->folded, rows->n_folded, &rows->cap_folded,
		sizeof(*rows->folded));
	rows->folded[rows->n_folded++] = mem_strdup(outlet->id);
}

bool outlet_rows_find_entry(const struct outlet_rows *rows,
	const struct library *library, size_t entry, size_t *row)
{
	size_t outlet = library_entry(library, entry)->outlet;
	bool found = false;
	for (size_t i = 0; i < rows->n; i++) {
		const struct outlet_row *at = &rows->at[i];
		if (at->outlet != outlet)
			continue;
		if (at->is_outlet || at->entry == entry) {
			*row = i;
			found = true;
		}
	}
	return found;
}

bool outlet_rows_find_outlet(const struct outlet_rows *rows,
	const struct library *library, const char *id, size_t *row)
{
	for (size_t i = 0; i < rows->n; i++) {
		const struct outlet_row *at = &rows->at[i];
		if (!at->is_outlet ||
			strcmp(library_outlet(library, at->outlet)->id, id) !=
				0)
			continue;
		*row = i;
		return true;
	}
	return false;
}
