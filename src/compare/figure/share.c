/* SPDX-License-Identifier: MIT */
/* figure_share: fractions in words become whole per cents. */
#include "compare/figure/share.h"

#include <math.h>
#include <string.h>

#include "base/mem.h"
#include "text/word/word.h"
#include "compare/figure/hedge.h"

/* How many of these parts make a whole: 3 for "thirds", 0 for a word that is no
 * part. */
static double parts_of(const struct word *word)
{
	static const struct {
		const char *one, *many;
		double parts;
	} rows[] = {{"third", "thirds", 3}, {"quarter", "quarters", 4},
	    {"fifth", "fifths", 5}, {"tenth", "tenths", 10}};
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		if (strcmp(word->fold, rows[i].one) == 0 ||
		    strcmp(word->fold, rows[i].many) == 0)
			return rows[i].parts;
	return 0;
}

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

/* Reads "a third of", "two-thirds of" into `share`; returns the word after it,
 * or `i` when there is none. */
static size_t read_parts(
    const struct figure_walk *walk, size_t i, double *share)
{
	double n = 1;
	bool is_a = strcmp(figure_walk_word(walk, i)->fold, "a") == 0;
	if ((!is_a &&
		!word_number_spelled(figure_walk_word(walk, i)->fold, &n)) ||
	    !figure_walk_follows(walk, i + 1) ||
	    !figure_walk_is(walk, i + 2, "of"))
		return i;
	double parts = parts_of(figure_walk_word(walk, i + 1));
	*share = parts > 0 ? n / parts : 0;
	return parts > n ? i + 2 : i;
}

size_t figure_share_read(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	double share = 0.5;
	size_t end =
	    is_half(walk, first) ? first + 1 : read_parts(walk, first, &share);
	if (end == first)
		return first;
	*figure = (struct figure){
	    .kind = FIGURE_MEASURE,
	    .unit = "%",
	    .value = floor(100 * share + 0.5),
	    .span = {figure_walk_word(walk, first)->span.start,
		figure_walk_word(walk, end - 1)->span.end},
	};
	figure_hedge_read(walk, first, figure);
	return end;
}
