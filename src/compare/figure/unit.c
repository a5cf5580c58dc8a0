/* SPDX-License-Identifier: MIT */
/* figure_unit: a table of units by their stems; compare/figure/money knows
 * the currencies. */
#include "compare/figure/unit.h"

#include <string.h>

#include "base/mem.h"
#include "text/unicode.h"
#include "text/word/word.h"
#include "compare/figure/money.h"

static const struct unit {
	char stem[12], unit[12];
	enum figure_kind kind;
	double of;
} units[] = {
#include "compare/figure/units.def"
};

static const struct unit *find_unit(const char *stem)
{
	for (size_t i = 0; i < ARRAY_LEN(units); i++)
		if (strcmp(units[i].stem, stem) == 0)
			return &units[i];
	return NULL;
}

static bool set_unit(struct figure *figure, const char *stem)
{
	const struct unit *unit = find_unit(stem);
	if (!unit)
		return false;
	figure->kind = unit->kind;
	figure->unit = unit->unit;
	figure->value *= unit->of;
	figure->second *= unit->of;
	return true;
}

bool figure_unit_is(const struct word *word)
{
	return find_unit(word->stem);
}

bool figure_unit_is_long(const struct word *word)
{
	static const char names[] =
	    " hour week fortnight month year decad centuri ";
	return word_set_has(names, slice_of(word->stem));
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
	struct slice after = figure_walk_after(walk, figure->span.end);
	bool sign = slice_starts(after, "%");
	bool words = per && cent && strcmp(per->fold, "per") == 0 &&
		     strcmp(cent->fold, "cent") == 0;
	if (!sign && !words)
		return false;
	figure->kind = FIGURE_MEASURE;
	figure->unit = "%";
	figure->span.end = sign ? offset_of(walk, after) + 1 : cent->span.end;
	return true;
}

/* Whether a letter, alone, is the scale of a temperature; `whose` gets it. */
static bool is_scale_letter(struct slice text, const char **whose)
{
	static const char *const scales[] = {"C", "F"};
	uint32_t code;
	for (size_t i = 0; i < ARRAY_LEN(scales); i++) {
		if (!slice_starts(text, scales[i]))
			continue;
		unicode_decode(slice_from(text, 1), &code);
		*whose = scales[i];
		return text.len == 1 || !unicode_is_letter(code);
	}
	return false;
}

static void set_degrees(struct figure *figure, const char *whose, size_t end)
{
	figure->kind = FIGURE_MEASURE;
	figure->unit = "degree";
	figure->whose = whose;
	figure->span.end = end;
}

/* Reads "21\u00B0C", "70 \u00B0F", "21\u00B0". */
static bool read_degree_sign(
    const struct figure_walk *walk, struct figure *figure)
{
	static const struct {
		char sign[4];
		const char *whose;
	} signs[] = {{"\u00B0", NULL}, {"\u00BA", NULL}, {"\u2103", "C"},
	    {"\u2109", "F"}};
	struct slice after = figure_walk_after(walk, figure->span.end);
	for (size_t i = 0; i < ARRAY_LEN(signs); i++) {
		if (!slice_starts(after, signs[i].sign))
			continue;
		struct slice rest = slice_from(after, strlen(signs[i].sign));
		const char *whose = signs[i].whose;
		size_t end = offset_of(walk, rest);
		struct slice letter = figure_walk_after(walk, end);
		if (!whose && is_scale_letter(letter, &whose))
			end = offset_of(walk, letter) + 1;
		set_degrees(figure, whose, end);
		return true;
	}
	return false;
}

/* Reads "21C"; "Gate 21C" is a name. */
static bool read_degree_letter(const struct figure_walk *walk, size_t first,
    size_t end, struct figure *figure)
{
	enum { COLDEST = 100, HOTTEST = 150 };
	const char *whose;
	const struct word *word = figure_walk_word(walk, end - 1);
	const char *tail = word_number_tail(word);
	bool named = first && !figure_walk_begins(walk, first) &&
		     (figure_walk_word(walk, first - 1)->flags & WORD_CAPITAL);
	if (strlen(tail) != 1 || named || figure->value > HOTTEST ||
	    figure->value < -COLDEST ||
	    !is_scale_letter(
		slice_from(walk->text, word->span.end - 1), &whose))
		return false;
	set_degrees(figure, whose, word->span.end);
	return true;
}

