/* SPDX-License-Identifier: MIT */
/* figure_calendar: a date has only the parts that it names. */
#include "compare/figure/calendar.h"

#include <string.h>
#include <strings.h>

#include "text/date/date.h"
#include "text/word/word.h"

enum { FIRST_YEAR = 1500, LAST_YEAR = 2199, LAST_DAY = 31 };

/* The number of the month whose name begins with `fold`; else 0. */
static int short_month_of(const char *fold)
{
	for (int i = 1; i <= DATE_MONTHS; i++)
		if (strncasecmp(fold, date_month_name(i), strlen(fold)) == 0)
			return i;
	return 0;
}

static int month_of(const struct word *word)
{
	if (!word || !(word->flags & WORD_CAPITAL))
		return 0;
	return word->classes & WORD_CLASS_SHORT_MONTH
		   ? short_month_of(word->fold)
		   : date_month_of(slice_of(word->fold));
}

static int weekday_of(const struct word *word)
{
	return word->flags & WORD_CAPITAL
		   ? date_weekday_of(slice_of(word->fold))
		   : 0;
}

bool figure_calendar_names(const struct word *word)
{
	return month_of(word) || weekday_of(word);
}

/* The number at word `i` if it is in digits and from `low` to `high`; else
 * 0. */
static int number_within(
    const struct figure_walk *walk, size_t i, int low, int high)
{
	const struct word *word = figure_walk_word(walk, i);
	double value;
	if (!word || !word_number_digits(word, &value) || value < low ||
	    value > high || value != (double)(int)value)
		return 0;
	return (int)value;
}

static size_t read_year(
    const struct figure_walk *walk, size_t end, struct figure *figure)
{
	bool joined = slice_is(figure_walk_gap(walk, end), " ") ||
		      slice_is(figure_walk_gap(walk, end), ", ");
	figure->year =
	    joined ? number_within(walk, end, FIRST_YEAR, LAST_YEAR) : 0;
	return figure->year ? end + 1 : end;
}

/* "June 18, 2023", "June 2023", "June"; `first` is the month. */
static size_t read_month(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	size_t end = first + 1;
	figure->month = month_of(figure_walk_word(walk, first));
	struct slice between = figure_walk_gap(walk, end);
	if (slice_is(between, " ") || slice_is(between, ". "))
		figure->day = number_within(walk, end, 1, LAST_DAY);
	return read_year(walk, end + (figure->day != 0), figure);
}

/* "in 2014", "since 2014": a bare year needs a preposition. */
static bool is_year(const struct figure_walk *walk, size_t i)
{
	return i && number_within(walk, i, FIRST_YEAR, LAST_YEAR) &&
	       figure_walk_word(walk, i)->span.end -
		       figure_walk_word(walk, i)->span.start ==
		   4 &&
	       (figure_walk_word(walk, i - 1)->classes &
		   WORD_CLASS_BEFORE_YEAR);
}

size_t figure_calendar_read(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	const struct word *word = figure_walk_word(walk, first);
	*figure = (struct figure){.kind = FIGURE_DATE};
	size_t end = first;
	figure->weekday = weekday_of(word);
	if (figure->weekday) {
		end = first + 1;
	} else if (month_of(word)) {
		end = read_month(walk, first, figure);
	} else if (number_within(walk, first, 1, LAST_DAY) &&
		   slice_is(figure_walk_gap(walk, first + 1), " ") &&
		   month_of(figure_walk_word(walk, first + 1))) {
		figure->day = number_within(walk, first, 1, LAST_DAY);
		figure->month = month_of(figure_walk_word(walk, first + 1));
		end = read_year(walk, first + 2, figure);
	} else if (is_year(walk, first)) {
		figure->year =
		    number_within(walk, first, FIRST_YEAR, LAST_YEAR);
		end = first + 1;
	}
	if (end == first)
		return first;
	figure->span = (struct span){
	    word->span.start, figure_walk_word(walk, end - 1)->span.end};
	return end;
}
