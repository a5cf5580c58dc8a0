/* SPDX-License-Identifier: MIT */
/*
 * charset_detect: reads a sample of the bytes in each encoding of a table.
 *
 * Encodings of a byte a character are judged by a histogram of bytes, and by
 * what is never side by side: "a" and "Ж", a small letter and a capital.
 */
#include "text/charset/detect.h"

#include <ctype.h>
#include <stdint.h>
#include <string.h>

#include "base/mem.h"
#include "text/charset/convert.h"
#include "text/charset/letters.h"
#include "text/charset/utf8.h"
#include "text/unicode.h"

enum {
	SAMPLE = 32 * 1024,
	/* ASCII is kept so far on both sides of other bytes */
	BESIDE = 16,
};

/* How a byte fits its neighbours. */
enum kind { GAP, DIGIT, SMALL, CAPITAL, OTHER_LETTER, SIGN };

struct character {
	uint32_t code;
	enum kind kind;
	unsigned script;
};

/* What encodings are tried, for which languages, and how much rarer than
 * windows-1252 they are, in bits: enough that a single letter or two do not
 * make a text Turkish. */
/* clang-format off */
static const struct candidate {
	const char *name, *languages;
	unsigned rarity;
	unsigned char second; /* the least second byte of a pair */
} candidates[] = {
	{"windows-1252", "en de fr es it pt nl ca sv da nb fi is", 0, 0},
	{"windows-1250", "pl cs sk hu ro hr sl sq de", 4, 0},
	{"windows-1251", "ru uk bg sr mk be", 3, 0},
	{"windows-1253", "el", 4, 0},
	{"windows-1254", "tr", 5, 0},
	{"windows-1255", "he", 4, 0},
	{"windows-1256", "ar", 4, 0},
	{"windows-1257", "lt lv et", 6, 0},
	{"windows-874", "th", 4, 0},
	{"ISO-8859-2", "pl cs sk hu ro hr sl", 6, 0},
	{"ISO-8859-5", "ru uk bg sr mk be", 8, 0},
	{"ISO-8859-6", "ar", 7, 0},
	{"ISO-8859-7", "el", 5, 0},
	{"KOI8-R", "ru bg", 4, 0},
	{"KOI8-U", "uk be", 6, 0},
	{"IBM866", "ru uk bg be", 8, 0},
	{"x-mac-cyrillic", "ru uk bg sr mk be", 10, 0},
	{"macintosh", "en de fr es it pt nl ca sv da nb", 12, 0},
	{"GB18030", "zhs", 3, 0x30},
	{"Big5", "zht", 3, 0x40},
	{"Shift_JIS", "ja", 4, 0x40},
	{"EUC-JP", "ja", 4, 0xA1},
	{"EUC-KR", "ko", 3, 0x41},
};
/* clang-format on */

/* Copies the bytes beyond ASCII, with what is beside them. */
static void take_sample(struct str *sample, struct slice bytes)
{
	while (bytes.len && sample->len < SAMPLE) {
		size_t ascii = charset_utf8_ascii(bytes);
		size_t skipped = ascii > 2 * BESIDE ? ascii - 2 * BESIDE : 0;
		size_t head = skipped ? BESIDE : ascii;
		str_append(sample, bytes.bytes, head);
		bytes = slice_from(bytes, head + skipped);
		size_t len = skipped ? BESIDE : 0;
		while (len < bytes.len && len < SAMPLE &&
		       (unsigned char)bytes.bytes[len] > 0x7F)
			len++;
		str_append(sample, bytes.bytes, len);
		bytes = slice_from(bytes, len);
	}
}

static enum kind kind_of(uint32_t code)
{
	if (unicode_is_lower(code))
		return SMALL;
	if (unicode_is_upper(code))
		return CAPITAL;
	if (unicode_is_letter(code) || unicode_is_mark(code))
		return OTHER_LETTER;
	if (unicode_is_digit(code))
		return DIGIT;
	if (unicode_is_space(code) || unicode_is_punctuation(code))
		return GAP;
	return SIGN;
}

static void describe(
    struct character characters[256], const struct charset_page *page)
{
	for (size_t i = 0; i < ARRAY_LEN(page->codes); i++) {
		uint32_t code = page->codes[i];
		characters[i] = (struct character){
		    code, kind_of(code), charset_letters_script(code)};
	}
}

static bool is_letter(struct character character)
{
	return character.kind == SMALL || character.kind == CAPITAL ||
	       character.kind == OTHER_LETTER;
}

/* What it costs, beside their own bits, that `b` follows `a`. */
static unsigned bits_beside(struct character a, struct character b)
{
	if (a.code < 0x80 && b.code < 0x80)
		return 0;
	if (is_letter(a) && is_letter(b))
		return a.script != b.script		      ? 6
		       : a.kind == SMALL && b.kind == CAPITAL ? 5
							      : 0;
	bool near_letter = is_letter(a) || is_letter(b);
	bool near_other = a.kind == SIGN || b.kind == SIGN || a.kind == DIGIT ||
			  b.kind == DIGIT;
	return near_letter && near_other ? 3 : 0;
}

