/* SPDX-License-Identifier: MIT */
/* figure_share: fractions and ratios in words become per cents. */
#include "compare/figure/share.h"

#include <math.h>
#include <string.h>

#include "base/mem.h"
#include "text/word/word.h"
#include "compare/figure/hedge.h"
#include "compare/figure/number.h"
#include "compare/figure/unit.h"

/* What a share in words leaves open, in per cent: "a third" is 33 %. */
#define SLACK 0.5

static bool is_half(const struct figure_walk *walk, size_t i)
{
	static const char *const followers[] = {
	    "of", "the", "its", "their", "his", "her", "all"};
	static const char *const ordinals[] = {
	    "first", "second", "other", "latter", "top", "bottom"};
	if (strcmp(figure_walk_word(walk, i)->fold, "half") != 0)
		return false;
	for (size_t k = 0; k < ARRAY_LEN(ordinals); k++)
		if (i && strcmp(figure_walk_word(walk, i - 1)->fold,
			     ordinals[k]) == 0)
			return false;
	for (size_t k = 0; k < ARRAY_LEN(followers); k++)
		if (figure_walk_is(walk, i + 1, followers[k]))
			return true;
	return false;
}

/* Reads "a third of", "two-thirds", which needs no "of"; returns the word after
 * it, or `i` when there is none. */
static size_t read_parts(
    const struct figure_walk *walk, size_t i, double *share)
{
	size_t end = figure_number_read_part(walk, i, share);
	if (end != i + 2 || slice_is(figure_walk_gap(walk, end), "-"))
		return i;
	bool joined = slice_is(figure_walk_gap(walk, i + 1), "-");
	return joined || figure_walk_is(walk, end, "of") ? end : i;
}

/* Whether a word is counted in time or length: "one in five days" is no
 * share. */
static bool is_measured(const struct figure_walk *walk, size_t i)
{
	return figure_walk_follows(walk, i) &&
	       ((figure_walk_word(walk, i)->classes & WORD_CLASS_TIME_UNIT) ||
		   figure_unit_is(figure_walk_word(walk, i)));
}

/* Whether so many may be the whole of which a share is given: no year. */
static bool is_whole(double n)
{
	enum { SMALL = 100, HUNDRED = 100 };
	return n == floor(n) && (n <= SMALL || fmod(n, HUNDRED) == 0) &&
	       n != 2000;
}

/* Reads "one in eight", "nine out of ten". */
static size_t read_ratio(
    const struct figure_walk *walk, size_t i, double *share)
{
	struct figure_number part, whole;
	size_t in = figure_number_read(walk, i, &part);
	bool out = figure_walk_is(walk, in, "out") &&
		   figure_walk_is(walk, in + 1, "of");
	if (in == i || (!out && !figure_walk_is(walk, in, "in")))
		return i;
	size_t first = in + 1 + out;
	first += out && figure_walk_is(walk, first, "every");
	if (!figure_walk_follows(walk, first) ||
	    (i && figure_walk_follows(walk, i) &&
		figure_walk_is_number(walk, i - 1)))
		return i;
	size_t end = figure_number_read(walk, first, &whole);
	if (end == first || part.value < 1 || part.value >= whole.value ||
	    !is_whole(whole.value) || is_measured(walk, end) ||
	    figure_walk_is(walk, end, "of") || (!out && part.value > 9))
		return i;
	*share = part.value / whole.value;
	return end;
}

size_t figure_share_read(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	double share = 0.5;
	size_t end =
	    is_half(walk, first) ? first + 1 : read_parts(walk, first, &share);
	bool half = end > first && share == 0.5;
	struct figure_number number;
	if (end == first)
		end = read_ratio(walk, first, &share);
	/* "a quarter of a million" is a number */
	if (end == first || figure_number_read(walk, first, &number) > end)
		return first;
	*figure = (struct figure){
	    .kind = FIGURE_MEASURE,
	    .unit = "%",
	    .value = 100 * share,
	    .slack = half ? 0 : SLACK,
	    .span = {figure_walk_word(walk, first)->span.start,
		figure_walk_word(walk, end - 1)->span.end},
	};
	figure_hedge_read(walk, first, figure);
	return end;
}
