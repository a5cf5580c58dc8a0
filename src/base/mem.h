/* SPDX-License-Identifier: MIT */
/*
 * mem: memory that cannot fail.
 *
 * When the system has no memory left these functions say so on stderr and
 * abort, so no caller carries an error path that was never run.  What lives
 * and dies together lives in an arena; what grows alone is a plain array
 * grown with mem_grow.
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

/* Room for one element more: returns `array`, moved when *cap had to grow.
 *
 *	list->at = mem_grow(list->at, list->n, &list->cap, sizeof(*list->at));
 *	list->at[list->n++] = element;
 */
void *mem_grow(void *array, size_t n, size_t *cap, size_t size);

/* An arena hands out memory that is given back all at once.  A zeroed arena
 * is empty and ready; arena_release leaves it so. */
struct arena {
	struct arena_block *blocks;
};

/* Zeroed memory, aligned for any type, valid until arena_release. */
void *arena_alloc(struct arena *arena, size_t n, size_t size);
/* Copies with a NUL behind them.  arena_strdup(arena, NULL) is NULL. */
char *arena_strdup(struct arena *arena, const char *string);
char *arena_strndup(struct arena *arena, const char *bytes, size_t len);
/* A string made as printf makes it. */
char *arena_printf(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void arena_release(struct arena *arena);

#endif
