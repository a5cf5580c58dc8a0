/* SPDX-License-Identifier: MIT */
/*
 * word: the words of a text as they are matched: folded and stemmed.
 *
 * The only user of libstemmer (Snowball English).  A word's span is what the
 * reader sees; fold and stem are for matching and never for showing.
 * A hyphenated compound is one word whose parts follow it, flagged
 * WORD_PART, with spans inside it.  In scripts without spaces every
 * character is a word.
 */
#ifndef TEXT_WORD_H
#define TEXT_WORD_H

#include <stddef.h>

#include "base/mem.h"
#include "base/str.h"

enum word_flag {
	WORD_CAPITAL = 1 << 0,	  /* begins with an upper-case letter */
	WORD_UPPER = 1 << 1,	  /* all upper case, two letters or more */
	WORD_NUMBER = 1 << 2,	  /* begins with a digit */
	WORD_STOP = 1 << 3,	  /* a function word: says little by itself */
	WORD_PART = 1 << 4,	  /* part of the compound before it */
	WORD_COMPOUND = 1 << 5,	  /* has parts behind it */
	WORD_POSSESSIVE = 1 << 6, /* had 's or ' at its end, now dropped */
};

struct word {
	struct span at;	  /* in the text, possessive mark excluded */
	const char *fold; /* "états" -> "etats"; aliases resolved: U.S., US,
			   * United States -> "us" */
	const char *stem;
	unsigned flags;
};

/* Zeroed is empty.  fold and stem live in the list's arena. */
struct word_list {
	struct word *at;
	size_t n, cap;
	struct arena arena;
	void *stemmer;
};

/* Adds the words of text[within]; spans are offsets into `text`. */
void word_split(struct word_list *list, struct slice text, struct span within);
/* The first word that begins at or behind `offset`, in a list in text order;
 * list->n when there is none. */
size_t word_list_find(const struct word_list *list, size_t offset);
void word_list_release(struct word_list *list);

#endif
