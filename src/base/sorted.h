/* SPDX-License-Identifier: MIT */
/*
 * sorted: where something is, or would be, in a sorted array.
 *
 * For whether an exact match is there at all, use bsearch(3).
 */
#ifndef BASE_SORTED_H
#define BASE_SORTED_H

#include <stddef.h>

/* How an item stands to a key: less than 0 before it, 0 at it, more after. */
typedef int sorted_order(const void *item, const void *key);

/* The first of `n` items of `size` bytes that is not before the key; `n` when
 * all are.  What is wanted is often the item before that, the last one that
 * begins at or before an offset: let the order say -1 for equal. */
size_t sorted_first(const void *items, size_t n, size_t size,
    sorted_order *order, const void *key);

#endif