/* Reads the scale after "21 degrees". */
static void read_degree_scale(
    const struct figure_walk *walk, size_t end, struct figure *figure)
{
	static const struct {
		const char *fold, *whose;
	} rows[] = {{"celsius", "C"}, {"centigrade", "C"}, {"c", "C"},
	    {"fahrenheit", "F"}, {"f", "F"}};
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		if (strcmp(figure->unit, "degree") == 0 &&
		    figure_walk_is(walk, end, rows[i].fold))
			set_degrees(figure, rows[i].whose,
			    figure_walk_word(walk, end)->span.end);
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
	    {"year", "olds", "year old"},
	    {"month", "olds", "month old"},
	    {"week", "old", "week old"},
	    {"day", "old", "day old"},
	    {"year", "of", "year old"},
	    {"percentage", "point", "percentage point"},
	    {"percentage", "points", "percentage point"},
	};
	for (size_t i = 0; i < ARRAY_LEN(rows); i++) {
		if (strcmp(rows[i].unit, figure->unit) != 0 ||
		    !figure_walk_is(walk, end, rows[i].fold))
			continue;
		bool age = strcmp(rows[i].fold, "of") == 0;
		if (age && !figure_walk_is(walk, end + 1, "age"))
			continue;
		figure->kind = FIGURE_MEASURE;
		figure->unit = rows[i].whole;
		figure->span.end = figure_walk_word(walk, end + age)->span.end;
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
	const char *tail = word_number_tail(figure_walk_word(walk, end - 1));
	if (figure_money_set(figure, strcmp(tail, "p") == 0 ? "penc" : tail) ||
	    set_unit(figure, tail)) {
		read_speed(walk, end, figure);
		return true;
	}
	if (!figure_walk_follows(walk, end) ||
	    !set_unit(figure, figure_walk_word(walk, end)->stem))
		return false;
	figure->span.end = figure_walk_word(walk, end)->span.end;
	read_second_word(walk, end + 1, figure);
	read_degree_scale(walk, end + 1, figure);
	read_speed(walk, end + 1, figure);
	return true;
}

/* "aged 30" is "30 years old"; "aged 30 to 40" is two figures. */
static bool read_age(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	enum { OLDEST = 120 };
	if (!first || !figure_walk_follows(walk, first) ||
	    !word_set_has(" age aged ",
		slice_of(figure_walk_word(walk, first - 1)->fold)) ||
	    figure->value > OLDEST)
		return false;
	figure->kind = FIGURE_MEASURE;
	figure->unit = "year old";
	figure->span.start = figure_walk_word(walk, first - 1)->span.start;
	return true;
}

/* "Ann Reed, 30, said". */
static bool read_age_apposition(const struct figure_walk *walk, size_t first,
    size_t end, struct figure *figure)
{
	enum { YOUNGEST = 2, OLDEST = 115 };
	struct slice after = figure_walk_gap(walk, end);
	if (first < 2 || end != first + 1 ||
	    !slice_is(figure_walk_gap(walk, first), ", ") ||
	    !figure_walk_is_number(walk, first) ||
	    !slice_is(figure_walk_gap(walk, first - 1), " ") ||
	    !(slice_starts(after, ",") || slice_starts(after, ".")) ||
	    figure->value < YOUNGEST || figure->value > OLDEST ||
	    figure->value != (double)(int)figure->value)
		return false;
	for (size_t i = first - 2; i < first; i++)
		if (!(figure_walk_word(walk, i)->flags & WORD_CAPITAL) ||
		    (figure_walk_word(walk, i)->classes &
			(WORD_CLASS_MONTH | WORD_CLASS_SHORT_MONTH |
			    WORD_CLASS_WEEKDAY)))
			return false;
	figure->kind = FIGURE_MEASURE;
	figure->unit = "year old";
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
	       read_degree_sign(walk, figure) ||
	       read_degree_letter(walk, first, end, figure) ||
	       figure_money_read_after(walk, end, figure) ||
	       read_unit(walk, end, figure) ||
	       read_scale(walk, first, figure) ||
	       read_age(walk, first, figure) ||
	       read_age_apposition(walk, first, end, figure);
}
