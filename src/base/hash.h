/* SPDX-License-Identifier: MIT */
/*
 * hash: FNV-1a (Fowler, Noll, Vo), of strings and of what is added to them.
 *
 * Equal input gives equal values on every machine; it is no defence against
 * input that was made to collide.
 *
 * Two rooms hash in their own way.  base/embed.c: tools/embed.sh computes the
 * same in awk, which has no xor and whose doubles would not hold a product of
 * FNV-1a exactly.  compare/link/letters.c: three letters are one number, of
 * which it wants 12 bits in one multiplication.
 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include <stdint.h>

#include "base/str.h"

uint32_t hash_bytes(struct slice bytes);
uint32_t hash_text(const char *text);
/* The hash of what was hashed to `hash` with these bytes after it; HASH_EMPTY
 * is that of nothing. */
#define HASH_EMPTY UINT32_C(2166136261)
uint32_t hash_more(uint32_t hash, struct slice bytes);

/* The same in 64 bits: tells versions of a file apart. */
#define HASH_EMPTY_64 UINT64_C(14695981039346656037)
uint64_t hash_bytes_64(struct slice bytes);
/* With one more number after it, taken as a whole. */
uint64_t hash_number_64(uint64_t hash, uint32_t number);

#endif