static size_t bits_of_neighbours(
    struct slice sample, const struct character characters[256])
{
	size_t bits = 0;
	for (size_t i = 1; i < sample.len; i++)
		bits +=
		    bits_beside(characters[(unsigned char)sample.bytes[i - 1]],
			characters[(unsigned char)sample.bytes[i]]);
	return bits;
}

/* Counts the bytes beyond ASCII, and the letters of words that have such. */
static size_t count_bytes(struct slice sample, size_t counts[256])
{
	size_t n_counted = 0, word = 0;
	bool counted = false;
	for (size_t i = 0; i <= sample.len; i++) {
		unsigned char byte =
		    i < sample.len ? (unsigned char)sample.bytes[i] : ' ';
		counted = counted || byte > 0x7F;
		if (byte > 0x7F || isalpha(byte))
			continue;
		for (; counted && word < i; word++, n_counted++)
			counts[(unsigned char)sample.bytes[word]]++;
		counted = false;
		word = i + 1;
	}
	return n_counted;
}

static size_t bits_of_bytes(const size_t counts[256],
    const struct character characters[256],
    const struct charset_letters *letters)
{
	size_t bits = 0;
	for (size_t i = 0; i < 256; i++)
		if (counts[i])
			bits += counts[i] * charset_letters_bits(
						letters, characters[i].code);
	return bits;
}

static size_t bits_of_text(
    struct slice text, const struct charset_letters *letters)
{
	size_t bits = 0;
	uint32_t code;
	for (size_t len; (len = unicode_decode(text, &code));
	     text = slice_from(text, len))
		bits += charset_letters_bits(letters, code);
	return bits;
}

/* Reads the next language of the candidate's, from row `*row` on. */
static bool next_language(const struct candidate *candidate, size_t *row,
    struct charset_letters *letters)
{
	const char *name;
	for (; (name = charset_letters_language(*row)); ++*row)
		if (strstr(candidate->languages, name))
			return charset_letters_read(letters, (*row)++);
	return false;
}

static size_t bits_single(struct slice sample,
    const struct candidate *candidate, const struct charset_encoding *encoding)
{
	struct charset_page page = {{0}};
	struct charset_letters letters;
	struct character characters[256];
	size_t counts[256] = {0}, least = SIZE_MAX, row = 0;
	charset_convert_page(&page, encoding);
	describe(characters, &page);
	size_t n_counted = count_bytes(sample, counts);
	while (next_language(candidate, &row, &letters)) {
		size_t bits = bits_of_bytes(counts, characters, &letters);
		least = bits < least ? bits : least;
	}
	return least + bits_of_neighbours(sample, characters) +
	       (sample.len - n_counted) * CHARSET_LETTERS_ASCII;
}

static size_t bits_double(struct slice sample,
    const struct candidate *candidate, const struct charset_encoding *encoding)
{
	struct str text = {0};
	struct charset_letters letters;
	size_t least = SIZE_MAX, row = 0;
	charset_convert(&text, sample, encoding);
	while (next_language(candidate, &row, &letters)) {
		size_t bits = bits_of_text(str_slice(&text), &letters);
		least = bits < least ? bits : least;
	}
	str_release(&text);
	return least;
}

/* Whether nearly all bytes beyond ASCII have another after them that can be
 * the second of a pair: spares most texts the reading. */
static bool comes_in_pairs(struct slice sample, unsigned char second)
{
	enum { PAIRS_FOR_A_FAULT = 8 };
	size_t n_pairs = 0, n_faults = 0;
	for (size_t i = 0; i + 1 < sample.len; i++) {
		if ((unsigned char)sample.bytes[i] < 0x80)
			continue;
		if ((unsigned char)sample.bytes[i + 1] < second)
			n_faults++;
		else
			i++, n_pairs++;
	}
	return n_faults * PAIRS_FOR_A_FAULT <= n_pairs;
}

static size_t bits_of(struct slice sample, const struct candidate *candidate,
    const struct charset_encoding *encoding)
{
	if (encoding->shape == CHARSET_SINGLE)
		return bits_single(sample, candidate, encoding);
	if (comes_in_pairs(sample, candidate->second))
		return bits_double(sample, candidate, encoding);
	return SIZE_MAX / 2;
}

const struct charset_encoding *charset_detect(struct slice bytes)
{
	struct str sample = {0};
	size_t least = SIZE_MAX;
	const struct charset_encoding *best = NULL;
	take_sample(&sample, bytes);
	for (size_t i = 0; i < ARRAY_LEN(candidates); i++) {
		const struct charset_encoding *encoding =
		    charset_encoding_at(candidates[i].name);
		size_t bits =
		    bits_of(str_slice(&sample), &candidates[i], encoding) +
		    candidates[i].rarity;
		if (bits < least)
			best = encoding;
		least = bits < least ? bits : least;
	}
	str_release(&sample);
	return best;
}

bool charset_detect_fits(
    struct slice bytes, const struct charset_encoding *encoding)
{
	enum { SOUND_FOR_A_FAULT = 20 };
	struct str sample = {0}, text = {0};
	take_sample(&sample, bytes);
	size_t n = charset_convert(&text, str_slice(&sample), encoding);
	struct charset_utf8 count = charset_utf8_count(str_slice(&text));
	str_release(&sample);
	str_release(&text);
	return n == 0 || (count.n_sound - n) >= n * SOUND_FOR_A_FAULT;
}
