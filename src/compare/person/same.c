/* SPDX-License-Identifier: MIT */
/* person_same: names are compared word by word. */
#include "compare/person/same.h"

#include <string.h>

#include "base/str.h"

const char *person_same_last_word(const char *name)
{
	const char *space = name ? strrchr(name, ' ') : NULL;
	return space ? space + 1 : name;
}

/* Whether `name`, of one word, is one of the words of `other`: Xi, Xi
 * Jinping. */
static bool is_part_of_name(const char *name, const char *other)
{
	struct slice rest = slice_of(other);
	while (rest.len) {
		size_t end = slice_find(rest, " ", 0);
		if (slice_is((struct slice){rest.bytes, end}, name))
			return true;
		rest = slice_from(rest, end < rest.len ? end + 1 : end);
	}
	return false;
}

bool person_same_name(const char *a, const char *b)
{
	return strcmp(person_same_last_word(a), person_same_last_word(b)) ==
		   0 ||
	       is_part_of_name(a, b) || is_part_of_name(b, a);
}
