/* SPDX-License-Identifier: MIT */
/* near: the Damerau-Levenshtein distance between two short words. */
#include "base/near.h"

#include <stddef.h>
#include <string.h>

/* The Levenshtein distance, counting a swap of two neighbouring letters as one
 * step.  A word longer than LEN_MAX is far from every other. */
static size_t distance(const char *a, const char *b)
{
	enum { LEN_MAX = 24 };
	size_t d[LEN_MAX + 1][LEN_MAX + 1];
	size_t n = strlen(a), m = strlen(b);
	if (n > LEN_MAX || m > LEN_MAX)
		return LEN_MAX;
	for (size_t i = 0; i <= n; i++)
		for (size_t j = 0; j <= m; j++) {
			size_t best = i + j;
			if (i && j)
				best = d[i - 1][j - 1] + (a[i - 1] != b[j - 1]);
			if (i && d[i - 1][j] + 1 < best)
				best = d[i - 1][j] + 1;
			if (j && d[i][j - 1] + 1 < best)
				best = d[i][j - 1] + 1;
			if (i > 1 && j > 1 && a[i - 1] == b[j - 2] &&
			    a[i - 2] == b[j - 1] && d[i - 2][j - 2] + 1 < best)
				best = d[i - 2][j - 2] + 1;
			d[i][j] = best;
		}
	return d[n][m];
}

bool near_matches(const char *typed, const char *name)
{
	size_t len = strlen(typed);
	if (len >= 2 && strncmp(typed, name, len) == 0)
		return true;
	return distance(typed, name) <= (strlen(name) > 4 ? 2u : 1u);
}
