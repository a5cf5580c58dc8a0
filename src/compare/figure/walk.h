/* SPDX-License-Identifier: MIT */
/*
 * figure_walk: the words of a text and the bytes between them.
 *
 * A figure is read word by word, as long as the words follow each other: no
 * figure runs over a mark or into the next sentence.
 */
#ifndef COMPARE_FIGURE_WALK_H
#define COMPARE_FIGURE_WALK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "text/word/word.h"

struct figure_walk {
	struct slice text;
	const size_t *starts; /* where sentences begin, in bytes */
	size_t n_starts;
	const struct word_list *words; /* without compounds */
	/* Numbers in words, dates and hedges are English. */
	bool digits_only;
};

/* Word `i`, or NULL after the last. */
const struct word *figure_walk_word(const struct figure_walk *walk, size_t i);
/* The bytes between word `i` and the one before it, blanks of any kind as one
 * " "; line breaks where a sentence begins; empty after the last. */
struct slice figure_walk_gap(const struct figure_walk *walk, size_t i);
/* Whether there is a word `i`, with at most a blank or a hyphen before it. */
bool figure_walk_follows(const struct figure_walk *walk, size_t i);
/* Whether word `i` does, and is `fold`. */
bool figure_walk_is(const struct figure_walk *walk, size_t i, const char *fold);
/* Whether there is a word `i` and it begins with a digit. */
bool figure_walk_is_number(const struct figure_walk *walk, size_t i);
/* The fraction that is written after word `i` - 1, a number: 0.5 for "2\u00BD",
 * 0 for none. */
double figure_walk_vulgar(const struct figure_walk *walk, size_t i);
/* Whether word `i` is the first of a sentence, or after a mark that may come
 * before a capital. */
bool figure_walk_begins(const struct figure_walk *walk, size_t i);
/* Whether all words near word `i` have capitals, as in headlines. */
bool figure_walk_is_titled(const struct figure_walk *walk, size_t i);
/* The text from byte `pos` on, a space aside. */
struct slice figure_walk_after(const struct figure_walk *walk, size_t pos);

#endif
