/* SPDX-License-Identifier: MIT */
/*
 * mem: memory allocation that never returns NULL.
 *
 * When the system has no memory left these functions print a message to
 * stderr and abort, so callers need no error path that is never tested.
 * Objects that are freed together live in an arena; an array that grows on
 * its own is grown with mem_grow.
 */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))

/* Like malloc, calloc and realloc, but never NULL (size 0 gives a pointer
 * that may be freed).  The caller frees the result with free(). */
void *mem_alloc(size_t size);
void *mem_zalloc(size_t n, size_t size);
void *mem_resize(void *old, size_t n, size_t size);

/* Copies; the caller frees.  mem_strdup(NULL) is NULL. */
void *mem_dup(const void *bytes, size_t len);
char *mem_strdup(const char *string);
char *mem_strndup(const char *bytes, size_t len);

/* Makes room for one more element: returns `array`, which has moved if *cap
 * had to grow.
 *
 *	list->items = mem_grow(
 *	    list->items, list->n, &list->cap, sizeof(*list->items));
 *	list->items[list->n++] = element;
 */
void *mem_grow(void *array, size_t n, size_t *cap, size_t size);

/* Memory that is freed all at once.  A zeroed arena is empty and ready for
 * use; so is one after arena_release. */
struct arena {
	struct arena_block *blocks;
};

/* Zeroed memory, aligned for any type, valid until arena_release. */
void *arena_alloc(struct arena *arena, size_t n, size_t size);
/* NUL-terminated copies.  arena_strdup(arena, NULL) is NULL. */
char *arena_strdup(struct arena *arena, const char *string);
char *arena_strndup(struct arena *arena, const char *bytes, size_t len);
/* A string formatted as by printf. */
char *arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void arena_release(struct arena *arena);

#endif
