/* SPDX-License-Identifier: MIT */
/*
 * charset_convert: bytes in a known encoding, converted to UTF-8.
 *
 * The only user of iconv (glibc's).  Nothing fails: what cannot be read
 * becomes U+FFFD, a byte or a pair of bytes at a time.  Encodings of a byte a
 * character need no iconv; of the others, where glibc came without its modules,
 * only the ASCII is read.
 */
#ifndef TEXT_CHARSET_CONVERT_H
#define TEXT_CHARSET_CONVERT_H

#include <stdint.h>

#include "base/str.h"
#include "text/charset/encoding.h"

/* What each byte of a CHARSET_SINGLE encoding is.  U+FFFD where it has none;
 * but 0x80 to 0x9F are then the C1 controls, as the WHATWG has it. */
struct charset_page {
	uint32_t codes[256];
};
void charset_convert_page(
    struct charset_page *page, const struct charset_encoding *encoding);

/* Appends the text; returns how many U+FFFD there are in place of bytes. */
size_t charset_convert(struct str *out, struct slice bytes,
    const struct charset_encoding *encoding);

#endif
