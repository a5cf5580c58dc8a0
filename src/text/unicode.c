/* SPDX-License-Identifier: MIT */
/*
 * unicode: the calls to libunistring.
 *
 * Cells are built code point by code point, and each call looks no further
 * than what it takes, so that a cluster of a million marks costs no more than
 * its bytes.
 */
#include "text/unicode.h"

#include <stdlib.h>
#include <string.h>
#include <unicase.h>
#include <unictype.h>
#include <unigbrk.h>
#include <unilbrk.h>
#include <uninorm.h>
#include <unistr.h>
#include <uniwidth.h>

#include "base/mem.h"

enum {
	DOTTED_CIRCLE = 0x25CC,
	CONTROL_PICTURES = 0x2400,
	DELETE_PICTURE = 0x2421,
	JOINER = 0x200D,
	/* Terminals keep a base and a few marks; ncurses four. */
	CELL_MARKS = 4,
};

static const uint8_t *bytes_of(struct slice text)
{
	return (const uint8_t *)text.bytes;
}

size_t unicode_decode(struct slice text, uint32_t *code)
{
	*code = 0;
	if (!text.len)
		return 0;
	if ((unsigned char)text.bytes[0] < 0x80) {
		*code = (unsigned char)text.bytes[0];
		return 1;
	}
	int len = u8_mbtoucr(code, bytes_of(text), text.len);
	if (len > 0)
		return (size_t)len;
	*code = UNICODE_REPLACEMENT;
	return 1;
}

size_t unicode_decode_back(struct slice text, uint32_t *code)
{
	*code = 0;
	if (!text.len)
		return 0;
	for (size_t len = 1; len <= 4 && len <= text.len; len++) {
		struct slice back = slice_from(text, text.len - len);
		if (((unsigned char)back.bytes[0] & 0xC0) == 0x80)
			continue;
		if (unicode_decode(back, code) == len)
			return len;
		break;
	}
	*code = UNICODE_REPLACEMENT;
	return 1;
}

void unicode_append(struct str *out, uint32_t code)
{
	uint8_t bytes[4];
	int len = u8_uctomb(bytes, code, sizeof(bytes));
	if (len < 0)
		len = u8_uctomb(bytes, UNICODE_REPLACEMENT, sizeof(bytes));
	str_append(out, (const char *)bytes, (size_t)len);
}

/* How a code point is shown. */
enum showing {
	SHOWN,	   /* as it is */
	SHOWN_ON,  /* on the base before it, else on a dotted circle */
	SPACE,	   /* as one space */
	PICTURE,   /* as the picture of a control */
	REPLACED,  /* as U+FFFD */
	NOT_SHOWN, /* takes no cell and hides nothing that can be read */
};

/* Joiners, break hints, selectors, and marks of direction that turn nothing
 * around (LRM, RLM, ALM): they mean nothing alone. */
static const struct {
	uint32_t first, last;
} silent[] = {
    {0x00AD, 0x00AD},
    {0x034F, 0x034F},
    {0x061C, 0x061C},
    {0x180B, 0x180D},
    {0x180F, 0x180F},
    {0x200B, 0x200F},
    {0x2060, 0x2060},
    {0xFE00, 0xFE0F},
    {0xFEFF, 0xFEFF},
    {0xE0100, 0xE01EF},
};

static bool is_silent(uint32_t code)
{
	for (size_t i = 0; i < ARRAY_LEN(silent); i++)
		if (code >= silent[i].first && code <= silent[i].last)
			return true;
	return false;
}

/* Controls, format characters (bidi, tags, interlinear ...), separators,
 * fillers, and what this version of Unicode does not know. */
static bool is_hidden(uint32_t code)
{
	const uint32_t mask = UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf |
			      UC_CATEGORY_MASK_Cs | UC_CATEGORY_MASK_Cn |
			      UC_CATEGORY_MASK_Zl | UC_CATEGORY_MASK_Zp;
	return uc_is_general_category_withtable(code, mask) ||
	       uc_is_property_default_ignorable_code_point(code);
}

