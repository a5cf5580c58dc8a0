/* SPDX-License-Identifier: MIT */
/*
 * worddiff_unit: the units of a word difference, which it never cuts.
 *
 * A word; a name of several words ("Antony Blinken"); a number with its sign
 * and magnitude ("$1.2 million", "5%"); a quotation of up to four words.
 */
#ifndef COMPARE_WORDDIFF_UNIT_H
#define COMPARE_WORDDIFF_UNIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "text/word/word.h"

enum worddiff_unit_kind {
	WORDDIFF_UNIT_WORD,
	WORDDIFF_UNIT_NAME,
	WORDDIFF_UNIT_NUMBER,
	WORDDIFF_UNIT_QUOTATION
};

struct worddiff_unit {
	enum worddiff_unit_kind kind;
	size_t first, n;       /* its words in the list */
	struct span span;      /* sign and percent mark included */
	uint32_t folds, stems; /* hashes of its words: unequal ones differ */
	bool stop;	       /* a single function word */
};

/* Zeroed is empty. */
struct worddiff_unit_list {
	struct slice text; /* borrowed */
	struct word_list words;
	struct worddiff_unit *items;
	size_t n, cap;
};

enum worddiff_unit_match {
	WORDDIFF_UNIT_DIFFERENT,
	WORDDIFF_UNIT_INFLECTED,
	WORDDIFF_UNIT_EQUAL
};

/* Splits `text` into units.  Folds and stems are owned by `lexicon`, which is
 * borrowed; NULL: the list has its own. */
void worddiff_unit_split(struct worddiff_unit_list *list, struct slice text,
    struct word_lexicon *lexicon);
/* The same, for words that are already split; takes ownership of them. */
void worddiff_unit_group(struct worddiff_unit_list *list, struct slice text,
    struct word_list *words);
/* Equal: the same folded words, or the same number in any notation;
 * inflected: the same stems. */
enum worddiff_unit_match worddiff_unit_compare(
    const struct worddiff_unit_list *in_a, const struct worddiff_unit *a,
    const struct worddiff_unit_list *in_b, const struct worddiff_unit *b);
/* Where the text is cut before unit `index` (of 0..n): opening marks belong to
 * the unit that follows, all other marks and white space to the one before.
 * The first cut is 0, the last is the length of the text. */
size_t worddiff_unit_cut(const struct worddiff_unit_list *list, size_t index);
void worddiff_unit_list_release(struct worddiff_unit_list *list);

#endif
