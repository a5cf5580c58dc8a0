/* SPDX-License-Identifier: MIT */
/* figure_unit: a table of units by their stems; compare/figure/money knows
 * the currencies. */
#include "compare/figure/unit.h"

#include <string.h>

#include "base/mem.h"
#include "text/word/word.h"
#include "compare/figure/money.h"

/* clang-format off */
static const struct { const char *stem, *unit; enum figure_kind kind; }
units[] = {
	{"second", "second", FIGURE_DURATION},
	{"minut", "minute", FIGURE_DURATION},
	{"hour", "hour", FIGURE_DURATION},
	{"day", "day", FIGURE_DURATION},
	{"week", "week", FIGURE_DURATION},
	{"month", "month", FIGURE_DURATION},
	{"year", "year", FIGURE_DURATION},
	{"decad", "decade", FIGURE_DURATION},
	{"centuri", "century", FIGURE_DURATION},
	{"percent", "%", FIGURE_MEASURE}, {"pct", "%", FIGURE_MEASURE},
	{"percentag", "percentage", FIGURE_MEASURE},
	{"mile", "mile", FIGURE_MEASURE}, {"km", "km", FIGURE_MEASURE},
	{"kilomet", "km", FIGURE_MEASURE}, {"kilometr", "km", FIGURE_MEASURE},
	{"metr", "metre", FIGURE_MEASURE}, {"meter", "metre", FIGURE_MEASURE},
	{"feet", "foot", FIGURE_MEASURE}, {"foot", "foot", FIGURE_MEASURE},
	{"ft", "foot", FIGURE_MEASURE}, {"degre", "degree", FIGURE_MEASURE},
	{"acr", "acre", FIGURE_MEASURE}, {"hectar", "hectare", FIGURE_MEASURE},
	{"ton", "ton", FIGURE_MEASURE}, {"tonn", "tonne", FIGURE_MEASURE},
	{"magnitud", "magnitude", FIGURE_MEASURE},
	{"categori", "category", FIGURE_MEASURE},
	{"mph", "mph", FIGURE_MEASURE}, {"kph", "km/h", FIGURE_MEASURE},
	{"kmh", "km/h", FIGURE_MEASURE}, {"knot", "knot", FIGURE_MEASURE},
	{"barrel", "barrel", FIGURE_MEASURE}, {"kg", "kg", FIGURE_MEASURE},
};
/* clang-format on */

static bool set_unit(struct figure *figure, const char *stem)
{
	if (figure_money_set(figure, stem))
		return true;
	for (size_t i = 0; i < ARRAY_LEN(units); i++) {
		if (strcmp(units[i].stem, stem) != 0)
			continue;
		figure->kind = units[i].kind;
		figure->unit = units[i].unit;
		return true;
	}
	return false;
}

static size_t offset_of(const struct figure_walk *walk, struct slice inside)
{
	return (size_t)(inside.bytes - walk->text.bytes);
}

static bool read_per_cent(
    const struct figure_walk *walk, size_t end, struct figure *figure)
{
	const struct word *per = figure_walk_word(walk, end);
	const struct word *cent = figure_walk_word(walk, end + 1);
	struct slice behind = figure_walk_behind(walk, figure->span.end);
	bool sign = slice_starts(behind, "%");
	bool words = per && cent && strcmp(per->fold, "per") == 0 &&
		     strcmp(cent->fold, "cent") == 0;
	if (!sign && !words)
		return false;
	figure->kind = FIGURE_MEASURE;
	figure->unit = "%";
	figure->span.end = sign ? offset_of(walk, behind) + 1 : cent->span.end;
	return true;
}

/* Reads the second word of a unit: "a 30-year-old" is an age, "5 percentage
 * points" a difference. */
static void read_second_word(
    const struct figure_walk *walk, size_t end, struct figure *figure)
{
	static const struct {
		const char *unit, *fold, *whole;
	} rows[] = {
	    {"year", "old", "year old"},
	    {"month", "old", "month old"},
	    {"percentage", "point", "percentage point"},
	    {"percentage", "points", "percentage point"},
	};
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		if (strcmp(rows[i].unit, figure->unit) != 0 ||
		    !figure_walk_is(walk, end, rows[i].fold))
			continue;
		figure->kind = FIGURE_MEASURE;
		figure->unit = rows[i].whole;
		figure->span.end = figure_walk_word(walk, end)->span.end;
		return;
	}
}

/* Reads a speed: "60 miles an hour", "97km/h".  `end` is the word after the
 * length. */
static void read_speed(
    const struct figure_walk *walk, size_t end, struct figure *figure)
{
	bool miles = strcmp(figure->unit, "mile") == 0;
	bool per =
	    figure_walk_is(walk, end, "per") || figure_walk_is(walk, end, "an");
	size_t last = end;
	if (!miles && strcmp(figure->unit, "km") != 0)
		return;
	if (per && figure_walk_is(walk, end + 1, "hour"))
		last = end + 1;
	else if (!slice_is(figure_walk_gap(walk, end), "/") ||
		 strcmp(figure_walk_word(walk, end)->fold, "h") != 0)
		return;
	figure->unit = miles ? "mph" : "km/h";
	figure->span.end = figure_walk_word(walk, last)->span.end;
}

/* Reads a unit after the number, or at its end: "10kg". */
static bool read_unit(
    const struct figure_walk *walk, size_t end, struct figure *figure)
{
	if (set_unit(
		figure, word_number_tail(figure_walk_word(walk, end - 1)))) {
		read_speed(walk, end, figure);
		return true;
	}
	if (!figure_walk_follows(walk, end) ||
	    !set_unit(figure, figure_walk_word(walk, end)->stem))
		return false;
	figure->span.end = figure_walk_word(walk, end)->span.end;
	read_second_word(walk, end + 1, figure);
	read_speed(walk, end + 1, figure);
	return true;
}

/* Reads a scale before the number: "magnitude 6.8" is "6.8-magnitude". */
static bool read_scale(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	static const char scales[] = " magnitude category ";
	if (!first || !figure_walk_is_number(walk, first) ||
	    !figure_walk_follows(walk, first) ||
	    !word_set_has(
		scales, slice_of(figure_walk_word(walk, first - 1)->fold)) ||
	    !set_unit(figure, figure_walk_word(walk, first - 1)->stem))
		return false;
	figure->span.start = figure_walk_word(walk, first - 1)->span.start;
	return true;
}

bool figure_unit_read(const struct figure_walk *walk, size_t first, size_t end,
    struct figure *figure)
{
	return figure_money_read_before(walk, first, figure) ||
	       read_per_cent(walk, end, figure) ||
	       figure_money_read_after(walk, figure) ||
	       read_unit(walk, end, figure) || read_scale(walk, first, figure);
}
