/* SPDX-License-Identifier: MIT */
/* hash: xor, then multiply by the prime of that width. */
#include "base/hash.h"

static const uint32_t prime = 16777619u;
static const uint64_t prime_64 = UINT64_C(1099511628211);

uint32_t hash_more(uint32_t hash, struct slice bytes)
{
	for (size_t i = 0; i < bytes.len; i++)
		hash = (hash ^ (unsigned char)bytes.bytes[i]) * prime;
	return hash;
}

uint32_t hash_bytes(struct slice bytes)
{
	return hash_more(HASH_EMPTY, bytes);
}

uint32_t hash_text(const char *text)
{
	uint32_t hash = HASH_EMPTY;
	for (; *text; text++)
		hash = (hash ^ (unsigned char)*text) * prime;
	return hash;
}

uint64_t hash_bytes_64(struct slice bytes)
{
	uint64_t hash = HASH_EMPTY_64;
	for (size_t i = 0; i < bytes.len; i++)
		hash = (hash ^ (unsigned char)bytes.bytes[i]) * prime_64;
	return hash;
}

uint64_t hash_number_64(uint64_t hash, uint32_t number)
{
	return (hash ^ number) * prime_64;
}
