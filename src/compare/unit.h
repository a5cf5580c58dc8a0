/* SPDX-License-Identifier: MIT */
/*
 * unit: what a word difference never cuts.
 *
 * A word; a name of several words ("Antony Blinken"); a number with its sign
 * and magnitude ("$1.2 million", "5%"); a quotation of up to four words.
 */
#ifndef COMPARE_UNIT_H
#define COMPARE_UNIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/str.h"
#include "text/word/word.h"

enum unit_kind { UNIT_WORD, UNIT_NAME, UNIT_NUMBER, UNIT_QUOTATION };

struct unit {
	enum unit_kind kind;
	size_t first, n;       /* its words in the list */
	struct span at;	       /* sign and percent mark included */
	uint32_t folds, stems; /* hashes of its words; unequal says differ */
	bool stop;	       /* one function word */
};

/* Zeroed is empty. */
struct unit_list {
	struct slice text; /* borrowed */
	struct word_list words;
	struct unit *at;
	size_t n, cap;
};

enum unit_match { UNIT_DIFFERENT, UNIT_INFLECTED, UNIT_EQUAL };

/* Folds and stems live in the lexicon, which is borrowed; NULL: an own one. */
void unit_split(
    struct unit_list *list, struct slice text, struct word_lexicon *lexicon);
/* The same, for words that are split already; takes them over. */
void unit_group(
    struct unit_list *list, struct slice text, struct word_list *words);
/* Equal: the same folded words, or the same number however it is written;
 * inflected: the same stems. */
enum unit_match unit_compare(const struct unit_list *in_a, const struct unit *a,
    const struct unit_list *in_b, const struct unit *b);
/* Where the text is cut before unit `index` (of 0..n): marks that open stay
 * with the unit that follows, all others and white space with the one
 * before.  The cuts cover the text: the first is 0, the last its length. */
size_t unit_cut(const struct unit_list *list, size_t index);
void unit_list_release(struct unit_list *list);

#endif
