/* SPDX-License-Identifier: MIT */
/* word_set: from space to space. */
#include "text/word_set.h"

#include <string.h>

bool word_set_has(const char *set, struct slice word)
{
	if (!word.len)
		return false;
	for (const char *at = set; (at = strchr(at, ' ')) && at[1]; at++)
		if (at[1] == word.at[0] &&
			strncmp(at + 1, word.at, word.len) == 0 &&
			at[1 + word.len] == ' ')
			return true;
	return false;
}
