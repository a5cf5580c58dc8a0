/* SPDX-License-Identifier: MIT */
/* figure_number: values below a magnitude, the magnitudes after them, the
 * fraction after those. */
#include "compare/figure/number.h"

#include <string.h>

#include "text/word/word.h"

enum { HUNDRED = 100 };

static bool magnitude_of(
    const struct figure_walk *walk, size_t i, double *value)
{
	const struct word *word = figure_walk_word(walk, i);
	return word && !walk->digits_only &&
	       word_number_magnitude(word->fold, value);
}

/* The value of "five", "twenty". */
static bool spelled(const struct figure_walk *walk, size_t i, double *value)
{
	return !walk->digits_only &&
	       word_number_spelled(figure_walk_word(walk, i)->fold, value);
}

/* Reads the value of one word: "five", "1,200", "3bn". */
static bool read_value(const struct figure_walk *walk, size_t i, double *value)
{
	const struct word *word = figure_walk_word(walk, i);
	double more;
	if (!word)
		return false;
	if (spelled(walk, i, value))
		return true;
	if (!word_number_digits(word, value))
		return false;
	if (!walk->digits_only &&
	    word_number_magnitude(word_number_tail(word), &more))
		*value *= more;
	return true;
}

/* Reads "twenty five", "1,200"; returns the word after it, or `i` when there is
 * no number. */
static size_t read_below_magnitude(
    const struct figure_walk *walk, size_t i, double *value)
{
	double more;
	if (!read_value(walk, i, value))
		return i;
	if (*value < 20 || *value >= 100 || !figure_walk_follows(walk, i + 1) ||
	    !spelled(walk, i + 1, &more) || more >= 10)
		return i + 1;
	*value += more;
	return i + 2;
}

/* Reads what follows "hundred": "and five", but not "and five hundred". */
static size_t read_below_hundred(
    const struct figure_walk *walk, size_t end, double *value)
{
	size_t first = end + figure_walk_is(walk, end, "and");
	double more;
	if (!figure_walk_follows(walk, first) ||
	    (figure_walk_word(walk, first)->flags & WORD_NUMBER))
		return end;
	size_t after = read_below_magnitude(walk, first, &more);
	if (after == first || more >= 100 ||
	    figure_walk_is(walk, after, "hundred"))
		return end;
	*value += more;
	return after;
}

/* Reads the magnitudes after a value: "hundred", "million", "hundred and five
 * thousand". */
static size_t read_magnitudes(
    const struct figure_walk *walk, size_t end, double *value)
{
	double more;
	while (
	    figure_walk_follows(walk, end) && magnitude_of(walk, end, &more)) {
		*value *= more;
		end++;
		if (more == HUNDRED)
			end = read_below_hundred(walk, end, value);
	}
	return end;
}

/* Reads the fraction after a number: "and a half", " 1/2". */
static size_t read_fraction(
    const struct figure_walk *walk, size_t end, double *value)
{
	double over, under;
	if (figure_walk_is(walk, end, "and") &&
	    figure_walk_is(walk, end + 1, "a") &&
	    figure_walk_is(walk, end + 2, "half")) {
		*value += 0.5;
		return end + 3;
	}
	if (!slice_is(figure_walk_gap(walk, end), " ") ||
	    !slice_is(figure_walk_gap(walk, end + 1), "/") ||
	    !read_value(walk, end, &over) ||
	    !read_value(walk, end + 1, &under) || over >= under)
		return end;
	*value += over / under;
	return end + 2;
}

size_t figure_number_read(
    const struct figure_walk *walk, size_t i, double *value)
{
	double more;
	size_t end = read_below_magnitude(walk, i, value);
	if (end > i)
		return read_fraction(
		    walk, read_magnitudes(walk, end, value), value);
	if (strcmp(figure_walk_word(walk, i)->fold, "half") == 0 &&
	    figure_walk_is(walk, i + 1, "a") &&
	    magnitude_of(walk, i + 2, &more)) {
		*value = 0.5;
		return read_magnitudes(walk, i + 2, value);
	}
	if (i && strcmp(figure_walk_word(walk, i - 1)->fold, "a") == 0 &&
	    magnitude_of(walk, i, value) && *value >= HUNDRED)
		return i + 1;
	return i;
}
