/* SPDX-License-Identifier: MIT */
/*
 * offset_map: where the bytes of a text are in what it was made from.
 *
 * A list of points, in order.  From a point on, text and file advance together
 * up to the next one; before the first they are the same.  Looking one up takes
 * time logarithmic in the number of points.
 *
 *	file	caf&eacute; <b>bar</b>	a point at the end of the e with its
 *	text	caf\u00e9 bar		accent (end and file 11), and one at the
 *					b (end 12, file 15)
 */
#ifndef TEXT_OFFSET_MAP_H
#define TEXT_OFFSET_MAP_H

#include <stddef.h>

struct offset_map_point {
	size_t text;
	size_t end;  /* of the byte before it, in the file */
	size_t file; /* of the byte at it */
};

/* Zeroed is empty; the caller releases it. */
struct offset_map {
	struct offset_map_point *items;
	size_t n, cap;
};

/* Adds a point, of which nothing may be before the last one; one at the same
 * place in the text only moves its byte. */
void offset_map_add(
    struct offset_map *map, size_t text, size_t end, size_t file);
/* The offset in the file of the byte at `text`; inside a piece that is longer
 * than what it replaces, that of what follows. */
size_t offset_map_file(const struct offset_map *map, size_t text);
/* The offset in the file where the byte before `text` ends. */
size_t offset_map_file_end(const struct offset_map *map, size_t text);
/* Makes it empty; keeps its memory. */
void offset_map_clear(struct offset_map *map);
void offset_map_release(struct offset_map *map);

#endif