static enum showing showing_of(uint32_t code)
{
	if (code == ' ' || code == '\n' || code == '\t')
		return SPACE;
	if (code < 0x20 || code == 0x7F)
		return PICTURE;
	if (code < 0x7F)
		return SHOWN;
	if (is_silent(code))
		return NOT_SHOWN;
	if (is_hidden(code))
		return REPLACED;
	return uc_width(code, "UTF-8") > 0 ? SHOWN : SHOWN_ON;
}

static void cell_add(struct unicode_cell *cell, uint32_t code)
{
	size_t len = strlen(cell->text);
	int added = u8_uctomb((uint8_t *)cell->text + len, code,
	    (ptrdiff_t)(UNICODE_CELL_BYTES - 1 - len));
	if (added > 0)
		cell->text[len + (size_t)added] = '\0';
}

static void cell_set(struct unicode_cell *cell, uint32_t code)
{
	cell_add(cell, code);
	cell->columns = uc_width(code, "UTF-8") > 1 ? 2 : 1;
}

/* Whether `next` follows `before` in one cluster and is not drawn:
 * the rest of an emoji sequence.  Terminals disagree about the width of
 * these, so the cell shows the first picture alone. */
static bool is_rest_of_emoji(bool picture, uint32_t before, uint32_t next)
{
	if (!picture)
		return false;
	if (uc_is_property_emoji_modifier(next))
		return true;
	return before == JOINER && uc_is_property_extended_pictographic(next);
}

/* Takes the marks that are drawn on the base, as many as fit, and whatever is
 * not drawn at all.  Returns the bytes. */
static size_t take_marks(
    struct slice text, uint32_t base, struct unicode_cell *cell)
{
	bool picture = uc_is_property_extended_pictographic(base);
	size_t pos = 0, len;
	uint32_t before = base, next;
	int marks = 0;
	while ((len = unicode_decode(slice_from(text, pos), &next)) > 0) {
		enum showing showing = showing_of(next);
		if (!is_rest_of_emoji(picture, before, next)) {
			if (showing != SHOWN_ON && showing != NOT_SHOWN)
				break;
			if (uc_is_grapheme_break(before, next))
				break;
			if (showing == SHOWN_ON && marks++ < CELL_MARKS)
				cell_add(cell, next);
		}
		before = next;
		pos += len;
	}
	return pos;
}

static bool is_plain(char byte)
{
	return byte >= ' ' && byte < 0x7F;
}

/* The code point that the cell shows for `code`, its marks aside. */
static uint32_t base_of(uint32_t code, enum showing showing)
{
	switch (showing) {
	case SPACE:
		return ' ';
	case PICTURE:
		return code == 0x7F ? DELETE_PICTURE : CONTROL_PICTURES + code;
	case REPLACED:
		return UNICODE_REPLACEMENT;
	case SHOWN_ON:
		return DOTTED_CIRCLE;
	default:
		return code;
	}
}

size_t unicode_cell(struct slice text, struct unicode_cell *cell)
{
	*cell = (struct unicode_cell){.columns = 0};
	if (text.len && is_plain(text.bytes[0]) &&
	    (text.len == 1 || is_plain(text.bytes[1]))) {
		cell->text[0] = text.bytes[0];
		cell->columns = 1;
		return 1;
	}
	uint32_t code;
	size_t len = unicode_decode(text, &code);
	enum showing showing = showing_of(code);
	if (!len || showing == NOT_SHOWN)
		return len;
	cell_set(cell, base_of(code, showing));
	if (showing == SHOWN_ON)
		cell_add(cell, code);
	/* nothing combines with what is not the article's own character */
	if (showing == PICTURE || showing == REPLACED)
		return len;
	return len + take_marks(slice_from(text, len), code, cell);
}

void unicode_safe(struct str *out, struct slice text)
{
	struct unicode_cell cell;
	size_t len;
	for (size_t pos = 0; pos < text.len; pos += len) {
		len = unicode_cell(slice_from(text, pos), &cell);
		str_append_text(out, cell.text);
	}
}

