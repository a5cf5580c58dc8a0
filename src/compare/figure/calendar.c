/* SPDX-License-Identifier: MIT */
/* figure_calendar: a date has only the parts that it names. */
#include "compare/figure/calendar.h"

#include <string.h>
#include <strings.h>

#include "base/mem.h"
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

/* The word that is the month of "18 June", "4th of July"; 0 for none. */
static size_t month_after_day(const struct figure_walk *walk, size_t first)
{
	size_t month = first + 1 + figure_walk_is(walk, first + 1, "of");
	const char *tail = word_number_tail(figure_walk_word(walk, first));
	if (!number_within(walk, first, 1, LAST_DAY) ||
	    !slice_is(figure_walk_gap(walk, first + 1), " ") ||
	    !slice_is(figure_walk_gap(walk, month), " ") ||
	    (month > first + 1 && !*tail) ||
	    !month_of(figure_walk_word(walk, month)))
		return 0;
	return month;
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

static const char *fold_before(const struct figure_walk *walk, size_t i)
{
	return i ? figure_walk_word(walk, i - 1)->fold : "";
}

/* The word before a decade, without the part of it: "the" of "the early
 * 1990s". */
static const char *before_decade(const struct figure_walk *walk, size_t i)
{
	static const char parts[] = " early mid late ";
	if (word_set_has(parts, slice_of(fold_before(walk, i))))
		i--;
	return fold_before(walk, i);
}

/* The tens of "90s" and "nineties"; 0 for none. */
static int tens_of(const struct word *word)
{
	static const char *const names[] = {"twenties", "thirties", "forties",
	    "fifties", "sixties", "seventies", "eighties", "nineties"};
	double value;
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (strcmp(word->fold, names[i]) == 0)
			return 10 * ((int)i + 2);
	return strcmp(word_number_tail(word), "s") == 0 &&
		       word_number_digits(word, &value) && value < LAST_YEAR &&
		       value == 10 * (int)(value / 10)
		   ? (int)value
		   : 0;
}

/* "the 1990s", "the '90s", "the nineties"; "the 90s" may be degrees. */
static size_t read_decade(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	enum { CENTURY = 1900, TENS_MAX = 90 };
	const struct word *word = figure_walk_word(walk, first);
	int tens = tens_of(word);
	struct slice gap = figure_walk_gap(walk, first);
	bool marked = slice_ends(gap, "'") || slice_ends(gap, "\u2019") ||
		      slice_ends(gap, "\u2018");
	bool named = !(word->flags & WORD_NUMBER) &&
		     strcmp(before_decade(walk, first), "the") == 0;
	if (tens >= FIRST_YEAR)
		figure->year = tens;
	else if (tens >= 20 && tens <= TENS_MAX && (marked || named))
		figure->year = CENTURY + tens;
	figure->decade = figure->year > 0;
	return first + figure->decade;
}

/* "in her 80s": not a decade but an age. */
static size_t read_age(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	static const char whose[] = " his her their my our ";
	const struct word *word = figure_walk_word(walk, first);
	int tens = tens_of(word);
	if (tens < 20 || tens > 90 ||
	    !word_set_has(whose, slice_of(before_decade(walk, first))))
		return first;
	figure->kind = FIGURE_MEASURE;
	figure->unit = "decade of age";
	figure->value = tens;
	return first + 1;
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
	} else if (month_after_day(walk, first)) {
		size_t month = month_after_day(walk, first);
		figure->day = number_within(walk, first, 1, LAST_DAY);
		figure->month = month_of(figure_walk_word(walk, month));
		end = read_year(walk, month + 1, figure);
	} else if (is_year(walk, first)) {
		figure->year =
		    number_within(walk, first, FIRST_YEAR, LAST_YEAR);
		end = first + 1;
	} else {
		end = read_age(walk, first, figure);
		if (end == first)
			end = read_decade(walk, first, figure);
	}
	if (end == first)
		return first;
	figure->span = (struct span){
	    word->span.start, figure_walk_word(walk, end - 1)->span.end};
	return end;
}
