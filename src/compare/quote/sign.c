/* SPDX-License-Identifier: MIT */
/* quote_sign: rows of languages, and switches over signs. */
#include "compare/quote/sign.h"

#include <string.h>

#include "base/mem.h"
#include "text/unicode.h"

enum {
	LEFT_ANGLE = QUOTE_SIGN_LEFT_ANGLE,
	RIGHT_ANGLE = QUOTE_SIGN_RIGHT_ANGLE,
	LEFT_SINGLE = QUOTE_SIGN_LEFT_SINGLE,
	RIGHT_SINGLE = QUOTE_SIGN_RIGHT_SINGLE,
	LOW_SINGLE = QUOTE_SIGN_LOW_SINGLE,
	LEFT_DOUBLE = QUOTE_SIGN_LEFT_DOUBLE,
	RIGHT_DOUBLE = QUOTE_SIGN_RIGHT_DOUBLE,
	LOW_DOUBLE = QUOTE_SIGN_LOW_DOUBLE,
	LEFT_SINGLE_ANGLE = QUOTE_SIGN_LEFT_SINGLE_ANGLE,
	RIGHT_SINGLE_ANGLE = QUOTE_SIGN_RIGHT_SINGLE_ANGLE,
	LEFT_CORNER = QUOTE_SIGN_LEFT_CORNER,
	LEFT_WHITE_CORNER = QUOTE_SIGN_LEFT_WHITE_CORNER,
};

/* The first row is for all others. */
static const struct quote_sign_language languages[] = {
    {.code = ""},
    {.code = "ar", .outward = true},
    {.code = "be", .left_closes = true, .outward = true},
    {.code = "bg", .left_closes = true, .outward = true},
    {.code = "cs", .left_closes = true},
    {.code = "de", .left_closes = true},
    {.code = "el", .outward = true},
    {.code = "es", .outward = true},
    {.code = "et", .left_closes = true},
    {.code = "fa", .outward = true},
    {.code = "fi", .same_angles = true},
    {.code = "fr", .outward = true},
    {.code = "is", .left_closes = true},
    {.code = "it", .outward = true},
    {.code = "ja", .unspaced = true},
    {.code = "lt", .left_closes = true},
    {.code = "lv", .left_closes = true},
    {.code = "nl", .elisions = true},
    {.code = "pt", .outward = true},
    {.code = "ru", .left_closes = true, .outward = true},
    {.code = "sk", .left_closes = true},
    {.code = "sl", .left_closes = true},
    {.code = "sr", .left_closes = true},
    {.code = "sv", .same_angles = true},
    {.code = "tr", .outward = true},
    {.code = "uk", .left_closes = true, .outward = true},
    {.code = "zh", .unspaced = true},
};

const struct quote_sign_language *quote_sign_language_find(const char *code)
{
	for (size_t i = 1; code && i < ARRAY_LEN(languages); i++)
		if (strcmp(languages[i].code, code) == 0)
			return &languages[i];
	return &languages[0];
}

struct quote_sign quote_sign_at(struct slice text, size_t start, size_t pos)
{
	struct quote_sign sign = {.pos = pos, .end = pos};
	struct slice front = {text.bytes + start, pos - start};
	unicode_decode_back(front, &sign.before);
	sign.end += unicode_decode(slice_from(text, pos), &sign.code);
	unicode_decode(slice_from(text, sign.end), &sign.after);
	return sign;
}

