/* SPDX-License-Identifier: MIT */
/*
 * date_token: the numbers, words and marks that a date is made of.
 *
 * Digits of any width and of the scripts of news are numbers, and so are
 * Chinese numerals: 十一 is 11, 二〇二四 is 2024.  Words end where letters end,
 * so "18h05" is three tokens.  Scripts that put no space between words give the
 * longest word that dates have, else a character at a time.
 *
 * A cursor is a place in the text: copy it to come back.
 */
#ifndef TEXT_DATE_TOKEN_H
#define TEXT_DATE_TOKEN_H

#include <stdbool.h>
#include <stdint.h>

#include "text/date/word.h"

struct date_cursor {
	struct slice text;
	size_t pos;
	bool month_first; /* 5/3/2024 is 3 May */
	bool is_american; /* a zone was read in which it is, too */
	bool short_years; /* years may have two digits */
	bool by_program;  /* zones are those of RFC 822: CST is Chicago's */
};

enum date_token_kind {
	DATE_TOKEN_END,
	DATE_TOKEN_NUMBER,
	DATE_TOKEN_WORD,
	DATE_TOKEN_MARK,
};

struct date_token {
	enum date_token_kind kind;
	bool spaced;	    /* there is white space before it */
	struct slice bytes; /* as they are in the text */
	int number;	    /* -1 when it is too long for one of a date */
	size_t digits;	    /* how many the number is written with */
	uint32_t mark; /* full width made ASCII, all dashes and minus signs - */
	struct date_word word;
};

/* The token at the cursor, which stays. */
struct date_token date_token_peek(const struct date_cursor *cursor);
/* The same, and moves the cursor to the end of it. */
struct date_token date_token_next(struct date_cursor *cursor);

/* Each takes the token at the cursor if it is what the function is named for;
 * else the cursor stays.  `glued`: with no white space before it. */
bool date_token_take_mark(struct date_cursor *cursor, const char *marks);
bool date_token_take_glued_mark(struct date_cursor *cursor, const char *marks);
bool date_token_take_role(struct date_cursor *cursor, unsigned roles);
bool date_token_take_glued_role(struct date_cursor *cursor, unsigned roles);
/* A word by its letters, upper case apart. */
bool date_token_take_letters(struct date_cursor *cursor, const char *letters);
/* A number of `least` to `most` digits. */
bool date_token_take_number(
    struct date_cursor *cursor, size_t least, size_t most, int *number);
bool date_token_take_glued_number(
    struct date_cursor *cursor, size_t least, size_t most, int *number);

#endif
