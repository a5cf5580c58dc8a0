/* SPDX-License-Identifier: MIT */
/* person_same: names are compared word by word, and joint ones name by name. */
#include "compare/person/same.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
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

/* Of names of one person each. */
static bool same_single(const char *a, const char *b)
{
	return strcmp(person_same_last_word(a), person_same_last_word(b)) ==
		   0 ||
	       is_part_of_name(a, b) || is_part_of_name(b, a);
}

/* The first of several names, "Ann Lee, Tom Reed and Bo Lund"; `*names` is then
 * the rest. */
static char *next_name(const char **names)
{
	static const char *const joints[] = {" and ", ", "};
	struct slice all = slice_of(*names);
	size_t end = all.len, next = all.len;
	for (size_t i = 0; i < ARRAY_LEN(joints); i++) {
		size_t found = slice_find(all, joints[i], 0);
		if (found >= end)
			continue;
		end = found;
		next = end + strlen(joints[i]);
	}
	*names += next;
	return mem_strndup(all.bytes, end);
}

static bool has_name(const char *names, const char *name)
{
	bool found = false;
	while (*names && !found) {
		char *other = next_name(&names);
		found = same_single(other, name);
		free(other);
	}
	return found;
}

bool person_same_name(const char *a, const char *b)
{
	bool found = false;
	while (*a && !found) {
		char *name = next_name(&a);
		found = has_name(b, name);
		free(name);
	}
	return found;
}
