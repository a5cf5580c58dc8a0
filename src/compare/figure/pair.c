/* SPDX-License-Identifier: MIT */
/* figure_pair: sorts first, then values, hedges and units. */
#include "compare/figure/pair.h"

#include <math.h>
#include <string.h>

#include "compare/figure/noun.h"

static bool same_text(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

/* 0 stands for a part that is not named. */
static bool parts_agree(int a, int b)
{
	return !a || !b || a == b;
}

static bool dates_agree(const struct figure *a, const struct figure *b)
{
	return parts_agree(a->weekday, b->weekday) &&
	       parts_agree(a->day, b->day) && parts_agree(a->month, b->month) &&
	       parts_agree(a->year, b->year);
}

/* Whether some part is named by both, so that they can be compared.  Two bare
 * years are seldom the years of one thing. */
static bool dates_meet(const struct figure *a, const struct figure *b)
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

/* What is counted is part of the figure. */
bool figure_pair_is_counted(const struct figure *figure)
{
	return figure->kind == FIGURE_COUNT || figure->kind == FIGURE_MULTITUDE;
}

/* "51,200 years old" and "51,000 years ago": of nobody's age. */
static bool is_antiquity(const struct figure *figure)
{
	enum { NOBODY = 200 }; /* years */
	return figure->unit && figure->value >= NOBODY &&
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
		return dates_meet(a, b);
	if (figure_pair_is_counted(a))
		return share_noun(a, b);
	return same_text(a->unit, b->unit);
}

static bool same_number(double a, double b)
{
	return fabs(a - b) < 1e-9 * (1 + fabs(a));
}

/* "52-48", "two to three". */
bool figure_pair_is_double(const struct figure *figure)
{
	return figure->second > 0;
}

static bool same_value(const struct figure *a, const struct figure *b)
{
	if (a->kind == FIGURE_DATE || b->kind == FIGURE_DATE)
		return a->kind == b->kind && dates_agree(a, b);
	/* the loser tells "2-3" of what the winner calls "3-2" */
	return (same_number(a->value, b->value) &&
		   same_number(a->second, b->second)) ||
	       (figure_pair_is_double(a) && figure_pair_is_double(b) &&
		   same_number(a->value, b->second) &&
		   same_number(a->second, b->value));
}

/* "the toll rose to 34": a number, and what it counts is told elsewhere. */
bool figure_pair_is_bare(const struct figure *figure)
{
	return figure->kind == FIGURE_COUNT && !figure->n_nouns;
}

/* A bare number agrees with any figure of its value. */
bool figure_pair_agree(const struct figure *a, const struct figure *b)
{
	bool bare = figure_pair_is_bare(a) || figure_pair_is_bare(b);
	return same_value(a, b) && a->hedge == b->hedge &&
	       (bare || same_sort(a, b) ||
		   (a->kind == FIGURE_COUNT && b->kind == FIGURE_COUNT));
}

/* What one side says twice, once with a hedge perhaps. */
bool figure_pair_repeat(const struct figure *a, const struct figure *b)
{
	return same_value(a, b) && same_sort(a, b);
}

bool figure_pair_hedged_apart(const struct figure *a, const struct figure *b)
{
	return same_value(a, b) && a->hedge != b->hedge && same_sort(a, b);
}

static bool is_age(const struct figure *figure)
{
	return figure->unit && slice_ends(slice_of(figure->unit), " old");
}

bool figure_pair_measured_apart(const struct figure *a, const struct figure *b)
{
	return !is_age(a) && !is_age(b) && a->unit && b->unit && *a->unit &&
	       *b->unit && a->kind == b->kind && !same_text(a->unit, b->unit) &&
	       same_value(a, b);
}

/* Two outlets give one person ages a year or two apart; other ages are of two
 * people. */
static bool are_two_ages(const struct figure *a, const struct figure *b)
{
	enum { APART = 3 };
	return is_age(a) && is_age(b) && !is_antiquity(a) &&
	       fabs(a->value - b->value) > APART;
}

/* "The 31-16 vote" and "33 votes" count two things. */
bool figure_pair_valued_apart(const struct figure *a, const struct figure *b)
{
	return same_sort(a, b) && !same_value(a, b) && !are_two_ages(a, b) &&
	       figure_pair_is_double(a) == figure_pair_is_double(b);
}

bool figure_pair_bare_apart(const struct figure *a, const struct figure *b)
{
	return figure_pair_is_bare(a) && figure_pair_is_bare(b) && !a->joined &&
	       !b->joined &&
	       figure_pair_is_double(a) == figure_pair_is_double(b) &&
	       !same_value(a, b);
}
