/* SPDX-License-Identifier: MIT */
/* format_feed_repair_json: a byte at a time, in strings and between them. */
#include "news/format/feed/repair_json.h"

#include <stdlib.h>
#include <string.h>

enum { ESCAPE_BYTES = 6, ESCAPE_DIGITS = 4, HEX = 16 };

static bool is_digit(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
	       (c >= 'A' && c <= 'F');
}

/* Reads the escape "\u00e9" that `text` begins with. */
static bool read_escape(struct slice text, unsigned long *unit)
{
	char digits[ESCAPE_DIGITS + 1] = {0};
	if (text.len < ESCAPE_BYTES || !slice_starts(text, "\\u"))
		return false;
	for (size_t i = 0; i < ESCAPE_DIGITS; i++) {
		digits[i] = text.bytes[2 + i];
		if (!is_digit(digits[i]))
			return false;
	}
	*unit = strtoul(digits, NULL, HEX);
	return true;
}

static bool is_first_half(unsigned long unit)
{
	return unit >= 0xD800 && unit < 0xDC00;
}

static bool is_second_half(unsigned long unit)
{
	return unit >= 0xDC00 && unit < 0xE000;
}

/* Copies an escape of a character's code; a pair of halves is one. */
static size_t put_unit(struct str *out, struct slice text, unsigned long unit)
{
	unsigned long next = 0;
	bool pair = is_first_half(unit) &&
		    read_escape(slice_from(text, ESCAPE_BYTES), &next) &&
		    is_second_half(next);
	size_t len = pair ? 2 * ESCAPE_BYTES : ESCAPE_BYTES;
	if (pair || (!is_first_half(unit) && !is_second_half(unit)))
		str_append(out, text.bytes, len);
	else
		str_append_text(out, "\\ufffd");
	return len;
}

/* Copies what a backslash begins; returns the bytes that it takes. */
static size_t put_escape(struct str *out, struct slice text)
{
	unsigned long unit;
	if (read_escape(text, &unit))
		return put_unit(out, text, unit);
	if (text.len < 2 || !text.bytes[1] ||
	    !strchr("\"\\/bfnrt", text.bytes[1]))
		return 1;
	str_append(out, text.bytes, 2);
	return 2;
}

/* Copies the string that begins at `pos`; returns where it ends. */
static size_t put_string(struct str *out, struct slice text, size_t pos)
{
	str_append_byte(out, text.bytes[pos++]);
	while (pos < text.len && text.bytes[pos] != '"') {
		char c = text.bytes[pos];
		if (c == '\\') {
			pos += put_escape(out, slice_from(text, pos));
			continue;
		}
		str_append_byte(out, (unsigned char)c < ' ' ? ' ' : c);
		pos++;
	}
	str_append_byte(out, '"');
	return pos + 1;
}

/* Drops the comma that the text ends with, white space aside. */
static void drop_comma(struct str *out)
{
	size_t len = out->len;
	while (len && strchr(" \t\r\n", out->bytes[len - 1]))
		len--;
	if (len && out->bytes[len - 1] == ',')
		str_cut(out, len - 1);
}

void format_feed_repair_json(struct str *out, struct slice text)
{
	for (size_t pos = 0; pos < text.len;) {
		char c = text.bytes[pos];
		if (c == '"') {
			pos = put_string(out, text, pos);
			continue;
		}
		if (c == ']' || c == '}')
			drop_comma(out);
		str_append_byte(out, c);
		pos++;
	}
}
