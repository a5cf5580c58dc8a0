/* SPDX-License-Identifier: MIT */
/*
 * charset_convert: encodings of a byte a character by the table pages.def, the
 * others by iconv, which goes on after each fault.
 */
#include "text/charset/convert.h"

#include <assert.h>
#include <errno.h>
#include <iconv.h>
#include <string.h>

#include "base/mem.h"
#include "text/charset/utf8.h"
#include "text/unicode.h"

enum {
	BUFFER = 1 << 14,
	ASCII = 0x80,
	C1_END = 0xA0,
};

static const struct {
	const char *name, *characters;
} pages[] = {
#define PAGE(name, characters) {name, characters},
#include "text/charset/pages.def"
#undef PAGE
};

static const iconv_t no_iconv = (iconv_t)-1;

/* Converts from the front of `in`; false at a fault.  Appends to `out`. */
static bool run_iconv(iconv_t with, struct slice *in, struct str *out)
{
	char buffer[BUFFER], *to = buffer;
	char *from = (char *)(uintptr_t)in->bytes;
	size_t from_len = in->len, to_len = sizeof(buffer);
	size_t status = iconv(with, &from, &from_len, &to, &to_len);
	bool good = status != (size_t)-1 || errno == E2BIG;
	*in = slice_from(*in, in->len - from_len);
	str_append(out, buffer, sizeof(buffer) - to_len);
	return good;
}

/* What iconv kept back to see whether a mark follows. */
static void flush_iconv(iconv_t with, struct str *out)
{
	char buffer[BUFFER], *to = buffer;
	size_t to_len = sizeof(buffer);
	iconv(with, NULL, NULL, &to, &to_len);
	str_append(out, buffer, sizeof(buffer) - to_len);
}

static const char *page_of(const struct charset_encoding *encoding)
{
	for (size_t i = 0; i < ARRAY_LEN(pages); i++)
		if (strcmp(pages[i].name, encoding->name) == 0)
			return pages[i].characters;
	assert(!"a page for every encoding of a byte a character");
	return "";
}

void charset_convert_page(
    struct charset_page *page, const struct charset_encoding *encoding)
{
	struct slice rest = slice_of(page_of(encoding));
	uint32_t *codes = page->codes;
	size_t byte = ARRAY_LEN(page->codes);
	for (size_t len; (len = unicode_decode_back(rest, &codes[byte - 1]));
	     byte--)
		rest.len -= len;
	while (byte--)
		codes[byte] = (uint32_t)byte;
	for (byte = ASCII; byte < C1_END; byte++)
		if (codes[byte] == UNICODE_REPLACEMENT)
			codes[byte] = (uint32_t)byte;
}

/* Appends the ASCII at the front of `*rest`. */
static void take_ascii(struct str *out, struct slice *rest)
{
	size_t len = charset_utf8_ascii(*rest);
	str_append(out, rest->bytes, len);
	*rest = slice_from(*rest, len);
}

static size_t convert_single(struct str *out, struct slice bytes,
    const struct charset_encoding *encoding)
{
	struct charset_page page = {{0}};
	size_t n = 0;
	charset_convert_page(&page, encoding);
	for (;;) {
		take_ascii(out, &bytes);
		if (!bytes.len)
			return n;
		uint32_t code = page.codes[(unsigned char)bytes.bytes[0]];
		n += code == UNICODE_REPLACEMENT;
		unicode_append(out, code);
		bytes = slice_from(bytes, 1);
	}
}

/* One U+FFFD for each run of what is not ASCII. */
static size_t convert_ascii(struct str *out, struct slice rest)
{
	size_t n = 0;
	for (;; n++) {
		take_ascii(out, &rest);
		if (!rest.len)
			return n;
		unicode_append(out, UNICODE_REPLACEMENT);
		while (rest.len && (unsigned char)rest.bytes[0] >= ASCII)
			rest = slice_from(rest, 1);
	}
}

/* The bytes at the front that are given up.  A pair, where the second byte
 * cannot be read for itself and the first is one of a pair. */
static size_t fault_len(struct slice rest, enum charset_shape shape)
{
	size_t len = 1;
	unsigned char first = (unsigned char)rest.bytes[0];
	if (shape == CHARSET_UTF16)
		len = 2;
	else if (shape == CHARSET_UTF32)
		len = 4;
	else if (shape == CHARSET_DOUBLE && first != 0x80 && first != 0xA0 &&
		 first != 0xFF && rest.len > 1 &&
		 (unsigned char)rest.bytes[1] >= ASCII)
		len = 2;
	return len < rest.len ? len : rest.len;
}

static size_t convert_stream(
    struct str *out, struct slice rest, iconv_t with, enum charset_shape shape)
{
	size_t n = 0;
	while (rest.len) {
		if (run_iconv(with, &rest, out) || !rest.len)
			continue;
		unicode_append(out, UNICODE_REPLACEMENT);
		rest = slice_from(rest, fault_len(rest, shape));
		n++;
	}
	flush_iconv(with, out);
	return n;
}

size_t charset_convert(struct str *out, struct slice bytes,
    const struct charset_encoding *encoding)
{
	if (encoding->shape == CHARSET_UTF8)
		return charset_utf8_append(out, bytes);
	if (encoding->shape == CHARSET_SINGLE)
		return convert_single(out, bytes, encoding);
	iconv_t with = iconv_open("UTF-8", encoding->iconv);
	if (with == no_iconv)
		return convert_ascii(out, bytes);
	size_t n = convert_stream(out, bytes, with, encoding->shape);
	iconv_close(with);
	return n;
}
