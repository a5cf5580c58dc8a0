/* SPDX-License-Identifier: MIT */
/* word_set: from one place of the word's first letter to the next. */
#include "text/word_set.h"

#include <string.h>

bool word_set_has(const char *set, struct slice word)
{
	if (!word.len)
		return false;
	for (const char *at = set + 1; (at = strchr(at, word.at[0])); at++)
		if (at[-1] == ' ' && strncmp(at, word.at, word.len) == 0 &&
			at[word.len] == ' ')
			return true;
	return false;
}
