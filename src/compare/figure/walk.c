/* SPDX-License-Identifier: MIT */
/* figure_walk: the bytes between two words. */
#include "compare/figure/walk.h"

#include <string.h>

const struct word *figure_walk_word(const struct figure_walk *walk, size_t i)
{
	return i < walk->words->n ? &walk->words->items[i] : NULL;
}

/* Whether a sentence begins in the span. */
static bool sentence_between(const struct figure_walk *walk, struct span span)
{
	for (size_t i = 0; i < walk->n_starts; i++)
		if (walk->starts[i] > span.start && walk->starts[i] <= span.end)
			return true;
	return false;
}

struct slice figure_walk_gap(const struct figure_walk *walk, size_t i)
{
	const struct word_list *words = walk->words;
	struct span at = {i ? words->items[i - 1].span.end : 0,
	    i < words->n ? words->items[i].span.start : walk->text.len};
	if (at.end < at.start)
		at.end = at.start;
	if (sentence_between(walk, at))
		return slice_of("\n");
	return slice_at(walk->text, at);
}

bool figure_walk_follows(const struct figure_walk *walk, size_t i)
{
	struct slice between = figure_walk_gap(walk, i);
	return i < walk->words->n &&
	       (slice_is(between, " ") || slice_is(between, "-") ||
		   slice_is(between, "") || slice_is(between, "\xC2\xA0"));
}

bool figure_walk_is(const struct figure_walk *walk, size_t i, const char *fold)
{
	return figure_walk_follows(walk, i) &&
	       strcmp(figure_walk_word(walk, i)->fold, fold) == 0;
}

bool figure_walk_is_number(const struct figure_walk *walk, size_t i)
{
	const struct word *word = figure_walk_word(walk, i);
	return word && (word->flags & WORD_NUMBER);
}

struct slice figure_walk_behind(const struct figure_walk *walk, size_t pos)
{
	static const char *const spaces[] = {" ", "\302\240", "\342\200\257"};
	struct slice text = slice_from(walk->text, pos);
	for (size_t i = 0; i < ARRAY_LEN(spaces); i++)
		if (slice_starts(text, spaces[i]))
			return slice_from(text, strlen(spaces[i]));
	return text;
}
