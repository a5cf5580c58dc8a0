/* SPDX-License-Identifier: MIT */
/*
 * word_list: words in the order of a text.
 */
#ifndef TEXT_WORD_LIST_H
#define TEXT_WORD_LIST_H

#include <stddef.h>
#include <stdint.h>

#include "base/mem.h"
#include "base/str.h"
#include "text/word/lexicon.h"

/* The lexeme of a phrase ("United States"), which has no single spelling. */
#define WORD_PHRASE UINT32_MAX

struct word {
	struct span span; /* in the text, possessive mark excluded */
	const char *fold; /* as in the lexicon; phrases too: United States is
			   * "us" */
	const char *stem;
	unsigned flags;
	uint64_t classes;      /* as in the lexicon; of a phrase's fold too */
	uint32_t respelt_hash; /* as in the lexicon */
	uint32_t lexeme;       /* the number of its spelling, or WORD_PHRASE */
};

/* Zeroed is empty.  fold and stem live in the lexicon, which is the list's
 * own unless it is given another before the first word. */
struct word_list {
	struct word *items;
	size_t n, cap;
	struct word_lexicon *lexicon; /* borrowed; NULL: own */
	struct word_lexicon own;
	struct arena arena; /* for the strings that users add */
};

/* The first word that begins at or after `pos`, in a list in text order;
 * list->n when there is none. */
size_t word_list_find(const struct word_list *list, size_t pos);
void word_list_release(struct word_list *list);

#endif
