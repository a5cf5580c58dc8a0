/* SPDX-License-Identifier: MIT */
/*
 * table: a hash table: finds the items of an array by their hash.
 *
 * Items are the owner's, known by their index and added in its order: 0, 1, 2.
 * The owner compares what the table finds:
 *
 *	size_t slot = TABLE_START, i;
 *	while (table_next(&table, hash, &slot, &i))
 *		if (is_the_one(&items[i]))
 *			return &items[i];
 *
 * Open addressing; half of the slots stay free.
 */
#ifndef BASE_TABLE_H
#define BASE_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TABLE_START SIZE_MAX

/* Zeroed is empty. */
struct table {
	struct table_slot *slots;
	size_t n, n_slots;
};

/* Adds the next item; returns its index. */
size_t table_add(struct table *table, uint32_t hash);
/* Steps to the next item with this hash; false when there is none left. */
bool table_next(
    const struct table *table, uint32_t hash, size_t *slot, size_t *index);
void table_release(struct table *table);

#endif