size_t unicode_columns(struct slice text)
{
	struct unicode_cell cell;
	size_t columns = 0;
	for (size_t pos = 0; pos < text.len;) {
		pos += unicode_cell(slice_from(text, pos), &cell);
		columns += (size_t)cell.columns;
	}
	return columns;
}

size_t unicode_fit(struct slice text, size_t columns)
{
	struct unicode_cell cell;
	size_t pos = 0, used = 0;
	while (pos < text.len) {
		size_t len = unicode_cell(slice_from(text, pos), &cell);
		used += (size_t)cell.columns;
		if (used > columns)
			break;
		pos += len;
	}
	return pos;
}

/* Apostrophes, quotation marks and hyphens that are matched as ASCII. */
static const struct {
	uint32_t from;
	char to;
} plain_forms[] = {
    {0x2018, '\''},
    {0x2019, '\''},
    {0x201B, '\''},
    {0x02BC, '\''},
    {0x2032, '\''},
    {0x2010, '-'},
    {0x2011, '-'},
    {0x2012, '-'},
    {0x2013, '-'},
    {0x2212, '-'},
};

static uint32_t plain_form(uint32_t code)
{
	for (size_t i = 0; i < ARRAY_LEN(plain_forms); i++)
		if (plain_forms[i].from == code)
			return (unsigned char)plain_forms[i].to;
	return code;
}

/* Accents and vowel points.  Lower classes make other letters (kana voicing,
 * viramas) and stay. */
static bool is_accent(uint32_t code)
{
	enum { FIRST_ACCENT_CLASS = 10 };
	return uc_combining_class(code) >= FIRST_ACCENT_CLASS;
}

static void append_folded(struct str *out, struct slice decomposed)
{
	uint32_t code;
	size_t len;
	for (size_t pos = 0; pos < decomposed.len; pos += len) {
		len = unicode_decode(slice_from(decomposed, pos), &code);
		if (is_accent(code) || is_silent(code))
			continue;
		unicode_append(out, plain_form(code));
	}
}

static bool is_ascii(struct slice text)
{
	for (size_t i = 0; i < text.len; i++)
		if ((unsigned char)text.bytes[i] >= 0x80)
			return false;
	return true;
}

static void append_lower(struct str *out, struct slice text)
{
	size_t start = out->len;
	str_append_slice(out, text);
	for (size_t i = start; i < out->len; i++)
		if (out->bytes[i] >= 'A' && out->bytes[i] <= 'Z')
			out->bytes[i] = (char)(out->bytes[i] + ('a' - 'A'));
}

void unicode_fold(struct str *out, struct slice text)
{
	if (is_ascii(text)) {
		append_lower(out, text);
		return;
	}
	size_t wide_len = 0, folded_len = 0;
	uint8_t *wide = u8_normalize(
	    UNINORM_NFKD, bytes_of(text), text.len, NULL, &wide_len);
	uint8_t *folded = !wide ? NULL
				: u8_casefold(wide, wide_len, NULL,
				      UNINORM_NFKD, NULL, &folded_len);
	/* ill-formed text cannot be normalised: it is matched as it is */
	if (folded)
		append_folded(
		    out, (struct slice){(const char *)folded, folded_len});
	else
		append_lower(out, text);
	free(folded);
	free(wide);
}

void unicode_lower(struct str *out, struct slice text)
{
	size_t len = 0;
	uint8_t *lower = is_ascii(text) ? NULL
					: u8_tolower(bytes_of(text), text.len,
					      NULL, UNINORM_NFC, NULL, &len);
	if (lower)
		str_append_slice(out, (struct slice){(const char *)lower, len});
	else
		append_lower(out, text);
	free(lower);
}

int unicode_digit(uint32_t code)
{
	return uc_decimal_value(code);
}

/* UAX #14, LB29, which libunistring does not know: "U.S." and "a.m." are not
 * broken after their full stops. */
