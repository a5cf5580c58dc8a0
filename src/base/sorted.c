/* SPDX-License-Identifier: MIT */
/* sorted: halves what is left. */
#include "base/sorted.h"

size_t sorted_first(const void *items, size_t n, size_t size,
    sorted_order *order, const void *key)
{
	size_t low = 0, high = n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const char *item = (const char *)items + middle * size;
		if (order(item, key) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}
