/* SPDX-License-Identifier: MIT */
/*
 * charset_letters: how likely characters are in texts of a language.
 *
 * A likelihood is counted in bits, the less the likelier: a character that is
 * every eighth of its text costs three.  So the bits of a text add up, and of
 * several readings of the same bytes the one that costs least is the best
 * (Shannon 1948).  The counts are of characters beyond ASCII, and of the ASCII
 * letters in words that have such.
 */
#ifndef TEXT_CHARSET_LETTERS_H
#define TEXT_CHARSET_LETTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	CHARSET_LETTERS_MAX = 1024,
	CHARSET_LETTERS_ASCII = 6,    /* bits of ASCII in other words */
	CHARSET_LETTERS_RARE = 14,    /* of the language's script */
	CHARSET_LETTERS_FOREIGN = 16, /* of another, or a sign */
	CHARSET_LETTERS_WRONG = 22,   /* no character, or a control */
};

struct charset_letter {
	uint32_t code;
	unsigned bits;
};

struct charset_letters {
	struct charset_letter items[CHARSET_LETTERS_MAX]; /* by code */
	size_t n;
	unsigned scripts; /* those of the letters, a bit each */
};

/* Reads row `i` of the table, a language; false when there is none. */
bool charset_letters_read(struct charset_letters *letters, size_t i);
/* "de", "zhs" (simplified Chinese): the language of row `i`, or NULL. */
const char *charset_letters_language(size_t i);

/* Capitals of ASCII cost what its small letters do. */
unsigned charset_letters_bits(
    const struct charset_letters *letters, uint32_t code);

/* A small number for the script of a character; letters of the same word are
 * of one script.  0 for what is of none. */
unsigned charset_letters_script(uint32_t code);

#endif
