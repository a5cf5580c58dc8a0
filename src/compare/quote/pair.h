/* SPDX-License-Identifier: MIT */
/*
 * quote_pair: an utterance that both articles report, and how its words differ.
 */
#ifndef COMPARE_QUOTE_PAIR_H
#define COMPARE_QUOTE_PAIR_H

#include <stddef.h>

#include "base/mem.h"
#include "base/str.h"
#include "compare/side.h"
#include "compare/worddiff/worddiff.h"

enum quote_class {
	QUOTE_IDENTICAL,
	QUOTE_TRIMMED,	   /* the same words, some left out */
	QUOTE_ALTERED,	   /* other words inside quotation marks */
	QUOTE_PARAPHRASED, /* marks in one article only */
};

/* One utterance that both articles report. */
struct quote_pair {
	enum quote_class class;
	const char *speaker;   /* NULL when neither article names one */
	const char *speaker_b; /* in B, where A names another; else NULL */
	const char *source;    /* where speaker is NULL: the source as either
				* article prints it ("the agency"), or NULL */
	size_t sentences[SIDES];
	struct span spans[SIDES]; /* in each article's text */
	struct worddiff words;	  /* over the two articles' texts */
};

/* Zeroed is empty. */
struct quote_pairs {
	struct quote_pair *items; /* in the order of A's text, then of B's */
	size_t n, cap;
	struct arena arena;
};

/* Appends "Ann Lee", "Ann Lee / Tom Reed" when the articles do not agree,
 * "the agency" as printed, or "speaker not named". */
void quote_pair_speakers(struct str *out, const struct quote_pair *pair);
/* "identical", "trimmed", "altered", "paraphrased" (JSON names). */
const char *quote_pair_class_name(enum quote_class class);

#endif
