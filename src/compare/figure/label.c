/* SPDX-License-Identifier: MIT */
/* figure_label: what joins a number to a name. */
#include "compare/figure/label.h"

#include "text/word/word.h"

/* Capitals joined to digits: "COVID-19", "F-35". */
static bool is_model(const struct figure_walk *walk, size_t i)
{
	if (!i || !slice_is(figure_walk_gap(walk, i), "-"))
		return false;
	const struct word *before = figure_walk_word(walk, i - 1);
	size_t len = before->span.end - before->span.start;
	return (before->flags & WORD_UPPER) ||
	       ((before->flags & WORD_CAPITAL) && len == 1);
}

/* Whether a slash joins word `i` and the one before it, both numbers. */
static bool is_slashed(const struct figure_walk *walk, size_t i)
{
	return i && slice_is(figure_walk_gap(walk, i), "/") &&
	       figure_walk_is_number(walk, i - 1) &&
	       figure_walk_is_number(walk, i);
}

bool figure_label_is(const struct figure_walk *walk, size_t i)
{
	const struct word *word = figure_walk_word(walk, i);
	return (word->flags & WORD_NUMBER) &&
	       (is_model(walk, i) || *word_number_tail(word) == ':' ||
		   is_slashed(walk, i) || is_slashed(walk, i + 1));
}
