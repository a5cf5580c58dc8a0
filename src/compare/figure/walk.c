/* SPDX-License-Identifier: MIT */
/* figure_walk: the bytes between two words. */
#include "compare/figure/walk.h"

#include <string.h>

#include "base/mem.h"
#include "text/unicode.h"

const struct word *figure_walk_word(const struct figure_walk *walk, size_t i)
{
	return i < walk->words->n ? &walk->words->items[i] : NULL;
}

bool figure_walk_is_number(const struct figure_walk *walk, size_t i)
{
	const struct word *word = figure_walk_word(walk, i);
	return word && (word->flags & WORD_NUMBER);
}

/* Whether a word says little of names: not a capital, a number, a function
 * word. */
static bool is_lower(const struct figure_walk *walk, size_t i)
{
	return !(figure_walk_word(walk, i)->flags &
		 (WORD_CAPITAL | WORD_NUMBER | WORD_STOP));
}

/* Whether a sentence begins in the span. */
static bool sentence_between(const struct figure_walk *walk, struct span span)
{
	for (size_t i = 0; i < walk->n_starts; i++)
		if (walk->starts[i] > span.start && walk->starts[i] <= span.end)
			return true;
	return false;
}

/* Blanks of any kind and number as one; line breaks count as such, an empty
 * line does not.  What has no width is nothing. */
static struct slice normal_gap(struct slice gap)
{
	bool blank = false;
	size_t len;
	uint32_t code;
	if (gap.len == 1 || slice_find(gap, "\n\n", 0) < gap.len)
		return slice_is(gap, "\t") || slice_is(gap, "\n")
			   ? slice_of(" ")
			   : gap;
	for (size_t pos = 0; pos < gap.len; pos += len) {
		len = unicode_decode(slice_from(gap, pos), &code);
		if (unicode_is_space(code))
			blank = true;
		else if (!unicode_is_invisible(code))
			return gap;
	}
	return slice_of(blank ? " " : "");
}

/* The fraction that a gap begins with, 0 for none, and its bytes. */
static double vulgar_at(struct slice gap, size_t *len)
{
	static const struct {
		char sign[4];
		double value;
	} rows[] = {{"\u00BD", 0.5}, {"\u00BC", 0.25}, {"\u00BE", 0.75},
	    {"\u2153", 1 / 3.0}, {"\u2154", 2 / 3.0}};
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		*len = strlen(rows[i].sign);
		if (slice_starts(gap, rows[i].sign))
			return rows[i].value;
	}
	*len = 0;
	return 0;
}

static struct slice raw_gap(const struct figure_walk *walk, size_t i)
{
	const struct word_list *words = walk->words;
	if (i > words->n)
		return (struct slice){0};
	struct span at = {i ? words->items[i - 1].span.end : 0,
	    i < words->n ? words->items[i].span.start : walk->text.len};
	if (at.end < at.start)
		at.end = at.start;
	if (sentence_between(walk, at))
		return slice_of("\n\n");
	return slice_at(walk->text, at);
}

double figure_walk_vulgar(const struct figure_walk *walk, size_t i)
{
	size_t len;
	return i && figure_walk_is_number(walk, i - 1)
		   ? vulgar_at(raw_gap(walk, i), &len)
		   : 0;
}

struct slice figure_walk_gap(const struct figure_walk *walk, size_t i)
{
	struct slice gap = raw_gap(walk, i);
	size_t len = 0;
	if (i && figure_walk_is_number(walk, i - 1))
		vulgar_at(gap, &len);
	return normal_gap(slice_from(gap, len));
}

bool figure_walk_begins(const struct figure_walk *walk, size_t i)
{
	static const char *const marks[] = {"\n\n", ".", "?", "!", ":", "\"",
	    "\u201C", "\u2018", "\u2014", "("};
	struct slice gap = raw_gap(walk, i);
	for (size_t k = 0; k < ARRAY_LEN(marks); k++)
		if (slice_find(gap, marks[k], 0) < gap.len)
			return true;
	return !i;
}

bool figure_walk_is_titled(const struct figure_walk *walk, size_t i)
{
	enum { AROUND = 6 };
	size_t n = 0;
	for (size_t k = i; k > 0 && i - k < AROUND; k--) {
		if (figure_walk_begins(walk, k))
			break;
		n += is_lower(walk, k - 1);
	}
	for (size_t k = i + 1; k < walk->words->n && k - i < AROUND; k++) {
		if (figure_walk_begins(walk, k))
			break;
		n += is_lower(walk, k);
	}
	return n == 0;
}

bool figure_walk_follows(const struct figure_walk *walk, size_t i)
{
	struct slice between = figure_walk_gap(walk, i);
	return i < walk->words->n &&
	       (slice_is(between, " ") || slice_is(between, "-") ||
		   slice_is(between, ""));
}

bool figure_walk_is(const struct figure_walk *walk, size_t i, const char *fold)
{
	return figure_walk_follows(walk, i) &&
	       strcmp(figure_walk_word(walk, i)->fold, fold) == 0;
}

struct slice figure_walk_after(const struct figure_walk *walk, size_t pos)
{
	struct slice text = slice_from(walk->text, pos);
	uint32_t code;
	size_t len = unicode_decode(text, &code);
	return len && code != '\n' && unicode_is_space(code)
		   ? slice_from(text, len)
		   : text;
}
