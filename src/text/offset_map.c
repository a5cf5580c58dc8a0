/* SPDX-License-Identifier: MIT */
/* offset_map: points are found by halving. */
#include "text/offset_map.h"

#include <assert.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/sorted.h"

void offset_map_add(struct offset_map *map, size_t text, size_t file)
{
	struct offset_map_point *last = map->n ? &map->items[map->n - 1] : NULL;
	assert(!last || (last->text <= text && last->file <= file));
	if (last && last->text == text) {
		last->file = file;
		return;
	}
	map->items =
	    mem_grow(map->items, map->n, &map->cap, sizeof(*map->items));
	map->items[map->n++] = (struct offset_map_point){text, file};
}

static int before_or_at(const void *item, const void *key)
{
	const struct offset_map_point *point = item;
	return point->text <= *(const size_t *)key ? -1 : 1;
}

static int before(const void *item, const void *key)
{
	const struct offset_map_point *point = item;
	return point->text < *(const size_t *)key ? -1 : 1;
}

/* The offset in the file when the point for it is the last one that `order`
 * puts before `text`. */
static size_t file_offset(
    const struct offset_map *map, sorted_order *order, size_t text)
{
	struct offset_map_point point = {0, 0};
	size_t next =
	    sorted_first(map->items, map->n, sizeof(*map->items), order, &text);
	if (next)
		point = map->items[next - 1];
	size_t file = point.file + (text - point.text);
	if (next < map->n && file > map->items[next].file)
		file = map->items[next].file;
	return file;
}

size_t offset_map_file(const struct offset_map *map, size_t text)
{
	return file_offset(map, before_or_at, text);
}

size_t offset_map_file_end(const struct offset_map *map, size_t text)
{
	return text ? file_offset(map, before, text) : 0;
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
