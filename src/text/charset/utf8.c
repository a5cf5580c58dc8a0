/* SPDX-License-Identifier: MIT */
/* charset_utf8: runs of ASCII eight bytes at a time, the rest a sequence at a
 * time. */
#include "text/charset/utf8.h"

#include <stdint.h>
#include <string.h>

#include "text/unicode.h"

static const uint64_t high_bits = 0x8080808080808080;

size_t charset_utf8_ascii(struct slice bytes)
{
	size_t len = 0;
	uint64_t eight;
	for (; bytes.len - len >= sizeof(eight); len += sizeof(eight)) {
		memcpy(&eight, bytes.bytes + len, sizeof(eight));
		if (eight & high_bits)
			break;
	}
	while (len < bytes.len && (unsigned char)bytes.bytes[len] < 0x80)
		len++;
	return len;
}

static bool continues(struct slice bytes, size_t at)
{
	return at < bytes.len &&
	       ((unsigned char)bytes.bytes[at] & 0xC0) == 0x80;
}

/* The bytes that a sequence with this first byte has, 1 if it begins none. */
static size_t wanted_len(unsigned char first)
{
	if (first < 0xC2 || first > 0xF4)
		return 1;
	return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
}

/* The bytes of the broken sequence at the front; `cut` tells whether it only
 * lacks what would come after the end. */
static size_t broken_len(struct slice bytes, bool *cut)
{
	size_t wanted = wanted_len((unsigned char)bytes.bytes[0]), len = 1;
	while (len < wanted && continues(bytes, len))
		len++;
	*cut = len < wanted && len == bytes.len;
	return len;
}

/* The bytes of the sequence at the front, which is not ASCII; 0 when it is
 * broken. */
static size_t sound_len(struct slice bytes)
{
	uint32_t code;
	size_t len = unicode_decode(bytes, &code);
	return len > 1 ? len : 0;
}

struct charset_utf8 charset_utf8_count(struct slice bytes)
{
	struct charset_utf8 count = {0};
	for (;;) {
		bytes = slice_from(bytes, charset_utf8_ascii(bytes));
		if (!bytes.len)
			return count;
		bool cut = false;
		size_t len = sound_len(bytes);
		count.n_sound += len > 0;
		count.sound_bytes += len;
		if (!len) {
			len = broken_len(bytes, &cut);
			count.n_broken += !cut || !count.n_sound;
		}
		bytes = slice_from(bytes, len);
	}
}

/* The sound bytes at the front. */
static size_t sound_run(struct slice bytes)
{
	size_t run = 0, len;
	do {
		run += charset_utf8_ascii(slice_from(bytes, run));
		len = run < bytes.len ? sound_len(slice_from(bytes, run)) : 0;
		run += len;
	} while (len);
	return run;
}

size_t charset_utf8_append(struct str *out, struct slice bytes)
{
	for (size_t n = 0;; n++) {
		size_t run = sound_run(bytes);
		str_append(out, bytes.bytes, run);
		bytes = slice_from(bytes, run);
		if (!bytes.len)
			return n;
		bool cut;
		unicode_append(out, UNICODE_REPLACEMENT);
		bytes = slice_from(bytes, broken_len(bytes, &cut));
	}
}
