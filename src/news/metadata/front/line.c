/* SPDX-License-Identifier: MIT */
/* metadata_front_line: finds the colon, then looks at what is before it. */
#include "news/metadata/front/line.h"

#include <ctype.h>
#include <string.h>

#include "news/metadata/front/key.h"

enum {
	KEY_BYTES_MAX = 40,
	KEY_WORDS_MAX = 3,
};

static bool is_blank(char byte)
{
	return byte == ' ' || byte == '\t';
}

static struct span trim(struct slice text, struct span span)
{
	while (span.start < span.end && is_blank(text.bytes[span.start]))
		span.start++;
	while (span.start < span.end && is_blank(text.bytes[span.end - 1]))
		span.end--;
	return span;
}

static bool may_be_in_key(unsigned char byte)
{
	return byte >= 0x80 || isalnum(byte) || strchr("_-. :()", byte);
}

/* Without the quotation marks around a key. */
static struct span unquoted(struct slice text, struct span key)
{
	struct slice slice = slice_at(text, key);
	if (slice.len < 2 || !strchr("\"'", slice.bytes[0]) ||
	    slice.bytes[slice.len - 1] != slice.bytes[0])
		return key;
	return (struct span){key.start + 1, key.end - 1};
}

static bool is_key(struct slice key)
{
	size_t n_words = 1;
	if (!key.len || key.len > KEY_BYTES_MAX || !key.bytes[0] ||
	    strchr("-. :()", key.bytes[0]))
		return false;
	for (size_t i = 0; i < key.len; i++) {
		if (!key.bytes[i] ||
		    !may_be_in_key((unsigned char)key.bytes[i]))
			return false;
		n_words += key.bytes[i] == ' ';
	}
	return n_words <= KEY_WORDS_MAX;
}

/* Whether a colon ends a key: white space is after it, or the key is known
 * and it is not the colon of an address. */
static bool ends_key(struct slice text, struct span before, size_t line_end)
{
	size_t after = before.end + 1;
	if (after == line_end || is_blank(text.bytes[after]))
		return true;
	return text.bytes[after] != '/' && text.bytes[after] != ':' &&
	       metadata_front_key_find(slice_at(text, trim(text, before))) !=
		   NULL;
}

static void find_key(struct slice text, struct metadata_front_line *line)
{
	size_t end = line->span.end;
	size_t last = line->span.start + KEY_BYTES_MAX + 2;
	for (size_t i = line->span.start; i < end && i <= last; i++) {
		struct span before = {line->span.start, i};
		if (text.bytes[i] != ':' || !ends_key(text, before, end))
			continue;
		struct span key = unquoted(text, trim(text, before));
		if (!is_key(slice_at(text, key)))
			return;
		line->key = key;
		line->value = trim(text, (struct span){i + 1, end});
		line->known =
		    metadata_front_key_find(slice_at(text, key)) != NULL;
		return;
	}
}

struct metadata_front_line metadata_front_line_at(
    struct slice text, size_t from)
{
	struct metadata_front_line line = {0};
	size_t end = slice_find(text, "\n", from);
	line.next = end < text.len ? end + 1 : text.len;
	line.span = trim(text, (struct span){from, end});
	line.indented = line.span.start > from;
	find_key(text, &line);
	return line;
}

bool metadata_front_line_is_idle(
    struct slice text, const struct metadata_front_line *line)
{
	return span_is_empty(line->span) || text.bytes[line->span.start] == '#';
}

bool metadata_front_line_goes_on(
    struct slice text, const struct metadata_front_line *line)
{
	struct slice slice = slice_at(text, line->span);
	return line->indented || slice_starts(slice, "- ") ||
	       slice_is(slice, "-") || slice_starts(slice, "]") ||
	       slice_starts(slice, "}");
}
