/* SPDX-License-Identifier: MIT */
/* date_token: reads one token at a time; a word is folded and looked up. */
#include "text/date/token.h"

#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "text/unicode.h"

enum {
	UNSPACED_LETTERS = 3, /* of the longest word: 金曜日 */
	DIGITS_MAX = 9,
	FULL_WIDTH = 0xFEE0, /* U+FF01 is ! */
	DECIMAL = 10,
};

/* What a text has in it but does not show: no part of a date. */
static bool is_invisible(uint32_t code)
{
	return (code >= 0x200B && code <= 0x200F) ||
	       (code >= 0x202A && code <= 0x202E) ||
	       (code >= 0x2060 && code <= 0x2069) || code == 0xFEFF ||
	       code == 0xAD;
}

/* The value of a digit; -1 for what is none. */
static int digit_of(uint32_t code)
{
	static const uint32_t zeros[] = {
	    '0', 0x660, 0x6F0, 0x966, 0x9E6, 0xFF10};
	for (size_t i = 0; i < ARRAY_LEN(zeros); i++)
		if (code >= zeros[i] && code < zeros[i] + DECIMAL)
			return (int)(code - zeros[i]);
	return -1;
}

/* The value of a Chinese numeral, 10 for 十; -1 for what is none. */
static int numeral_of(uint32_t code)
{
	static const struct {
		uint32_t code;
		int value;
	} numerals[] = {{0x3007, 0}, {0x25CB, 0}, {0x96F6, 0}, {0x4E00, 1},
	    {0x4E8C, 2}, {0x4E09, 3}, {0x56DB, 4}, {0x4E94, 5}, {0x516D, 6},
	    {0x4E03, 7}, {0x516B, 8}, {0x4E5D, 9}, {0x5341, DECIMAL}};
	for (size_t i = 0; i < ARRAY_LEN(numerals); i++)
		if (code == numerals[i].code)
			return numerals[i].value;
	return -1;
}

static uint32_t plain_mark(uint32_t code)
{
	static const struct {
		uint32_t code, plain;
	} marks[] = {{0x2010, '-'}, {0x2011, '-'}, {0x2012, '-'}, {0x2013, '-'},
	    {0x2014, '-'}, {0x2015, '-'}, {0x2212, '-'}, {0x2019, '\''},
	    {0x2018, '\''}, {0xB0, '*'}, {0xB7, '|'}, {0x2022, '|'},
	    {0x30FB, '|'}, {0x60C, ','}, {0x3001, ','}, {0x3002, '.'}};
	if (code >= FULL_WIDTH + '!' && code <= FULL_WIDTH + '~')
		return code - FULL_WIDTH;
	for (size_t i = 0; i < ARRAY_LEN(marks); i++)
		if (code == marks[i].code)
			return marks[i].plain;
	return code;
}

static struct slice rest_of(const struct date_cursor *cursor)
{
	return slice_from(cursor->text, cursor->pos);
}

static size_t decode(const struct date_cursor *cursor, uint32_t *code)
{
	return unicode_decode(rest_of(cursor), code);
}

/* Whether there was white space. */
static bool skip_space(struct date_cursor *cursor)
{
	bool spaced = false;
	uint32_t code;
	for (size_t len; (len = decode(cursor, &code)); cursor->pos += len) {
		if (!unicode_is_space(code) && !is_invisible(code))
			break;
		spaced |= !is_invisible(code);
	}
	return spaced;
}

static void read_digits(struct date_cursor *cursor, struct date_token *token)
{
	uint32_t code;
	int digit;
	for (size_t len; (len = decode(cursor, &code)); cursor->pos += len) {
		if ((digit = digit_of(code)) < 0)
			break;
		if (++token->digits > DIGITS_MAX)
			token->number = -1;
		else
			token->number = token->number * DECIMAL + digit;
	}
}

/* 二十一 adds up; 二〇二四 is written as digits are. */
static void read_numerals(struct date_cursor *cursor, struct date_token *token)
{
	uint32_t code;
	int value;
	bool tens = false;
	for (size_t len; (len = decode(cursor, &code)); cursor->pos += len) {
		if ((value = numeral_of(code)) < 0)
			break;
		if (++token->digits > 4)
			token->number = -1;
		else if (value == DECIMAL && !tens)
			token->number =
			    (token->number ? token->number : 1) * DECIMAL;
		else
			token->number =
			    (tens ? token->number : token->number * DECIMAL) +
			    value;
		tens |= value == DECIMAL;
	}
	if (tens)
		token->digits = 2;
}

static bool is_word(const struct date_word *word)
{
	return word->roles || word->month || word->era;
}

