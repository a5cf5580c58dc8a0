/* SPDX-License-Identifier: MIT */
/* table: a slot is an index, from 1, and the hash that brought it there. */
#include "base/table.h"

#include <stdlib.h>

#include "base/mem.h"

enum { FIRST_SLOTS = 256 }; /* a power of two, as all numbers of slots */

struct table_slot {
	uint32_t hash;
	uint32_t index; /* from 1; 0: free */
};

static void insert(struct table *table, struct table_slot slot)
{
	size_t mask = table->n_slots - 1, i = slot.hash & mask;
	while (table->slots[i].index)
		i = (i + 1) & mask;
	table->slots[i] = slot;
}

static void grow(struct table *table)
{
	struct table_slot *old = table->slots;
	size_t n_old = table->n_slots;
	table->n_slots = n_old ? 2 * n_old : FIRST_SLOTS;
	table->slots = mem_zalloc(table->n_slots, sizeof(*table->slots));
	for (size_t i = 0; i < n_old; i++)
		if (old[i].index)
			insert(table, old[i]);
	free(old);
}

size_t table_add(struct table *table, uint32_t hash)
{
	if (2 * (table->n + 1) > table->n_slots)
		grow(table);
	insert(table, (struct table_slot){hash, (uint32_t)table->n + 1});
	return table->n++;
}

bool table_next(
    const struct table *table, uint32_t hash, size_t *slot, size_t *index)
{
	if (!table->n_slots)
		return false;
	size_t mask = table->n_slots - 1;
	size_t i = *slot == TABLE_START ? hash & mask : (*slot + 1) & mask;
	for (; table->slots[i].index; i = (i + 1) & mask) {
		if (table->slots[i].hash != hash)
			continue;
		*slot = i;
		*index = table->slots[i].index - 1;
		return true;
	}
	return false;
}

void table_release(struct table *table)
{
	free(table->slots);
	*table = (struct table){0};
}
