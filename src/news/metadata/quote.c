/* SPDX-License-Identifier: MIT */
/* metadata_quote: looks at each line alone, so that what it does not see, such
 * as a text of several lines, stays as it was. */
#include "news/metadata/quote.h"

#include <string.h>

/* Where the value of "key: value" or "- key: value" begins; the line's end when
 * it is no such line. */
static size_t find_value(struct slice line)
{
	size_t colon = slice_find(line, ": ", 0);
	for (size_t i = 0; i < colon && colon < line.len; i++)
		if (strchr("\"'{[#", line.bytes[i]))
			return line.len;
	size_t value = colon < line.len ? colon + 2 : line.len;
	while (value < line.len && line.bytes[value] == ' ')
		value++;
	return value;
}

/* Whether a value that is written without quotation marks needs them. */
static bool needs_quotes(struct slice value)
{
	if (!value.len || strchr("\"'{[|>&*!#%@`", value.bytes[0]))
		return false;
	return slice_find(value, ": ", 0) < value.len || slice_ends(value, ":");
}

static void append_quoted(struct str *out, struct slice value)
{
	str_append_byte(out, '"');
	for (size_t i = 0; i < value.len; i++) {
		if (strchr("\"\\", value.bytes[i]))
			str_append_byte(out, '\\');
		str_append_byte(out, value.bytes[i]);
	}
	str_append_byte(out, '"');
}

bool metadata_quote_values(struct str *out, struct slice yaml)
{
	bool any = false;
	for (size_t pos = 0; pos < yaml.len;) {
		size_t end = slice_find(yaml, "\n", pos);
		struct slice line = slice_at(yaml, (struct span){pos, end});
		size_t at = find_value(line);
		struct slice value = slice_trim(slice_from(line, at));
		bool quotes = needs_quotes(value);
		str_append(out, line.bytes, quotes ? at : line.len);
		if (quotes)
			append_quoted(out, value);
		str_append(out, "\n", end < yaml.len);
		any = any || quotes;
		pos = end + 1;
	}
	return any;
}
