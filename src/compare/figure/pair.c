/* SPDX-License-Identifier: MIT */
/* figure_pair: compares sorts, values, hedges and units. */
#include "compare/figure/pair.h"

#include <math.h>
#include <string.h>

#include "compare/figure/noun.h"

/* A part that is not named is 0 and agrees with any. */
static bool date_parts_agree(int a, int b)
{
	return !a || !b || a == b;
}

static bool dates_agree(const struct figure *a, const struct figure *b)
{
	return date_parts_agree(a->weekday, b->weekday) &&
	       date_parts_agree(a->day, b->day) &&
	       date_parts_agree(a->month, b->month) &&
	       date_parts_agree(a->year, b->year);
}

/* Whether both name the same part, so that they can be compared.  A year does
 * not count: two bare years are seldom years of the same thing. */
static bool have_common_date_part(
    const struct figure *a, const struct figure *b)
{
	return (a->weekday && b->weekday) || (a->day && b->day) ||
	       (a->month && b->month && !a->day == !b->day);
}

static bool share_noun(const struct figure *a, const struct figure *b)
{
	for (size_t i = 0; i < a->n_nouns; i++)
		for (size_t j = 0; j < b->n_nouns; j++)
			if (figure_noun_same(a->nouns[i], b->nouns[j]))
				return true;
	return false;
}

bool figure_pair_is_counted(const struct figure *figure)
{
	return figure->kind == FIGURE_COUNT || figure->kind == FIGURE_MULTITUDE;
}

/* "51,200 years old" and "51,000 years ago": too long for anybody's age. */
static bool is_antiquity(const struct figure *figure)
{
	enum { OLDEST_AGE = 200 }; /* years */
	return figure->unit && figure->value >= OLDEST_AGE &&
	       (strcmp(figure->unit, "year") == 0 ||
		   strcmp(figure->unit, "year old") == 0);
}

static bool same_sort(const struct figure *a, const struct figure *b)
{
	if (is_antiquity(a) && is_antiquity(b))
		return true;
	if (a->kind != b->kind)
		return false;
	if (a->kind == FIGURE_DATE)
		return have_common_date_part(a, b);
	if (figure_pair_is_counted(a))
		return share_noun(a, b);
	return str_equal(a->unit, b->unit);
}

static bool same_number(double a, double b)
{
	return fabs(a - b) < 1e-9 * (1 + fabs(a));
}

bool figure_pair_is_double(const struct figure *figure)
{
	return figure->second > 0;
}

static bool same_value(const struct figure *a, const struct figure *b)
{
	if (a->kind == FIGURE_DATE || b->kind == FIGURE_DATE)
		return a->kind == b->kind && dates_agree(a, b);
	/* "2-3" for the loser is "3-2" for the winner */
	return (same_number(a->value, b->value) &&
		   same_number(a->second, b->second)) ||
	       (figure_pair_is_double(a) && figure_pair_is_double(b) &&
		   same_number(a->value, b->second) &&
		   same_number(a->second, b->value));
}

bool figure_pair_is_bare(const struct figure *figure)
{
	return figure->kind == FIGURE_COUNT && !figure->n_nouns;
}

bool figure_pair_agree(const struct figure *a, const struct figure *b)
{
	bool bare = figure_pair_is_bare(a) || figure_pair_is_bare(b);
	return same_value(a, b) && a->hedge == b->hedge &&
	       (bare || same_sort(a, b) ||
		   (a->kind == FIGURE_COUNT && b->kind == FIGURE_COUNT));
}

bool figure_pair_repeat(const struct figure *a, const struct figure *b)
{
	return same_value(a, b) && same_sort(a, b);
}

bool figure_pair_differ_in_hedge(const struct figure *a, const struct figure *b)
{
	return same_value(a, b) && a->hedge != b->hedge && same_sort(a, b);
}

static bool is_age(const struct figure *figure)
{
	return figure->unit && slice_ends(slice_of(figure->unit), " old");
}

bool figure_pair_differ_in_unit(const struct figure *a, const struct figure *b)
{
	return !is_age(a) && !is_age(b) && a->unit && b->unit && *a->unit &&
	       *b->unit && a->kind == b->kind && !str_equal(a->unit, b->unit) &&
	       same_value(a, b);
}

/* Whether both are ages, but too far apart for one person: outlets may differ
 * by a year or two. */
static bool are_ages_of_two(const struct figure *a, const struct figure *b)
{
	enum { AGES_APART_MAX = 3 };
	return is_age(a) && is_age(b) && !is_antiquity(a) &&
	       fabs(a->value - b->value) > AGES_APART_MAX;
}

/* "The 31-16 vote" and "33 votes" count two things. */
bool figure_pair_differ_in_value(const struct figure *a, const struct figure *b)
{
	return same_sort(a, b) && !same_value(a, b) && !are_ages_of_two(a, b) &&
	       figure_pair_is_double(a) == figure_pair_is_double(b);
}

bool figure_pair_bare_differ(const struct figure *a, const struct figure *b)
{
	return figure_pair_is_bare(a) && figure_pair_is_bare(b) && !a->joined &&
	       !b->joined &&
	       figure_pair_is_double(a) == figure_pair_is_double(b) &&
	       !same_value(a, b);
}
