/* SPDX-License-Identifier: MIT */
/* figure_unit: a table of units by their stems; text/word/money knows the
 * currencies. */
#include "compare/figure/unit.h"

#include <string.h>

#include "base/mem.h"
#include "text/word/word.h"

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

static bool read_currency_sign(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	size_t len;
	const char *unit = word_money_sign(figure_walk_gap(walk, first), &len);
	if (!unit)
		return false;
	figure->kind = FIGURE_MONEY;
	figure->unit = unit;
	figure->span.start -= len;
	return true;
}

static bool set_unit(struct figure *figure, const char *stem)
{
	const char *money = word_money_unit(stem);
	if (money) {
		figure->kind = FIGURE_MONEY;
		figure->unit = money;
		return true;
	}
	for (size_t i = 0; i < ARRAY_LEN(units); i++) {
		if (strcmp(units[i].stem, stem) != 0)
			continue;
		figure->kind = units[i].kind;
		figure->unit = units[i].unit;
		return true;
	}
	return false;
}

/* Reads a currency code before the number: "Rs500", "USD 2 million". */
static bool read_currency_code(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	const struct word *code =
	    first ? figure_walk_word(walk, first - 1) : NULL;
	const char *stem = code ? word_money_of_code(code->fold) : NULL;
	struct slice between = figure_walk_gap(walk, first);
	if (!stem || slice_trim(between).len ||
	    (between.len && !code->fold[1]) || /* "ward N 12" */
	    !figure_walk_is_number(walk, first) || !set_unit(figure, stem))
		return false;
	figure->span.start = code->span.start;
	return true;
}

/* What follows the number, a space aside. */
static struct slice text_behind(
    const struct figure_walk *walk, const struct figure *figure)
{
	static const char *const spaces[] = {" ", "\302\240", "\342\200\257"};
	struct slice text = slice_from(walk->text, figure->span.end);
	for (size_t i = 0; i < ARRAY_LEN(spaces); i++)
		if (slice_starts(text, spaces[i]))
			return slice_from(text, strlen(spaces[i]));
	return text;
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
	struct slice behind = text_behind(walk, figure);
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

/* Reads a sign that stands behind, as in most languages: "4 €"; the one before
 * the next number is that one's: "4 $5 notes". */
static bool read_currency_behind(
    const struct figure_walk *walk, struct figure *figure)
{
	enum { SIGN_BYTES_MAX = 3 };
	struct slice behind = text_behind(walk, figure);
	const char *unit = NULL;
	size_t len = 0;
	for (size_t n = 1; !unit && n <= SIGN_BYTES_MAX && n <= behind.len; n++)
		unit = word_money_sign((struct slice){behind.bytes, n}, &len);
	struct slice rest = slice_from(behind, unit ? len : 0);
	if (!unit || (rest.len && rest.bytes[0] >= '0' && rest.bytes[0] <= '9'))
		return false;
	figure->kind = FIGURE_MONEY;
	figure->unit = unit;
	figure->span.end = offset_of(walk, rest);
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
	return read_currency_sign(walk, first, figure) ||
	       read_currency_code(walk, first, figure) ||
	       read_per_cent(walk, end, figure) ||
	       read_currency_behind(walk, figure) ||
	       read_unit(walk, end, figure) || read_scale(walk, first, figure);
}