static bool is_infix(struct slice text, size_t pos)
{
	uint32_t code;
	unicode_decode(slice_from(text, pos), &code);
	return pos && strchr(".,:;", text.bytes[pos - 1]) &&
	       text.bytes[pos - 1] && unicode_is_letter(code) &&
	       !unicode_is_unspaced(code);
}

void unicode_line_breaks(struct slice text, char *breaks)
{
	u8_possible_linebreaks(bytes_of(text), text.len, "UTF-8", breaks);
	bool after_newline = false;
	for (size_t i = 0; i < text.len; i++) {
		bool may = breaks[i] == UC_BREAK_POSSIBLE && !is_infix(text, i);
		breaks[i] = may ? UNICODE_BREAK_MAY : UNICODE_BREAK_NO;
		if (after_newline)
			breaks[i] = UNICODE_BREAK_MUST;
		after_newline = text.bytes[i] == '\n';
	}
}

/* Nearly all of news is ASCII, and these are called for every character. */
static bool is_between(uint32_t code, uint32_t first, uint32_t last)
{
	return code >= first && code <= last;
}

bool unicode_is_letter(uint32_t code)
{
	if (code < 0x80)
		return is_between(code | 0x20, 'a', 'z');
	return uc_is_property_alphabetic(code) && !unicode_is_mark(code);
}

bool unicode_is_upper(uint32_t code)
{
	if (code < 0x80)
		return is_between(code, 'A', 'Z');
	return uc_is_general_category_withtable(
	    code, UC_CATEGORY_MASK_Lu | UC_CATEGORY_MASK_Lt);
}

bool unicode_is_lower(uint32_t code)
{
	if (code < 0x80)
		return is_between(code, 'a', 'z');
	return uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Ll);
}

bool unicode_is_digit(uint32_t code)
{
	if (code < 0x80)
		return is_between(code, '0', '9');
	return uc_is_general_category_withtable(code, UC_CATEGORY_MASK_Nd);
}

bool unicode_is_space(uint32_t code)
{
	if (code < 0x80)
		return code == ' ' || is_between(code, '\t', '\r');
	return uc_is_property_white_space(code);
}

bool unicode_is_invisible(uint32_t code)
{
	return code == 0xAD || (code >= 0x200B && code <= 0x200D) ||
	       code == 0x2060 || code == 0xFEFF;
}

bool unicode_is_mark(uint32_t code)
{
	enum { FIRST_MARK = 0x0300 };
	return code >= FIRST_MARK &&
	       uc_is_general_category_withtable(code, UC_CATEGORY_MASK_M);
}

bool unicode_is_punctuation(uint32_t code)
{
	return uc_is_general_category_withtable(code, UC_CATEGORY_MASK_P);
}

static const char *const unspaced_scripts[] = {
    "Han",
    "Hiragana",
    "Katakana",
    "Bopomofo",
    "Yi",
    "Thai",
    "Lao",
    "Khmer",
    "Myanmar",
    "Tai_Tham",
    "New_Tai_Lue",
};

bool unicode_is_unspaced(uint32_t code)
{
	enum { FIRST_UNSPACED = 0x0E00 };
	if (code < FIRST_UNSPACED)
		return false;
	const uc_script_t *script = uc_script(code);
	for (size_t i = 0; script && i < ARRAY_LEN(unspaced_scripts); i++)
		if (strcmp(script->name, unspaced_scripts[i]) == 0)
			return true;
	return false;
}

struct span unicode_trim(struct slice text, struct span span)
{
	uint32_t code;
	size_t len;
	while (!span_is_empty(span)) {
		len = unicode_decode(slice_at(text, span), &code);
		if (!unicode_is_space(code))
			break;
		span.start += len;
	}
	while (!span_is_empty(span)) {
		len = unicode_decode_back(slice_at(text, span), &code);
		if (!unicode_is_space(code))
			break;
		span.end -= len;
	}
	return span;
}
