/* SPDX-License-Identifier: MIT */
/* charset_letters: the table letters.def, read a row at a time. */
#include "text/charset/letters.h"

#include <assert.h>
#include <ctype.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/sorted.h"
#include "text/unicode.h"

static const struct {
	const char *language, *letters;
} rows[] = {
#define LETTERS(language, letters) {language, letters},
#include "text/charset/letters.def"
#undef LETTERS
};

/* What typography adds to any language, in the same form. */
static const char marks[] = "4’5“”–«»\u00A06…—‘„°£€7·•©®™§‚‹›¿¡½8\u00AD²×";

static const struct {
	uint32_t first, last;
	unsigned script;
} scripts[] = {
    {0x41, 0x5A, 1},
    {0x61, 0x7A, 1},
    {0xAA, 0xAA, 1},
    {0xBA, 0xBA, 1},
    {0xC0, 0x24F, 1},
    {0x370, 0x3FF, 2},
    {0x400, 0x52F, 3},
    {0x590, 0x5FF, 4},
    {0x600, 0x6FF, 5},
    {0xE00, 0xE7F, 6},
    {0x3000, 0x303F, 7}, /* punctuation of Chinese and Japanese */
    {0x3040, 0x30FF, 8},
    {0x4E00, 0x9FFF, 9},
    {0xAC00, 0xD7A3, 10},
    {0xFF00, 0xFF60, 7},
};

unsigned charset_letters_script(uint32_t code)
{
	for (size_t i = 0; i < ARRAY_LEN(scripts); i++)
		if (code >= scripts[i].first && code <= scripts[i].last)
			return scripts[i].script;
	return 0;
}

static void add(struct charset_letters *letters, uint32_t code, unsigned bits)
{
	assert(letters->n < CHARSET_LETTERS_MAX);
	letters->items[letters->n++] = (struct charset_letter){code, bits};
	letters->scripts |= 1U << charset_letters_script(code);
}

static void add_row(struct charset_letters *letters, const char *row)
{
	struct slice rest = slice_of(row);
	unsigned bits = 0;
	uint32_t code;
	for (size_t len; (len = unicode_decode(rest, &code));
	     rest = slice_from(rest, len)) {
		if (code > 0x7F || islower((int)code))
			add(letters, code, bits);
		else if (isdigit((int)code))
			bits = code - '0';
		else
			bits = code - 'A' + 10;
	}
}

static int by_code(const void *a, const void *b)
{
	uint32_t left = ((const struct charset_letter *)a)->code;
	uint32_t right = ((const struct charset_letter *)b)->code;
	return (left > right) - (left < right);
}

const char *charset_letters_language(size_t i)
{
	return i < ARRAY_LEN(rows) ? rows[i].language : NULL;
}

bool charset_letters_read(struct charset_letters *letters, size_t i)
{
	if (i >= ARRAY_LEN(rows))
		return false;
	letters->n = 0;
	letters->scripts = 0;
	add_row(letters, marks);
	letters->scripts = 0;
	add_row(letters, rows[i].letters);
	qsort(letters->items, letters->n, sizeof(*letters->items), by_code);
	return true;
}

static int order(const void *item, const void *key)
{
	uint32_t code = ((const struct charset_letter *)item)->code;
	uint32_t wanted = *(const uint32_t *)key;
	return (code > wanted) - (code < wanted);
}

static bool is_control(uint32_t code)
{
	return (code < 0x20 && code != '\t' && code != '\n' && code != '\r') ||
	       (code >= 0x7F && code < 0xA0);
}

unsigned charset_letters_bits(
    const struct charset_letters *letters, uint32_t code)
{
	if (is_control(code) || code == UNICODE_REPLACEMENT)
		return CHARSET_LETTERS_WRONG;
	if (code < 0x80)
		code = (uint32_t)tolower((int)code);
	size_t i = sorted_first(
	    letters->items, letters->n, sizeof(*letters->items), order, &code);
	if (i < letters->n && letters->items[i].code == code)
		return letters->items[i].bits;
	unsigned script = charset_letters_script(code);
	if (script && letters->scripts & 1U << script)
		return CHARSET_LETTERS_RARE;
	return code < 0x80 ? CHARSET_LETTERS_ASCII : CHARSET_LETTERS_FOREIGN;
}
