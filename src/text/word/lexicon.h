/* SPDX-License-Identifier: MIT */
/*
 * word_lexicon: how each spelling is matched, worked out once.
 *
 * The only user of libstemmer (Snowball).  Texts repeat themselves, and two
 * articles about one event repeat each other: each spelling is analysed once,
 * and numbered so that callers can keep data of their own.
 *
 * A lexicon is of one language.  Aliases, British spellings and classes are
 * English: words of other languages have none.
 */
#ifndef TEXT_WORD_LEXICON_H
#define TEXT_WORD_LEXICON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/table.h"
#include "text/word/language.h"

enum word_flag {
	WORD_CAPITAL = 1 << 0,	  /* begins with an upper-case letter */
	WORD_UPPER = 1 << 1,	  /* all upper case, two letters or more */
	WORD_NUMBER = 1 << 2,	  /* begins with a digit */
	WORD_STOP = 1 << 3,	  /* a function word: says little by itself */
	WORD_PART = 1 << 4,	  /* part of the compound before it */
	WORD_COMPOUND = 1 << 5,	  /* its parts follow it */
	WORD_POSSESSIVE = 1 << 6, /* had 's or ' at its end, now dropped */
	WORD_UNSPACED = 1 << 7,	  /* of a script without spaces */
};

struct word_lexeme {
	const char *fold; /* "états" -> "etats"; aliases resolved: U.S., US
			   * -> "us"; numbers as "1200" and "3.5" */
	const char *stem; /* without accents, too */
	uint32_t respelt_hash; /* word_lexicon_respelt_hash of the fold */
	unsigned flags;	       /* all but WORD_PART and WORD_POSSESSIVE */
	uint64_t classes;      /* text/word/class.h, of the fold */
	uint32_t id;	       /* 0, 1, 2 ... in the order of first reading */
	struct slice spelling;
	bool dot; /* read before a full stop */
};

/* Zeroed is empty and English; another language is set before the first word.
 * The strings of lexemes live until the release. */
struct word_lexicon {
	struct word_lexeme *items;
	size_t n, cap;
	struct table table; /* of the lexemes, by spelling */
	struct arena arena;
	const struct word_language *language; /* NULL: English */
	void *stemmer;
	/* buffers, reused for every spelling */
	struct str fold, respelt, lower;
};

/* The lexeme of a token: one word as it is written, without its possessive
 * mark.  `dot` says whether a full stop follows: "Sen." is a senator, "sen" is
 * not.  Valid until the next call. */
const struct word_lexeme *word_lexicon_read(
    struct word_lexicon *lexicon, struct slice token, bool dot);
void word_lexicon_release(struct word_lexicon *lexicon);

/* A hash of the fold in American spelling, so that "labour" and "labor" are
 * one word. */
uint32_t word_lexicon_respelt_hash(const char *fold);
/* Whether the character joins the parts of a compound. */
bool word_lexicon_is_hyphen(uint32_t code);

#endif
