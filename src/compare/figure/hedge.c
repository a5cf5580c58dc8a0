/* SPDX-License-Identifier: MIT */
/* figure_hedge: a table of phrases that precede a number. */
#include "compare/figure/hedge.h"

#include <string.h>

#include "base/mem.h"

/* clang-format off */
/* Longest first where one begins with another. */
static const struct { const char *words[3]; enum figure_hedge hedge; }
hedges[] = {
	{{"no", "fewer", "than"}, FIGURE_HEDGE_ABOVE},
	{{"no", "less", "than"}, FIGURE_HEDGE_ABOVE},
	{{"no", "more", "than"}, FIGURE_HEDGE_BELOW},
	{{"not", "more", "than"}, FIGURE_HEDGE_BELOW},
	{{"not", "less", "than"}, FIGURE_HEDGE_ABOVE},
	{{"as", "many", "as"}, FIGURE_HEDGE_BELOW},
	{{"as", "much", "as"}, FIGURE_HEDGE_BELOW},
	{{"as", "few", "as"}, FIGURE_HEDGE_ABOVE},
	{{"as", "little", "as"}, FIGURE_HEDGE_ABOVE},
	{{"in", "excess", "of"}, FIGURE_HEDGE_ABOVE},
	{{"a", "minimum", "of"}, FIGURE_HEDGE_ABOVE},
	{{"a", "maximum", "of"}, FIGURE_HEDGE_BELOW},
	{{"just", "shy", "of"}, FIGURE_HEDGE_BELOW},
	{{"upward", "of"}, FIGURE_HEDGE_ABOVE},
	{{"more", "than"}, FIGURE_HEDGE_ABOVE},
	{{"less", "than"}, FIGURE_HEDGE_BELOW},
	{{"fewer", "than"}, FIGURE_HEDGE_BELOW},
	{{"at", "least"}, FIGURE_HEDGE_ABOVE},
	{{"at", "most"}, FIGURE_HEDGE_BELOW},
	{{"up", "to"}, FIGURE_HEDGE_BELOW},
	{{"close", "to"}, FIGURE_HEDGE_BELOW},
	{{"just", "under"}, FIGURE_HEDGE_BELOW},
	{{"just", "over"}, FIGURE_HEDGE_ABOVE},
	{{"upwards", "of"}, FIGURE_HEDGE_ABOVE},
	{{"an", "estimated"}, FIGURE_HEDGE_ABOUT},
	{{"nearly"}, FIGURE_HEDGE_BELOW},
	{{"almost"}, FIGURE_HEDGE_BELOW},
	{{"under"}, FIGURE_HEDGE_BELOW},
	{{"about"}, FIGURE_HEDGE_ABOUT},
	{{"around"}, FIGURE_HEDGE_ABOUT},
	{{"roughly"}, FIGURE_HEDGE_ABOUT},
	{{"approximately"}, FIGURE_HEDGE_ABOUT},
	{{"some"}, FIGURE_HEDGE_ABOUT},
	{{"over"}, FIGURE_HEDGE_ABOVE},
	{{"barely"}, FIGURE_HEDGE_ABOVE},
	{{"above"}, FIGURE_HEDGE_ABOVE},
	{{"exceeding"}, FIGURE_HEDGE_ABOVE},
};
/* clang-format on */

static size_t hedge_words(size_t row)
{
	size_t n = 0;
	while (n < ARRAY_LEN(hedges[row].words) && hedges[row].words[n])
		n++;
	return n;
}

/* Whether the words of a hedge are right before word `first`. */
static bool is_hedge_before(
    const struct figure_walk *walk, size_t first, size_t row)
{
	size_t n = hedge_words(row);
	if (n > first)
		return false;
	for (size_t k = 0; k < n; k++) {
		size_t i = first - n + k;
		if (strcmp(figure_walk_word(walk, i)->fold,
			hedges[row].words[k]) != 0)
			return false;
		if (!slice_starts(figure_walk_gap(walk, i + 1), " "))
			return false;
	}
	return true;
}

static bool comes_before_duration(const char *fold)
{
	static const char *const rows[] = {"for", "after", "in", "of", "to",
	    "well", "is", "was", "last", "lasts", "lasted", "take", "takes",
	    "took", "taken", "spent", "waited"};
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		if (strcmp(rows[i], fold) == 0)
			return true;
	return false;
}

/* Whether "over" is no hedge: "jobs will go over three years" says when, but
 * "for over three years" says how long. */
static bool is_period(const struct figure_walk *walk, size_t first, size_t row,
    const struct figure *figure)
{
	if (figure->kind != FIGURE_DURATION || hedge_words(row) > 1 ||
	    strcmp(hedges[row].words[0], "over") != 0)
		return false;
	return first < 2 ||
	       !comes_before_duration(figure_walk_word(walk, first - 2)->fold);
}

void figure_hedge_read(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	for (size_t row = 0; row < ARRAY_LEN(hedges); row++) {
		if (!is_hedge_before(walk, first, row) ||
		    is_period(walk, first, row, figure))
			continue;
		figure->hedge = hedges[row].hedge;
		figure->span.start =
		    figure_walk_word(walk, first - hedge_words(row))
			->span.start;
		return;
	}
}

size_t figure_hedge_read_after(
    const struct figure_walk *walk, size_t end, struct figure *figure)
{
	static const struct {
		const char *first, *second;
		enum figure_hedge hedge;
	} rows[] = {
	    {"or", "so", FIGURE_HEDGE_ABOUT},
	    {"or", "thereabouts", FIGURE_HEDGE_ABOUT},
	    {"or", "more", FIGURE_HEDGE_ABOVE},
	    {"or", "less", FIGURE_HEDGE_BELOW},
	    {"or", "fewer", FIGURE_HEDGE_BELOW},
	    {"odd", NULL, FIGURE_HEDGE_ABOUT},
	    {"plus", NULL, FIGURE_HEDGE_ABOVE},
	};
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		size_t last = end + (rows[i].second != NULL);
		if (!figure_walk_is(walk, end, rows[i].first) ||
		    (last > end &&
			!figure_walk_is(walk, last, rows[i].second)) ||
		    (last == end && !slice_is(figure_walk_gap(walk, end), "-")))
			continue;
		figure->hedge = rows[i].hedge;
		figure->span.end = figure_walk_word(walk, last)->span.end;
		return last + 1;
	}
	return end;
}

bool figure_hedge_is(const char *fold)
{
	for (size_t i = 0; i < ARRAY_LEN(hedges); i++)
		if (hedge_words(i) == 1 &&
		    strcmp(hedges[i].words[0], fold) == 0)
			return true;
	return false;
}
