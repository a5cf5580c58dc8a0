/* SPDX-License-Identifier: MIT */
/*
 * figure_walk: the words of a text and what stands between them.
 *
 * Reading a figure is looking at the words behind a place, and whether they
 * hang together: no figure runs over a mark or on into the next sentence.
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
};

/* Word `i`, or NULL behind the last. */
const struct word *figure_walk_word(const struct figure_walk *walk, size_t i);
/* What stands before word `i`; a line break where a sentence begins. */
struct slice figure_walk_gap(const struct figure_walk *walk, size_t i);
/* Whether word `i` follows the one before it with no mark between them. */
bool figure_walk_follows(const struct figure_walk *walk, size_t i);
/* Whether it does, and is this word. */
bool figure_walk_is(const struct figure_walk *walk, size_t i, const char *fold);
/* Whether word `i` is there and begins with a digit. */
bool figure_walk_is_number(const struct figure_walk *walk, size_t i);

#endif