/* Invisible controls that pages leave beside marks. */
static bool is_invisible(uint32_t code)
{
	return (code >= 0x200B && code <= 0x200F) ||
	       (code >= 0x202A && code <= 0x202E) ||
	       (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF;
}

bool quote_sign_is_blank(uint32_t code)
{
	return code == 0 || unicode_is_space(code) || is_invisible(code);
}

bool quote_sign_is_alnum(uint32_t code)
{
	return unicode_is_letter(code) || unicode_is_digit(code);
}

static bool is_dash(uint32_t code)
{
	return code == '-' || (code >= 0x2010 && code <= 0x2015);
}

/* Whether the character may precede an opening mark. */
static bool is_front(uint32_t code)
{
	return quote_sign_is_blank(code) || is_dash(code) || code == '(' ||
	       code == '[' || code == '/' || code == ':' ||
	       code == LEFT_DOUBLE || code == LEFT_SINGLE || code == '"' ||
	       code == 0x2026;
}

bool quote_sign_is_double(uint32_t code)
{
	return code == '"' || (code >= LEFT_DOUBLE && code <= LOW_DOUBLE) ||
	       code == LEFT_ANGLE || code == RIGHT_ANGLE ||
	       (code >= LEFT_CORNER && code <= LEFT_WHITE_CORNER + 1);
}

bool quote_sign_is_single(uint32_t code)
{
	return code == '\'' || (code >= LEFT_SINGLE && code <= LOW_SINGLE) ||
	       code == LEFT_SINGLE_ANGLE || code == RIGHT_SINGLE_ANGLE;
}

/* Whether a sign that may also close begins a word. */
static bool begins_word(const struct quote_sign *sign)
{
	return is_front(sign->before) && !quote_sign_is_blank(sign->after) &&
	       sign->after != ',' && sign->after != '.';
}

bool quote_sign_opens_double(
    const struct quote_sign_language *language, const struct quote_sign *sign)
{
	bool before_word = !quote_sign_is_blank(sign->after);
	switch (sign->code) {
	case LEFT_DOUBLE:
		return language->left_closes ? begins_word(sign) : before_word;
	case LOW_DOUBLE:
		return before_word;
	case LEFT_ANGLE:
	case LEFT_CORNER:
	case LEFT_WHITE_CORNER:
		return true;
	case '"':
		return language->unspaced ? before_word : begins_word(sign);
	case RIGHT_ANGLE:
		return !language->outward && begins_word(sign);
	case RIGHT_DOUBLE:
		return begins_word(sign);
	default:
		return false;
	}
}

bool quote_sign_closes_double(const struct quote_sign_language *language,
    const struct quote_sign *sign, uint32_t opener)
{
	bool tight = !quote_sign_is_blank(sign->before) ||
		     quote_sign_is_blank(sign->after) || language->unspaced;
	switch (opener) {
	case LEFT_ANGLE:
		return sign->code == RIGHT_ANGLE;
	case RIGHT_ANGLE:
		return sign->code == LEFT_ANGLE ||
		       (language->same_angles && sign->code == RIGHT_ANGLE);
	case LEFT_CORNER:
	case LEFT_WHITE_CORNER:
		return sign->code == opener + 1;
	case LOW_DOUBLE:
		return sign->code == LEFT_DOUBLE ||
		       sign->code == RIGHT_DOUBLE ||
		       (sign->code == '"' && tight);
	default:
		break;
	}
	if (sign->code == LEFT_DOUBLE)
		return !quote_sign_is_blank(sign->before) &&
		       !quote_sign_is_alnum(sign->after);
	return (sign->code == RIGHT_DOUBLE || sign->code == '"') && tight;
}

/* Dutch "'s Avonds", "'t Hof". */
static bool is_dutch_elision(struct slice rest)
{
	return rest.len > 1 && memchr("kmnst", rest.bytes[0], 5) &&
	       (rest.bytes[1] == ' ' || rest.bytes[1] == '-');
}

/* Words without their first letters: 'em, '90s. */
static bool is_elision(const struct quote_sign_language *language,
    const struct quote_sign *sign, struct slice rest)
{
	static const char *const words[] = {"em ", "em.", "em,", "til ", "tis ",
	    "Tis ", "twas ", "Twas ", "cause ", "n ", "n'", "round ", "bout "};
	if (language->elisions && is_dutch_elision(rest))
		return true;
	if (sign->code == LEFT_SINGLE)
		return false;
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (slice_starts(rest, words[i]))
			return true;
	return unicode_is_digit(sign->after);
}

bool quote_sign_opens_single(const struct quote_sign_language *language,
    const struct quote_sign *sign, struct slice rest)
{
	if (sign->code == LOW_SINGLE)
		return !quote_sign_is_blank(sign->after);
	if (sign->code == LEFT_SINGLE_ANGLE)
		return language->outward || begins_word(sign);
	if (sign->code == RIGHT_SINGLE_ANGLE)
		return !language->outward && begins_word(sign);
	if (sign->code == RIGHT_SINGLE || !quote_sign_is_single(sign->code))
		return false;
	bool front = is_front(sign->before) ||
		     (language->unspaced && sign->code == LEFT_SINGLE);
	return front && !quote_sign_is_blank(sign->after) &&
	       (quote_sign_is_alnum(sign->after) || sign->after == '[' ||
		   sign->after == '(' || sign->after == '$' ||
		   sign->after == 0x2026 || sign->after == '.') &&
	       !is_elision(language, sign, rest);
}

bool quote_sign_closes_single(const struct quote_sign_language *language,
    const struct quote_sign *sign, uint32_t opener)
{
	bool after_word = !quote_sign_is_blank(sign->before);
	switch (opener) {
	case LEFT_SINGLE_ANGLE:
		return sign->code == RIGHT_SINGLE_ANGLE;
	case RIGHT_SINGLE_ANGLE:
		return sign->code == LEFT_SINGLE_ANGLE;
	case LOW_SINGLE:
		return (sign->code == LEFT_SINGLE ||
			   sign->code == RIGHT_SINGLE) &&
		       after_word && !quote_sign_is_alnum(sign->after);
	default:
		break;
	}
	if (language->unspaced && opener == LEFT_SINGLE)
		return sign->code == RIGHT_SINGLE;
	return (sign->code == '\'' || sign->code == RIGHT_SINGLE) &&
	       after_word && !quote_sign_is_alnum(sign->after);
}
