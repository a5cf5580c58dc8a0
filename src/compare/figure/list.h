/* SPDX-License-Identifier: MIT */
/*
 * figure_list: numbers, dates, durations, counts, money and per cent in a text.
 *
 * "nearly five years" is one figure: hedge, value and unit.  Values are read
 * from digits and from words; a date has only the parts that it names.
 */
#ifndef COMPARE_FIGURE_LIST_H
#define COMPARE_FIGURE_LIST_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "text/word/word.h"

enum figure_kind {
	FIGURE_COUNT,	 /* "six people"; a bare number has no noun */
	FIGURE_MONEY,	 /* unit is the sign or name of the currency */
	FIGURE_MEASURE,	 /* per cent, length, weight: unit is its base name */
	FIGURE_DURATION, /* unit is "day", "year" ... */
	FIGURE_DATE,
	FIGURE_CLOCK,	  /* value in minutes since midnight, unit its zone:
			   * "et", "" where none is named */
	FIGURE_MULTITUDE, /* "dozens of people" */
	FIGURE_ORDINAL,	  /* "third term" */
};

enum figure_hedge {
	FIGURE_HEDGE_NONE,
	FIGURE_HEDGE_BELOW, /* nearly, almost, less than */
	FIGURE_HEDGE_ABOUT, /* about, some, roughly */
	FIGURE_HEDGE_ABOVE, /* more than, over, at least */
};

enum { FIGURE_NOUNS = 3 };

struct figure {
	enum figure_kind kind;
	enum figure_hedge hedge;
	struct span span;  /* in the text, with hedge and unit */
	double value;	   /* of a date: 0 */
	double second;	   /* the second of "52-48" or "two to three", else 0 */
	double slack;	   /* how far off a value may be and still be the same:
			   * "a third", "a dozen" */
	const char *unit;  /* NULL where there are nouns or a date */
	const char *whose; /* of the unit: "AUD" of a dollar, "F" of a degree;
			    * NULL where it is not said */
	const char *nouns[FIGURE_NOUNS]; /* stems of what is counted */
	size_t n_nouns;
	int weekday, day, month, year; /* of a date; 0: not named */
	bool loose;  /* no hedge more or less makes a difference: "a week" */
	bool decade; /* of a year: it and the nine after it */
	bool joined; /* a mark joins its number to something else */
};

/* Zeroed is empty.  The nouns live in `words`. */
struct figure_list {
	struct figure *items; /* in text order */
	size_t n, cap;
	struct word_list words;
};

void figure_list_find(struct figure_list *list, struct slice text);
/* Sentences joined by spaces, and where each begins: no figure runs from one
 * into the next. */
struct figure_text {
	struct slice text;
	const size_t *starts;
	size_t n;
	bool digits_only; /* the text is not English: only numbers in digits
			   * are figures, and what they count */
};
/* The same, in words that are split already; takes ownership of `words`. */
void figure_list_find_in(struct figure_list *list,
    const struct figure_text *text, struct word_list *words);
void figure_list_release(struct figure_list *list);

#endif
