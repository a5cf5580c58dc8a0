/* SPDX-License-Identifier: MIT */
/* format_dump_list: the last line that is "References", and numbers below. */
#include "news/format/dump/list.h"

#include <ctype.h>
#include <stdlib.h>

#include "base/mem.h"

enum {
	NUMBER_MAX = 99999, /* more than any page has */
	/* So many of ten lines have addresses; some may have a script. */
	ADDRESSES_MIN = 8,
	ADDRESSES_OF = 10,
};

/* The last heading of a list; text.len when there is none. */
static size_t find_heading(struct slice text)
{
	static const char heading[] = "\nReferences\n";
	size_t found = text.len, pos = 0;
	while ((pos = slice_find(text, heading, pos)) < text.len)
		found = pos++;
	return found;
}

static void add(struct format_dump_list *list, size_t number, struct slice url)
{
	while (list->n < number) {
		list->urls = mem_grow(
		    list->urls, list->n, &list->cap, sizeof(*list->urls));
		list->urls[list->n++] = slice_of("");
	}
	list->urls[number - 1] = url;
}

/* Whether a text is an address: a scheme and what it names. */
static bool is_address(struct slice text)
{
	size_t len = 0;
	while (len < text.len && isalpha((unsigned char)text.bytes[len]))
		len++;
	return len && len < text.len && text.bytes[len] == ':' &&
	       slice_find(text, " ", 0) == text.len;
}

/* Whether nearly all of those that the list has are addresses. */
static bool has_addresses(const struct format_dump_list *list)
{
	size_t n = 0, n_addresses = 0;
	for (size_t i = 0; i < list->n; i++) {
		n += list->urls[i].len > 0;
		n_addresses += is_address(list->urls[i]);
	}
	return n && n_addresses * ADDRESSES_OF >= n * ADDRESSES_MIN;
}

/* "12. https://example.com/", or the heading of a part of the list.  A tab is
 * before the address of the link that the line above names. */
static bool read_line(struct format_dump_list *list, struct slice line)
{
	if (slice_starts(line, "\t") && list->n) {
		add(list, list->n, slice_trim(line));
		return true;
	}
	if (!slice_starts(line, " "))
		return false;
	line = slice_trim(line);
	size_t number = 0, len = 0;
	while (len < line.len && isdigit((unsigned char)line.bytes[len]) &&
	       number <= NUMBER_MAX)
		number = number * 10 + (size_t)(line.bytes[len++] - '0');
	struct slice url = slice_from(line, len);
	if (!len)
		return slice_starts(line, "Visible links") ||
		       slice_starts(line, "Hidden links");
	if (!number || number > NUMBER_MAX || !slice_starts(url, ". "))
		return false;
	add(list, number, slice_trim(slice_from(url, 2)));
	return true;
}

bool format_dump_list_read(struct format_dump_list *list, struct slice text)
{
	size_t heading = find_heading(text), pos = heading;
	bool ok = pos < text.len;
	list->start = text.len;
	pos = ok ? slice_find(text, "\n", pos + 1) + 1 : pos;
	while (ok && pos < text.len) {
		struct span span = {pos, slice_find(text, "\n", pos)};
		struct slice line = slice_at(text, span);
		ok = !slice_trim(line).len || read_line(list, line);
		pos = span.end + 1;
	}
	if (ok && has_addresses(list))
		list->start = heading;
	else
		list->n = 0;
	return list->n > 0;
}

struct slice format_dump_list_url(
    const struct format_dump_list *list, size_t number)
{
	return number && number <= list->n ? list->urls[number - 1]
					   : slice_of("");
}

void format_dump_list_release(struct format_dump_list *list)
{
	free(list->urls);
	*list = (struct format_dump_list){0};
}
