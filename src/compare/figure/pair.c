/* SPDX-License-Identifier: MIT */
/* figure_pair: compares sorts, values, hedges and units. */
#include "compare/figure/pair.h"

#include <math.h>
#include <string.h>

#include "base/mem.h"
#include "compare/figure/noun.h"

/* A part that is not named is 0 and agrees with any. */
static bool date_parts_agree(int a, int b)
{
	return !a || !b || a == b;
}

/* 1994 is one of the 1990s. */
static bool years_agree(const struct figure *a, const struct figure *b)
{
	enum { DECADE = 10 };
	if (a->decade || b->decade)
		return date_parts_agree(a->year / DECADE, b->year / DECADE);
	return date_parts_agree(a->year, b->year);
}

static bool dates_agree(const struct figure *a, const struct figure *b)
{
	return date_parts_agree(a->weekday, b->weekday) &&
	       date_parts_agree(a->day, b->day) &&
	       date_parts_agree(a->month, b->month) && years_agree(a, b);
}

/* Whether both name the same part, so that they can be compared.  A year does
 * not count: two bare years are seldom years of the same thing. */
static bool have_common_date_part(
    const struct figure *a, const struct figure *b)
{
	return (a->weekday && b->weekday) || (a->day && b->day) ||
	       (a->decade && b->decade) ||
	       (a->month && b->month && !a->day == !b->day);
}

/* "A$" is not "US$"; a bare "$" may be either. */
static bool owners_agree(const struct figure *a, const struct figure *b)
{
	return !a->whose || !b->whose || strcmp(a->whose, b->whose) == 0;
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
	return figure->kind == FIGURE_COUNT ||
	       figure->kind == FIGURE_MULTITUDE ||
	       figure->kind == FIGURE_ORDINAL;
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
	return str_equal(a->unit, b->unit) && owners_agree(a, b);
}

/* The sizes of units that one may write for another. */
static const struct size {
	char unit[8], base[8];
	double size;
} sizes[] = {{"second", "second", 1}, {"minute", "second", 60},
    {"hour", "second", 3600}, {"day", "second", 86400},
    {"week", "second", 604800}, {"month", "month", 1}, {"year", "month", 12},
    {"decade", "month", 120}, {"century", "month", 1200}, {"cent", "$", 0.01},
    {"cent", "\u20AC", 0.01}, {"$", "$", 1}, {"\u20AC", "\u20AC", 1},
    {"penny", "\u00A3", 0.01}, {"\u00A3", "\u00A3", 1}, {"mm", "metre", 0.001},
    {"cm", "metre", 0.01}, {"metre", "metre", 1}, {"km", "metre", 1000},
    {"gram", "kg", 0.001}, {"kg", "kg", 1}, {"tonne", "kg", 1000}};

static bool same_number(double a, double b)
{
	return fabs(a - b) < 1e-9 * (1 + fabs(a));
}

/* "30 minutes" is "half an hour", "75 cents" is "$0.75". */
static bool same_amount(const struct figure *a, const struct figure *b)
{
	if (!a->unit || !b->unit || str_equal(a->unit, b->unit) ||
	    a->second > 0 || b->second > 0)
		return false;
	for (size_t i = 0; i < ARRAY_LEN(sizes); i++)
		for (size_t k = 0; k < ARRAY_LEN(sizes); k++)
			if (strcmp(sizes[i].unit, a->unit) == 0 &&
			    strcmp(sizes[k].unit, b->unit) == 0 &&
			    strcmp(sizes[i].base, sizes[k].base) == 0 &&
			    same_number(a->value * sizes[i].size,
				b->value * sizes[k].size))
				return true;
	return false;
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
	double slack = a->slack > b->slack ? a->slack : b->slack;
	return (slack > 0 && fabs(a->value - b->value) <= slack) ||
	       (same_number(a->value, b->value) &&
		   same_number(a->second, b->second)) ||
	       (figure_pair_is_double(a) && figure_pair_is_double(b) &&
		   same_number(a->value, b->second) &&
		   same_number(a->second, b->value));
}

bool figure_pair_is_bare(const struct figure *figure)
{
	return figure->kind == FIGURE_COUNT && !figure->n_nouns;
}

static bool same_hedge(const struct figure *a, const struct figure *b)
{
	return a->hedge == b->hedge || a->loose || b->loose;
}

bool figure_pair_agree(const struct figure *a, const struct figure *b)
{
	bool bare = figure_pair_is_bare(a) || figure_pair_is_bare(b);
	if (same_amount(a, b))
		return same_hedge(a, b);
	return same_value(a, b) && same_hedge(a, b) &&
	       (bare || same_sort(a, b) ||
		   (a->kind == FIGURE_COUNT && b->kind == FIGURE_COUNT));
}

bool figure_pair_repeat(const struct figure *a, const struct figure *b)
{
	return same_value(a, b) && same_sort(a, b);
}

bool figure_pair_differ_in_hedge(const struct figure *a, const struct figure *b)
{
	return !same_hedge(a, b) &&
	       (same_amount(a, b) || (same_value(a, b) && same_sort(a, b)));
}

static bool is_age(const struct figure *figure)
{
	return figure->unit && slice_ends(slice_of(figure->unit), " old");
}

bool figure_pair_differ_in_unit(const struct figure *a, const struct figure *b)
{
	return !is_age(a) && !is_age(b) && a->unit && b->unit && *a->unit &&
	       *b->unit && a->kind == b->kind &&
	       !(str_equal(a->unit, b->unit) && owners_agree(a, b)) &&
	       same_value(a, b);
}

/* Whether both are ages, but too far apart for one person: outlets may differ
 * by a year or two.  Two antiquities may be one, however far apart. */
static bool are_ages_of_two(const struct figure *a, const struct figure *b)
{
	enum { AGES_APART_MAX = 3 };
	return is_age(a) && is_age(b) &&
	       !(is_antiquity(a) && is_antiquity(b)) &&
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
