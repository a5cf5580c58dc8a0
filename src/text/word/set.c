/* SPDX-License-Identifier: MIT */
/* word_set: strstr for the word between its spaces. */
#include "text/word/set.h"

#include <string.h>

enum { WORD_BYTES_MAX = 30 }; /* no set has a longer word */

bool word_set_has(const char *set, struct slice word)
{
	char key[WORD_BYTES_MAX + 3] = " ";
	if (word.len == 0 || word.len > WORD_BYTES_MAX)
		return false;
	memcpy(key + 1, word.bytes, word.len);
	key[word.len + 1] = ' ';
	return strstr(set, key) != NULL;
}