/* The longest of the words that begin here; else one character. */
static void read_unspaced(struct date_cursor *cursor, struct date_token *token)
{
	size_t ends[UNSPACED_LETTERS], n = 0, pos = cursor->pos;
	uint32_t code;
	while (n < UNSPACED_LETTERS) {
		size_t len =
		    unicode_decode(slice_from(cursor->text, pos), &code);
		if (!len || !unicode_is_unspaced(code))
			break;
		ends[n++] = pos += len;
	}
	for (size_t i = n; i--;) {
		struct span span = {cursor->pos, ends[i]};
		token->word = date_word_of(slice_at(cursor->text, span));
		if (!is_word(&token->word) && i)
			continue;
		cursor->pos = ends[i];
		return;
	}
}

static void read_letters(struct date_cursor *cursor, struct date_token *token)
{
	size_t start = cursor->pos;
	uint32_t code;
	for (size_t len; (len = decode(cursor, &code)); cursor->pos += len)
		if ((!unicode_is_letter(code) && !unicode_is_mark(code)) ||
		    unicode_is_unspaced(code))
			break;
	struct span span = {start, cursor->pos};
	token->word = date_word_of(slice_at(cursor->text, span));
}

static void read_token(struct date_cursor *cursor, struct date_token *token)
{
	uint32_t code;
	size_t len = decode(cursor, &code);
	if (!len)
		return;
	token->kind = DATE_TOKEN_WORD;
	if (digit_of(code) >= 0) {
		token->kind = DATE_TOKEN_NUMBER;
		read_digits(cursor, token);
	} else if (numeral_of(code) >= 0) {
		token->kind = DATE_TOKEN_NUMBER;
		read_numerals(cursor, token);
	} else if (unicode_is_unspaced(code)) {
		read_unspaced(cursor, token);
	} else if (unicode_is_letter(code)) {
		read_letters(cursor, token);
	} else {
		token->kind = DATE_TOKEN_MARK;
		token->mark = plain_mark(code);
		cursor->pos += len;
	}
}

struct date_token date_token_next(struct date_cursor *cursor)
{
	struct date_token token = {.kind = DATE_TOKEN_END};
	token.spaced = skip_space(cursor);
	size_t start = cursor->pos;
	read_token(cursor, &token);
	token.bytes = slice_at(cursor->text, (struct span){start, cursor->pos});
	return token;
}

struct date_token date_token_peek(const struct date_cursor *cursor)
{
	struct date_cursor ahead = *cursor;
	return date_token_next(&ahead);
}

static bool is_mark(const struct date_token *token, const char *marks)
{
	return token->kind == DATE_TOKEN_MARK && token->mark < 0x80 &&
	       strchr(marks, (int)token->mark);
}

/* Moves the cursor if `taken`. */
static bool take(struct date_cursor *cursor, bool taken)
{
	if (taken)
		date_token_next(cursor);
	return taken;
}

bool date_token_take_mark(struct date_cursor *cursor, const char *marks)
{
	struct date_token token = date_token_peek(cursor);
	return take(cursor, is_mark(&token, marks));
}

bool date_token_take_glued_mark(struct date_cursor *cursor, const char *marks)
{
	struct date_token token = date_token_peek(cursor);
	return take(cursor, is_mark(&token, marks) && !token.spaced);
}

bool date_token_take_role(struct date_cursor *cursor, unsigned roles)
{
	struct date_token token = date_token_peek(cursor);
	return take(cursor, token.word.roles & roles);
}

bool date_token_take_glued_role(struct date_cursor *cursor, unsigned roles)
{
	struct date_token token = date_token_peek(cursor);
	return take(cursor, (token.word.roles & roles) && !token.spaced);
}

bool date_token_take_letters(struct date_cursor *cursor, const char *letters)
{
	struct date_token token = date_token_peek(cursor);
	return take(cursor,
	    token.bytes.len == strlen(letters) &&
		strncasecmp(token.bytes.bytes, letters, token.bytes.len) == 0);
}

static bool is_number(const struct date_token *token, size_t least, size_t most)
{
	return token->kind == DATE_TOKEN_NUMBER && token->number >= 0 &&
	       token->digits >= least && token->digits <= most;
}

bool date_token_take_number(
    struct date_cursor *cursor, size_t least, size_t most, int *number)
{
	struct date_token token = date_token_peek(cursor);
	if (!take(cursor, is_number(&token, least, most)))
		return false;
	*number = token.number;
	return true;
}

bool date_token_take_glued_number(
    struct date_cursor *cursor, size_t least, size_t most, int *number)
{
	return !date_token_peek(cursor).spaced &&
	       date_token_take_number(cursor, least, most, number);
}
