/* SPDX-License-Identifier: MIT */
/* offset_map: points are found by halving. */
#include "text/offset_map.h"

#include <assert.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/sorted.h"

void offset_map_add(
    struct offset_map *map, size_t text, size_t end, size_t file)
{
	struct offset_map_point *last = map->n ? &map->items[map->n - 1] : NULL;
	assert(end <= file);
	assert(!last || (last->text <= text && last->file <= file));
	if (last && last->text == text) {
		last->file = file;
		return;
	}
	map->items =
	    mem_grow(map->items, map->n, &map->cap, sizeof(*map->items));
	map->items[map->n++] = (struct offset_map_point){text, end, file};
}

static int compare(const void *item, const void *key)
{
	const struct offset_map_point *point = item;
	return point->text <= *(const size_t *)key ? -1 : 1;
}

/* How many points are at or before a byte. */
static size_t count_up_to(const struct offset_map *map, size_t text)
{
	return sorted_first(
	    map->items, map->n, sizeof(*map->items), compare, &text);
}

/* How far it is from the last of the first `n` points. */
static size_t advance(const struct offset_map *map, size_t n, size_t text)
{
	if (!n)
		return text;
	return map->items[n - 1].file + (text - map->items[n - 1].text);
}

size_t offset_map_file(const struct offset_map *map, size_t text)
{
	size_t n = count_up_to(map, text);
	size_t file = advance(map, n, text);
	if (n < map->n && file > map->items[n].file)
		file = map->items[n].file;
	return file;
}

size_t offset_map_file_end(const struct offset_map *map, size_t text)
{
	size_t n = count_up_to(map, text);
	if (n && map->items[n - 1].text == text)
		return map->items[n - 1].end;
	size_t file = advance(map, n, text);
	if (n < map->n && file > map->items[n].end)
		file = map->items[n].end;
	return file;
}

void offset_map_clear(struct offset_map *map)
{
	map->n = 0;
}

void offset_map_release(struct offset_map *map)
{
	free(map->items);
	*map = (struct offset_map){0};
}
