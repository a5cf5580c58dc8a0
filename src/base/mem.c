/* SPDX-License-Identifier: MIT */
/* mem: allocation that aborts instead of failing, and arenas, each a chain of
 * blocks, newest first. */
#include "base/mem.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
	FIRST_CAPACITY = 8,
	/* A page less malloc's own header; the sentences and words of an
	 * article need a few blocks. */
	BLOCK_SIZE = 4096 - 64,
};

struct arena_block {
	struct arena_block *next;
	size_t used, size;
	max_align_t bytes[];
};

static void out_of_memory(void)
{
	fputs("broadside: out of memory\n", stderr);
	abort();
}

static size_t product(size_t n, size_t size)
{
	if (size && n > SIZE_MAX / size)
		out_of_memory();
	return n * size;
}

void *mem_alloc(size_t size)
{
	void *memory = malloc(size ? size : 1);
	if (!memory)
		out_of_memory();
	return memory;
}

void *mem_zalloc(size_t n, size_t size)
{
	size_t len = product(n, size);
	void *memory = calloc(1, len ? len : 1);
	if (!memory)
		out_of_memory();
	return memory;
}

void *mem_resize(void *old, size_t n, size_t size)
{
	size_t len = product(n, size);
	void *memory = realloc(old, len ? len : 1);
	if (!memory)
		out_of_memory();
	return memory;
}

void *mem_dup(const void *bytes, size_t len)
{
	void *copy = mem_alloc(len);
	if (len)
		memcpy(copy, bytes, len);
	return copy;
}

char *mem_strndup(const char *bytes, size_t len)
{
	char *copy = mem_alloc(len + 1);
	if (len)
		memcpy(copy, bytes, len);
	copy[len] = '\0';
	return copy;
}

char *mem_strdup(const char *string)
{
	return string ? mem_strndup(string, strlen(string)) : NULL;
}

void *mem_grow(void *array, size_t n, size_t *cap, size_t size)
{
	if (n < *cap)
		return array;
	*cap = *cap ? product(*cap, 2) : FIRST_CAPACITY;
	return mem_resize(array, *cap, size);
}

/* The first multiple of `unit` from `used` on. */
static size_t align(size_t used, size_t unit)
{
	return (used + unit - 1) / unit * unit;
}

static struct arena_block *block_new(size_t len)
{
	size_t size = len > BLOCK_SIZE ? len : BLOCK_SIZE;
	if (size > SIZE_MAX - sizeof(struct arena_block))
		out_of_memory();
	struct arena_block *block = mem_alloc(sizeof(*block) + size);
	*block = (struct arena_block){.size = size};
	return block;
}

static bool has_room(const struct arena_block *block, size_t len, size_t unit)
{
	size_t start = align(block->used, unit);
	return start <= block->size && block->size - start >= len;
}

/* A block with room for `len` bytes.  The block of an oversized request is
 * chained after the newest one, so that the free rest of that stays in use. */
static struct arena_block *block_with_room(
    struct arena *arena, size_t len, size_t unit)
{
	struct arena_block *first = arena->blocks;
	if (first && has_room(first, len, unit))
		return first;
	struct arena_block *block = block_new(len);
	if (first && len > BLOCK_SIZE) {
		block->next = first->next;
		first->next = block;
	} else {
		block->next = first;
		arena->blocks = block;
	}
	return block;
}

static char *take(struct arena *arena, size_t len, size_t unit)
{
	struct arena_block *block = block_with_room(arena, len, unit);
	size_t start = align(block->used, unit);
	block->used = start + len;
	return (char *)block->bytes + start;
}

void *arena_alloc(struct arena *arena, size_t n, size_t size)
{
	size_t len = product(n, size);
	char *memory = take(arena, len, _Alignof(max_align_t));
	memset(memory, 0, len);
	return memory;
}

/* Strings need no alignment: they stand close together. */
char *arena_strndup(struct arena *arena, const char *bytes, size_t len)
{
	char *copy = take(arena, len + 1, 1);
	if (len)
		memcpy(copy, bytes, len);
	copy[len] = '\0';
	return copy;
}

char *arena_strdup(struct arena *arena, const char *string)
{
	return string ? arena_strndup(arena, string, strlen(string)) : NULL;
}

char *arena_printf(struct arena *arena, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	char *string = take(arena, (size_t)(len < 0 ? 0 : len) + 1, 1);
	*string = '\0';
	if (len > 0)
		vsnprintf(string, (size_t)len + 1, format, again);
	va_end(again);
	return string;
}

void arena_release(struct arena *arena)
{
	struct arena_block *block = arena->blocks;
	while (block) {
		struct arena_block *next = block->next;
		free(block);
		block = next;
	}
	arena->blocks = NULL;
}
