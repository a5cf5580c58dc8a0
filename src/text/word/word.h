/* SPDX-License-Identifier: MIT */
/*
 * word: the words of a text as they are matched: folded and stemmed.
 *
 * A word's span is what the
 * reader sees; fold and stem are for matching and never for showing.
 * A hyphenated compound is one word whose parts follow it, flagged
 * WORD_PART, with spans inside it.  In scripts without spaces every
 * character is a word.
 */
#ifndef TEXT_WORD_WORD_H
#define TEXT_WORD_WORD_H

#include <stddef.h>

#include "base/mem.h"
#include "base/str.h"
#include "text/word/lexicon.h"

/* What is no one spelling: "United States". */
#define WORD_PHRASE UINT32_MAX

struct word {
	struct span at;	  /* in the text, possessive mark excluded */
	const char *fold; /* as in the lexicon; phrases too: United States is
			   * "us" */
	const char *stem;
	unsigned flags;
	uint32_t said;	 /* as in the lexicon */
	uint32_t lexeme; /* the number of its spelling, or WORD_PHRASE */
};

/* Zeroed is empty.  fold and stem live in the lexicon, which is the list's
 * own unless it is given another before the first word. */
struct word_list {
	struct word *at;
	size_t n, cap;
	struct word_lexicon *lexicon; /* borrowed; NULL: own */
	struct word_lexicon own;
	struct arena arena; /* for what its users add */
};

/* Adds the words of text[within]; spans are offsets into `text`. */
void word_split(struct word_list *list, struct slice text, struct span within);
/* The first word that begins at or behind `offset`, in a list in text order;
 * list->n when there is none. */
size_t word_list_find(const struct word_list *list, size_t offset);
void word_list_release(struct word_list *list);

/* How many words a reader counts: runs of letters and digits, with what joins
 * them ("20-hour", "it's", "3.5"); in scripts without spaces every character
 * is one. */
size_t word_count(struct slice text);

#endif
