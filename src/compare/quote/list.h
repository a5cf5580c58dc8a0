/* SPDX-License-Identifier: MIT */
/*
 * quote: who is quoted as saying what.
 *
 * Finds quotations by the marks that news uses, joins those that an
 * attribution interrupts, and puts each down to a source by a table of cues
 * (said, told reporters, according to ...).  Unsure of the source, it names
 * none.  All spans are bytes of the article's text.
 */
#ifndef COMPARE_QUOTE_LIST_H
#define COMPARE_QUOTE_LIST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "text/word/word.h"
#include "news/article.h"
#include "compare/quote/mark.h"
#include "compare/worddiff/worddiff.h"

struct quote {
	size_t sentence;      /* where it begins */
	size_t last_sentence; /* where it ends */
	struct span at;	      /* the words, without the marks */
	struct span gap;      /* in `at`: what interrupts the words, marks and
			       * all: ," he said, "; empty when nothing */
	bool direct;	      /* a whole utterance, not a scrap of words */
	const char *speaker;  /* full name as known in the article, or NULL */
	struct span source;   /* "the top diplomat"; empty when none */
	struct span cue;      /* "said"; empty when none */
};

/* Zeroed is empty. */
struct quote_list {
	struct quote *at; /* in text order */
	size_t n, cap;
	struct quote_mark_list marks; /* what it was made from, and scraps
				       * that are no quotation */
	struct arena arena;
};

void quote_list_find(struct quote_list *list, const struct article *article);
/* The same, by the words of all its sentences, split already. */
void quote_list_find_in(struct quote_list *list, const struct article *article,
    const struct word_list *words);
void quote_list_release(struct quote_list *list);

enum quote_class {
	QUOTE_IDENTICAL,
	QUOTE_TRIMMED,	   /* the same words, some left out */
	QUOTE_ALTERED,	   /* other words inside quotation marks */
	QUOTE_PARAPHRASED, /* marks in one article only */
};

/* One utterance that both articles report. */
struct quote_pair {
	enum quote_class class;
	const char *speaker;   /* NULL when neither article tells */
	const char *speaker_b; /* of B, where A names another; else NULL */
	const char *said_by;   /* where speaker is NULL, the words of either
				* article for it ("the agency"), or NULL */
	size_t sentence_a, sentence_b;
	struct span a, b;      /* the words, in each article's text */
	struct worddiff words; /* over article text a / b */
};

/* "Ann Lee", "Ann Lee / Tom Reed" when the articles do not agree, "the agency"
 * as printed, or "speaker not named". */
void quote_pair_speakers(struct str *out, const struct quote_pair *pair);
/* "identical", "trimmed", "altered", "paraphrased". */
const char *quote_class_name(enum quote_class class);

#endif
