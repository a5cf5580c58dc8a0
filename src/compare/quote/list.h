/* SPDX-License-Identifier: MIT */
/*
 * quote_list: the quotations of an article and their speakers.
 *
 * Finds quotations by the marks that news uses, joins those that an attribution
 * interrupts, and attributes each to a source by a table of cues (said, told
 * reporters, according to ...).  When unsure of the source it names none.  All
 * spans are bytes of the article's text.
 */
#ifndef COMPARE_QUOTE_LIST_H
#define COMPARE_QUOTE_LIST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "text/word/word.h"
#include "news/article.h"
#include "compare/quote/mark.h"

struct quote {
	size_t sentence;      /* where it begins */
	size_t last_sentence; /* where it ends */
	struct span span;     /* the words, without the marks */
	struct span gap;      /* in `span`: the attribution that interrupts the
			       * words, with its marks: ," he said, "; else
			       * empty */
	bool direct;	      /* a whole utterance, not a scrap of words */
	const char *speaker;  /* full name as the article has it, or NULL */
	struct span source;   /* "the top diplomat"; empty when none */
	struct span cue;      /* "said"; empty when none */
};

/* Zeroed is empty. */
struct quote_list {
	struct quote *items; /* in text order */
	size_t n, cap;
	struct quote_mark_list marks; /* all marks of the article, also of
				       * scraps that are no quotation */
	struct arena arena;
};

void quote_list_find(struct quote_list *list, const struct article *article);
/* The same; `words` are those of all its sentences. */
void quote_list_find_in(struct quote_list *list, const struct article *article,
    const struct word_list *words);
void quote_list_release(struct quote_list *list);

#endif
