/* SPDX-License-Identifier: MIT */
/* word_set: the search of the C library for the word between its spaces. */
#include "text/word/set.h"

#include <string.h>

enum { LONGEST = 30 }; /* bytes; no set has a longer word */

bool word_set_has(const char *set, struct slice word)
{
	char sought[LONGEST + 3] = " ";
	if (word.len == 0 || word.len > LONGEST)
		return false;
	memcpy(sought + 1, word.bytes, word.len);
	sought[word.len + 1] = ' ';
	return strstr(set, sought) != NULL;
}
