/* SPDX-License-Identifier: MIT */
/* sentence_edge: whether a line begins or ends as a sentence does, by its first
 * and last characters. */
#include "text/sentence/sentence.h"

#include "text/unicode.h"

static bool is_one_of(uint32_t code, const uint32_t *codes)
{
	while (*codes && *codes != code)
		codes++;
	return *codes != 0;
}

bool sentence_is_ended(struct slice text)
{
	static const uint32_t closing[] = {'"', '\'', ')', ']', 0x2018, 0x2019,
	    0x201C, 0x201D, 0xBB, 0x203A, 0x300B, 0x300D, 0x300F, 0xFF09, 0};
	static const uint32_t ends[] = {'.', '!', '?', 0x2026, 0x964, 0x965,
	    0x6D4, 0x3002, 0xFF01, 0xFF1F, 0xFF61, 0x061F, 0};
	uint32_t code;
	size_t len;
	while ((len = unicode_decode_back(text, &code)) != 0) {
		if (!is_one_of(code, closing))
			return is_one_of(code, ends);
		text.len -= len;
	}
	return false;
}

bool sentence_opens_quotation(struct slice text)
{
	static const uint32_t opening[] = {
	    '"', '\'', 0x2018, 0x201A, 0x201C, 0x201E, 0xAB, 0x300C, 0x300E, 0};
	uint32_t code;
	return unicode_decode(text, &code) && is_one_of(code, opening);
}
