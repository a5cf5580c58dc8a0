/* SPDX-License-Identifier: MIT */
/* charset: what tells the encoding, in the order of what is believed. */
#include "text/charset/charset.h"

#include <string.h>

#include "base/mem.h"
#include "text/charset/convert.h"
#include "text/charset/declaration.h"
#include "text/charset/detect.h"
#include "text/charset/encoding.h"
#include "text/charset/utf8.h"

/* The longest first: that of UTF-32LE begins with that of UTF-16LE. */
static const struct {
	const char *name, *bytes;
	size_t len;
} marks[] = {
    {"UTF-32LE", "\xFF\xFE\0\0", 4},
    {"UTF-32BE", "\0\0\xFE\xFF", 4},
    {"UTF-8", "\xEF\xBB\xBF", 3},
    {"UTF-16LE", "\xFF\xFE", 2},
    {"UTF-16BE", "\xFE\xFF", 2},
};

static const struct charset_encoding *find_mark(struct slice bytes, size_t *len)
{
	for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
		*len = marks[i].len;
		if (bytes.len >= *len &&
		    memcmp(bytes.bytes, marks[i].bytes, *len) == 0)
			return charset_encoding_at(marks[i].name);
	}
	*len = 0;
	return NULL;
}

/* How many of every fourth byte, from the first, second ... on, are zero. */
struct zeros {
	size_t n[4], n_groups;
};

static struct zeros count_zeros(struct slice bytes)
{
	enum { REACH = 4096 };
	size_t len = bytes.len < REACH ? bytes.len : REACH;
	struct zeros zeros = {.n_groups = len / 4};
	for (size_t i = 0; i < 4 * zeros.n_groups; i++)
		zeros.n[i % 4] += bytes.bytes[i] == '\0';
	return zeros;
}

/* Whether so many zeros in the one half of the pairs of bytes, and in the
 * other half, are those of characters of one byte: a fifth of the characters
 * at least, or fewer and none at all in the other half. */
static bool tells_utf16(size_t high, size_t low, size_t n_pairs)
{
	if (high < 2)
		return false;
	return (high * 5 > n_pairs && low * 10 < high) ||
	       (high * 50 > n_pairs && low == 0 && high >= 4);
}

static const char *find_zeros(struct slice bytes)
{
	struct zeros zeros = count_zeros(bytes);
	const size_t *n = zeros.n;
	size_t all = zeros.n_groups;
	if (all > 1 && n[3] == all && n[2] * 2 > all && n[0] < all)
		return "UTF-32LE";
	if (all > 1 && n[0] == all && n[1] * 2 > all && n[3] < all)
		return "UTF-32BE";
	if (tells_utf16(n[1] + n[3], n[0] + n[2], 2 * all))
		return "UTF-16LE";
	if (tells_utf16(n[0] + n[2], n[1] + n[3], 2 * all))
		return "UTF-16BE";
	return NULL;
}

static const struct charset_encoding *find_declared(
    struct slice bytes, enum charset_kind kind)
{
	struct slice label = {NULL, 0};
	if (kind == CHARSET_XML || kind == CHARSET_HTML)
		label = charset_declaration_xml(bytes);
	if (!label.len && kind == CHARSET_HTML)
		label = charset_declaration_html(bytes);
	return charset_encoding_find(label);
}

/* Two sound sequences to a broken one: in another encoding hardly one is
 * sound.  Sequences of three bytes, as of quotation marks, are there by no
 * chance: beside a few, as much of another encoding may have been pasted in. */
static bool is_mostly_sound(const struct charset_utf8 *utf8)
{
	size_t n_beyond_two = utf8->sound_bytes - 2 * utf8->n_sound;
	return utf8->n_sound &&
	       (utf8->n_sound >= 2 * utf8->n_broken ||
		   (n_beyond_two >= 2 && 2 * utf8->n_sound >= utf8->n_broken));
}

static bool is_ascii(const struct charset_utf8 *utf8)
{
	return !utf8->n_sound && !utf8->n_broken;
}

/* Whether sound UTF-8 is it against another declaration.  A short text of
 * pairs of bytes can be sound by chance: one pair of GB 2312 in seven is. */
static bool outdoes(const struct charset_utf8 *utf8, struct slice bytes,
    const struct charset_encoding *declared)
{
	enum { NO_CHANCE = 6 };
	if (!is_mostly_sound(utf8))
		return false;
	return declared->shape != CHARSET_DOUBLE ||
	       utf8->sound_bytes >= NO_CHANCE ||
	       !charset_detect_fits(bytes, declared);
}

static bool holds(const struct charset_encoding *declared, struct slice bytes,
    const struct charset_utf8 *utf8)
{
	switch (declared->shape) {
	case CHARSET_UTF8:
		return utf8->n_sound >= utf8->n_broken;
	case CHARSET_UTF16:
	case CHARSET_UTF32:
		return false;
	case CHARSET_ESCAPED:
		return is_ascii(utf8);
	default:
		return is_ascii(utf8) ||
		       (!outdoes(utf8, bytes, declared) &&
			   charset_detect_fits(bytes, declared));
	}
}

/* ISO-2022-JP, by its sequence for JIS X 0208. */
static bool has_escapes(struct slice bytes)
{
	return slice_find(bytes, "\033$B", 0) < bytes.len ||
	       slice_find(bytes, "\033$@", 0) < bytes.len;
}

static const struct charset_encoding *detect(
    struct slice bytes, const struct charset_utf8 *utf8)
{
	if (is_ascii(utf8) && has_escapes(bytes))
		return charset_encoding_at("ISO-2022-JP");
	if (is_ascii(utf8) || is_mostly_sound(utf8))
		return charset_encoding_at("UTF-8");
	return charset_detect(bytes);
}

static void set(struct charset *found, const struct charset_encoding *encoding,
    enum charset_from from)
{
	found->name = encoding->name;
	found->from = from;
}

static void find_without_mark(
    struct charset *found, struct slice bytes, enum charset_kind kind)
{
	const char *zeros = find_zeros(bytes);
	if (zeros) {
		found->name = zeros;
		found->from = CHARSET_DETECTED;
		return;
	}
	const struct charset_encoding *declared = find_declared(bytes, kind);
	struct charset_utf8 utf8 = charset_utf8_count(bytes);
	found->stated = declared ? declared->name : NULL;
	if (declared && holds(declared, bytes, &utf8)) {
		set(found, declared, CHARSET_DECLARED);
		return;
	}
	set(found, detect(bytes, &utf8), CHARSET_DETECTED);
	found->contradicted = declared && strcmp(found->name, found->stated);
}

void charset_find(
    struct charset *found, struct slice bytes, enum charset_kind kind)
{
	*found = (struct charset){0};
	const struct charset_encoding *marked = find_mark(bytes, &found->bom);
	if (marked)
		set(found, marked, CHARSET_BOM);
	else
		find_without_mark(found, bytes, kind);
}

void charset_decode(struct charset *found, struct str *out, struct slice bytes)
{
	found->n_replaced = charset_convert(out, slice_from(bytes, found->bom),
	    charset_encoding_at(found->name));
}

bool charset_is_utf8(const struct charset *found)
{
	return strcmp(found->name, "UTF-8") == 0;
}
