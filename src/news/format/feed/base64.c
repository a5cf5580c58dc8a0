/* SPDX-License-Identifier: MIT */
/* format_feed_base64: six bits a character. */
#include "news/format/feed/base64.h"

#include <stdint.h>
#include <string.h>

enum { CHARACTER_BITS = 6, BYTE_BITS = 8, BYTE_MASK = 0xFF };

static int value_of(char c)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmno"
				     "pqrstuvwxyz0123456789+/";
	const char *digit = c ? strchr(digits, c) : NULL;
	return digit ? (int)(digit - digits) : -1;
}

static bool is_blank(char c)
{
	return c && strchr(" \t\r\n", c);
}

/* What is left of the text when its white space and padding at the end go. */
static struct slice without_padding(struct slice text)
{
	text = slice_trim(text);
	while (slice_ends(text, "="))
		text.len--;
	return text;
}

bool format_feed_base64_decode(struct str *out, struct slice text)
{
	size_t start = out->len, i = 0;
	uint32_t bits = 0, n_bits = 0;
	text = without_padding(text);
	for (; i < text.len; i++) {
		int value = value_of(text.bytes[i]);
		if (is_blank(text.bytes[i]))
			continue;
		if (value < 0)
			break;
		bits = bits << CHARACTER_BITS | (uint32_t)value;
		n_bits += CHARACTER_BITS;
		if (n_bits >= BYTE_BITS) {
			n_bits -= BYTE_BITS;
			str_append_byte(
			    out, (char)(bits >> n_bits & BYTE_MASK));
		}
	}
	if (i && i == text.len && n_bits < CHARACTER_BITS)
		return true;
	str_cut(out, start);
	return false;
}
