/* SPDX-License-Identifier: MIT */
/*
 * quote_sign: a quotation mark and its neighbours, and whether it opens or
 * closes.
 *
 * The same sign opens in one language and closes in another: German „ja“ and
 * »ja«, French « oui », Swedish ”ja”.  What the language leaves open the
 * neighbours say.
 */
#ifndef COMPARE_QUOTE_SIGN_H
#define COMPARE_QUOTE_SIGN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"

enum {
	QUOTE_SIGN_LEFT_ANGLE = 0xAB,
	QUOTE_SIGN_RIGHT_ANGLE = 0xBB,
	QUOTE_SIGN_LEFT_SINGLE = 0x2018,
	QUOTE_SIGN_RIGHT_SINGLE = 0x2019,
	QUOTE_SIGN_LOW_SINGLE = 0x201A,
	QUOTE_SIGN_LEFT_DOUBLE = 0x201C,
	QUOTE_SIGN_RIGHT_DOUBLE = 0x201D,
	QUOTE_SIGN_LOW_DOUBLE = 0x201E,
	QUOTE_SIGN_LEFT_SINGLE_ANGLE = 0x2039,
	QUOTE_SIGN_RIGHT_SINGLE_ANGLE = 0x203A,
	QUOTE_SIGN_LEFT_CORNER = 0x300C,       /* its partner is the next */
	QUOTE_SIGN_LEFT_WHITE_CORNER = 0x300E, /* code point, here too */
};

/* The habits of a language; a zeroed one is of English and all others. */
struct quote_sign_language {
	const char *code;
	bool left_closes; /* „…“: “ opens only where a word begins */
	bool outward;	  /* « … »: the right angle never opens */
	bool same_angles; /* »…» */
	bool unspaced;	  /* no spaces around marks */
	bool elisions;	  /* Dutch 's */
};

/* The row of an ISO 639-1 code, which may be NULL; never NULL. */
const struct quote_sign_language *quote_sign_language_find(const char *code);

/* A sign and its neighbours; 0 beyond the paragraph. */
struct quote_sign {
	uint32_t before, code, after;
	size_t pos, end;
};

/* The character at `pos` of a text whose paragraph begins at `start` and ends
 * with it. */
struct quote_sign quote_sign_at(struct slice text, size_t start, size_t pos);

/* White space, the text's edge, or a control that is not seen. */
bool quote_sign_is_blank(uint32_t code);
bool quote_sign_is_alnum(uint32_t code);
bool quote_sign_is_double(uint32_t code);
bool quote_sign_is_single(uint32_t code);

bool quote_sign_opens_double(
    const struct quote_sign_language *language, const struct quote_sign *sign);
/* Whether the sign closes what `opener` opened. */
bool quote_sign_closes_double(const struct quote_sign_language *language,
    const struct quote_sign *sign, uint32_t opener);
/* `rest` is the text after the sign, which tells elisions: '90s, 's Avonds. */
bool quote_sign_opens_single(const struct quote_sign_language *language,
    const struct quote_sign *sign, struct slice rest);
bool quote_sign_closes_single(const struct quote_sign_language *language,
    const struct quote_sign *sign, uint32_t opener);

#endif
