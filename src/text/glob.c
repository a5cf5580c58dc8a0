/* SPDX-License-Identifier: MIT */
/* glob: a star first takes nothing; whenever what follows does not match, the
 * last star takes one more.  Earlier stars need not be tried again. */
#include "text/glob.h"

#include <ctype.h>
#include <stdint.h>

#include "base/mem.h"
#include "text/unicode.h"

static const struct {
	const char *name;
	int (*has)(int);
} classes[] = {
    {"[:alnum:]", isalnum},
    {"[:alpha:]", isalpha},
    {"[:blank:]", isblank},
    {"[:cntrl:]", iscntrl},
    {"[:digit:]", isdigit},
    {"[:graph:]", isgraph},
    {"[:lower:]", islower},
    {"[:print:]", isprint},
    {"[:punct:]", ispunct},
    {"[:space:]", isspace},
    {"[:upper:]", isupper},
    {"[:xdigit:]", isxdigit},
};

/* Takes a class from the front of a set, if there is one. */
static bool take_class(struct slice *set, uint32_t code, bool *found)
{
	for (size_t i = 0; i < ARRAY_LEN(classes); i++) {
		if (!slice_starts(*set, classes[i].name))
			continue;
		*set = slice_from(*set, slice_of(classes[i].name).len);
		*found = *found || (code < 128 && classes[i].has((int)code));
		return true;
	}
	return false;
}

/* Takes a character, which a backslash may be before. */
static uint32_t take_literal(struct slice *pattern)
{
	uint32_t code = 0;
	if (pattern->len > 1 && *pattern->bytes == '\\')
		*pattern = slice_from(*pattern, 1);
	*pattern = slice_from(*pattern, unicode_decode(*pattern, &code));
	return code;
}

static bool is_range(struct slice set)
{
	return set.len > 1 && set.bytes[0] == '-' && set.bytes[1] != ']';
}

/* Takes the set whose bracket the pattern begins with.  Without its end it
 * matches nothing: to look for the end again and again would take long. */
static bool take_set(struct slice *pattern, uint32_t code)
{
	struct slice set = slice_from(*pattern, 1);
	bool found = false;
	bool none = set.len && (*set.bytes == '!' || *set.bytes == '^');
	if (none)
		set = slice_from(set, 1);
	for (bool first = true; set.len; first = false) {
		if (*set.bytes == ']' && !first) {
			*pattern = slice_from(set, 1);
			return found != none;
		}
		if (take_class(&set, code, &found))
			continue;
		uint32_t low = take_literal(&set), high = low;
		if (is_range(set)) {
			set = slice_from(set, 1);
			high = take_literal(&set);
		}
		found = found || (low <= code && code <= high);
	}
	return false;
}

/* Takes what stands for one character from the pattern. */
static bool take_one(struct slice *pattern, uint32_t code)
{
	if (*pattern->bytes == '?') {
		*pattern = slice_from(*pattern, 1);
		return true;
	}
	if (*pattern->bytes == '[')
		return take_set(pattern, code);
	return take_literal(pattern) == code;
}

static bool is_star(struct slice pattern)
{
	return pattern.len && *pattern.bytes == '*';
}

bool glob_name(struct slice pattern, struct slice name)
{
	struct slice after_star = {0}, from = {0};
	bool has_star = false;
	for (;;) {
		while (is_star(pattern)) {
			pattern = after_star = slice_from(pattern, 1);
			from = name;
			has_star = true;
		}
		if (!name.len && !pattern.len)
			return true;
		uint32_t code;
		size_t len = unicode_decode(name, &code);
		if (len && pattern.len && take_one(&pattern, code)) {
			name = slice_from(name, len);
			continue;
		}
		len = unicode_decode(from, &code);
		if (!has_star || !len)
			return false;
		name = from = slice_from(from, len);
		pattern = after_star;
	}
}

/* Takes a part from the front of a path, with the slash after it. */
static struct slice take_part(struct slice *path)
{
	size_t end = slice_find(*path, "/", 0);
	struct slice part = {path->bytes, end};
	*path = slice_from(*path, end < path->len ? end + 1 : end);
	return part;
}

bool glob_path(struct slice pattern, struct slice path)
{
	struct slice after_stars = {0}, from = {0};
	bool has_stars = false;
	for (;;) {
		struct slice rest = pattern, below = path;
		struct slice part = take_part(&rest);
		if (slice_is(part, "**")) {
			pattern = after_stars = rest;
			from = path;
			has_stars = true;
			continue;
		}
		if (!pattern.len && !path.len)
			return true;
		if (pattern.len && path.len &&
		    glob_name(part, take_part(&below))) {
			pattern = rest;
			path = below;
			continue;
		}
		if (!has_stars || !from.len)
			return false;
		take_part(&from);
		path = from;
		pattern = after_stars;
	}
}
