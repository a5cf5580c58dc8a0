/* SPDX-License-Identifier: MIT */
/* figure_number: one function for each rule of the grammar. */
#include "compare/figure/number.h"

#include <string.h>

#include "base/mem.h"
#include "text/word/word.h"
#include "compare/figure/money.h"
#include "compare/figure/unit.h"

enum { TEN = 10, DOZEN = 12, HUNDRED = 100, THOUSAND = 1000 };

/* A number that is being read. */
struct reader {
	const struct figure_walk *walk;
	size_t first; /* its first word */
};

static const char *fold_at(const struct figure_walk *walk, size_t i)
{
	const struct word *word = figure_walk_word(walk, i);
	return word ? word->fold : "";
}

static bool is_article(const struct figure_walk *walk, size_t i)
{
	const char *fold = fold_at(walk, i);
	return strcmp(fold, "a") == 0 || strcmp(fold, "an") == 0;
}

/* The factor of the scale word `i`, 0 for none.  Only sums of money have "m"
 * or "mil" apart from the number. */
static double scale_at(const struct reader *reader, size_t i)
{
	const char *fold = fold_at(reader->walk, i);
	double scale;
	bool shortest = !fold[0] || !fold[1] || strcmp(fold, "mil") == 0;
	if (reader->walk->digits_only || !word_number_magnitude(fold, &scale) ||
	    (shortest && !figure_money_is_before(reader->walk, reader->first)))
		return 0;
	return scale;
}

static bool is_hundred(const struct figure_walk *walk, size_t i)
{
	return figure_walk_is(walk, i, "hundred");
}

/* The value of "five", "twenty"; false for any other word, and for "dozen",
 * which is a scale too. */
static bool spelled(const struct figure_walk *walk, size_t i, double *value)
{
	const char *fold = fold_at(walk, i);
	return !walk->digits_only && word_number_spelled(fold, value) &&
	       strcmp(fold, "dozen") != 0;
}

/* Reads "five", "twenty-five". */
static size_t read_small(
    const struct figure_walk *walk, size_t i, double *value)
{
	double more;
	if (!spelled(walk, i, value))
		return i;
	if (*value < 2 * TEN || !figure_walk_follows(walk, i + 1) ||
	    !spelled(walk, i + 1, &more) || more >= TEN || more < 1)
		return i + 1;
	*value += more;
	return i + 2;
}

/* Reads "point five" after a small number; "at one point" is none. */
static size_t read_point(
    const struct figure_walk *walk, size_t end, double *value)
{
	double digit, place = 1;
	size_t pos = end + 1;
	if (!figure_walk_is(walk, end, "point") ||
	    (end > 1 && *value == 1 &&
		strcmp(fold_at(walk, end - 2), "at") == 0))
		return end;
	while (figure_walk_follows(walk, pos) && spelled(walk, pos, &digit) &&
	       digit < TEN) {
		place /= TEN;
		*value += digit * place;
		pos++;
	}
	return pos > end + 1 ? pos : end;
}

/* Whether a word is digits and nothing else, `n` of them. */
static bool has_digits(const struct figure_walk *walk, size_t i, size_t n)
{
	const struct word *word = figure_walk_word(walk, i);
	return word && figure_walk_follows(walk, i) &&
	       word->span.end - word->span.start == n &&
	       strspn(word->fold, "0123456789") == n;
}

/* Whether digits may be grouped by blanks after word `i`: no label and no other
 * number is before it. */
static bool may_be_grouped(const struct figure_walk *walk, size_t i)
{
	const struct word *word = figure_walk_word(walk, i);
	const struct word *before = i ? figure_walk_word(walk, i - 1) : NULL;
	size_t len = word->span.end - word->span.start;
	if (walk->digits_only || len > 3 || *word->fold == '0' ||
	    strspn(word->fold, "0123456789") != len)
		return false;
	if (!before || figure_walk_begins(walk, i) ||
	    !figure_walk_follows(walk, i))
		return true;
	return !(before->flags & (WORD_NUMBER | WORD_CAPITAL)) &&
	       !(before->classes & WORD_CLASS_LABEL) &&
	       strcmp(before->fold, "at") != 0;
}

/* Reads the groups of three after "816 000". */
static size_t read_blank_groups(
    const struct figure_walk *walk, size_t i, double *value)
{
	double more, whole = *value;
	size_t end = i + 1;
	if (!may_be_grouped(walk, i))
		return i + 1;
	while (slice_is(figure_walk_gap(walk, end), " ") &&
	       has_digits(walk, end, 3) &&
	       word_number_digits(figure_walk_word(walk, end), &more))
		whole = whole * THOUSAND + more, end++;
	if (figure_walk_is_number(walk, end) ||
	    slice_is(figure_walk_gap(walk, end), "-"))
		return i + 1;
	*value = whole;
	return end;
}

/* Reads the groups of two after "12,34,567", which ends with one of three. */
static size_t read_comma_groups(
    const struct figure_walk *walk, size_t i, double *value)
{
	double more, whole = *value;
	size_t end = i + 1;
	const struct word *word = figure_walk_word(walk, i);
	if (word->span.end - word->span.start > 2)
		return end;
	for (; slice_is(figure_walk_gap(walk, end), ",") &&
	       figure_walk_is_number(walk, end);
	     end++) {
		word = figure_walk_word(walk, end);
		size_t len = word->span.end - word->span.start;
		if (!word_number_digits(word, &more))
			break;
		if (len >= 6 && walk->text.bytes[word->span.start + 2] == ',') {
			*value = whole * 100 * THOUSAND + more;
			return end + 1;
		}
		if (len != 2)
			break;
		whole = whole * HUNDRED + more;
	}
	return i + 1;
}

/* Whether the letters after digits make another thing of them: "20th",
 * "1990s". */
static bool is_other_tail(const char *tail)
{
	return word_set_has(" st nd rd th s ", slice_of(tail));
}

/* Reads "1,200", "3bn", "816 000"; `scale` is multiplied by that of the
 * tail. */
static size_t read_digits(
    const struct reader *reader, size_t i, double *value, double *scale)
{
	const struct word *word = figure_walk_word(reader->walk, i);
	const char *tail = word ? word_number_tail(word) : "";
	double more;
	if (!word || !word_number_digits(word, value) || is_other_tail(tail))
		return i;
	if (!*tail) {
		size_t end = read_blank_groups(reader->walk, i, value);
		return end > i + 1 ? end
				   : read_comma_groups(reader->walk, i, value);
	}
	if (!reader->walk->digits_only && word_number_magnitude(tail, &more)) {
		*value *= more;
		*scale *= more;
	}
	return i + 1;
}

/* "between one hundred and two hundred" is two numbers. */
static bool may_have_and(const struct reader *reader)
{
	return !reader->first ||
	       strcmp(fold_at(reader->walk, reader->first - 1), "between") != 0;
}

/* Reads what follows "hundred": "and five", but not "and five hundred". */
static size_t read_below_hundred(
    const struct reader *reader, size_t end, double *value)
{
	bool with_and = figure_walk_is(reader->walk, end, "and");
	double more;
	size_t first = end + with_and;
	if ((with_and && !may_have_and(reader)) ||
	    !figure_walk_follows(reader->walk, first))
		return end;
	size_t after = read_small(reader->walk, first, &more);
	if (after == first || is_hundred(reader->walk, after))
		return end;
	*value += more;
	return after;
}

/* Reads a group: "five hundred and two", "84,000", the "a" of "a million". */
static size_t read_group(
    const struct reader *reader, size_t i, double *value, double *scale)
{
	const struct figure_walk *walk = reader->walk;
	size_t end = read_digits(reader, i, value, scale);
	bool words = end == i;
	if (words)
		end = read_small(walk, i, value);
	if (words && end > i)
		end = read_point(walk, end, value);
	if (end == i && !walk->digits_only && is_article(walk, i) &&
	    figure_walk_follows(walk, i + 1) && fold_at(walk, i + 1)[0] &&
	    fold_at(walk, i + 1)[1] && scale_at(reader, i + 1) > 0) {
		*value = 1;
		end = i + 1;
	}
	if (end == i || walk->digits_only || !is_hundred(walk, end))
		return end;
	*value *= HUNDRED;
	return read_below_hundred(reader, end + 1, value);
}

/* How many of these parts make a whole: 3 for "thirds", 0 for a word that is
 * no part. */
static double parts_of(const char *fold, bool plural)
{
	static const struct {
		char one[12], many[12];
		double parts;
	} rows[] = {{"half", "halves", 2}, {"third", "thirds", 3},
	    {"quarter", "quarters", 4}, {"fourth", "fourths", 4},
	    {"fifth", "fifths", 5}, {"sixth", "sixths", 6},
	    {"seventh", "sevenths", 7}, {"eighth", "eighths", 8},
	    {"ninth", "ninths", 9}, {"tenth", "tenths", 10},
	    {"twentieth", "twentieths", 20}, {"hundredth", "hundredths", 100}};
	for (size_t i = 0; i < ARRAY_LEN(rows); i++)
		if (strcmp(fold, plural ? rows[i].many : rows[i].one) == 0)
			return rows[i].parts;
	return 0;
}

size_t figure_number_read_part(
    const struct figure_walk *walk, size_t i, double *part)
{
	double n = 1;
	*part = 0.5;
	if (strcmp(fold_at(walk, i), "half") == 0)
		return i + 1;
	if (!is_article(walk, i) && !spelled(walk, i, &n))
		return i;
	if (!figure_walk_follows(walk, i + 1))
		return i;
	/* "three-quarter" is before a noun */
	bool one = n == 1 || slice_is(figure_walk_gap(walk, i + 1), "-");
	double parts = parts_of(fold_at(walk, i + 1), !one);
	if (parts == 0)
		parts = parts_of(fold_at(walk, i + 1), n > 1);
	*part = parts > 0 ? n / parts : 0;
	return n >= 1 && parts > n ? i + 2 : i;
}

/* Reads the fraction after "two": "and a half", " 1/2", "\u00BD". */
static size_t read_fraction(
    const struct reader *reader, size_t end, double *value, double of)
{
	const struct figure_walk *walk = reader->walk;
	double over, under, part = figure_walk_vulgar(walk, end);
	if (part > 0) {
		*value += part * of;
		return end;
	}
	if (!walk->digits_only && figure_walk_is(walk, end, "and") &&
	    figure_walk_follows(walk, end + 1) && may_have_and(reader)) {
		size_t after = figure_number_read_part(walk, end + 1, &part);
		if (after <= end + 2 ||
		    slice_is(figure_walk_gap(walk, after), "-"))
			return end;
		*value += part * of;
		return after;
	}
	if (!slice_is(figure_walk_gap(walk, end), " ") ||
	    !slice_is(figure_walk_gap(walk, end + 1), "/") ||
	    !figure_walk_is_number(walk, end) ||
	    !figure_walk_is_number(walk, end + 1) ||
	    !word_number_digits(figure_walk_word(walk, end), &over) ||
	    !word_number_digits(figure_walk_word(walk, end + 1), &under) ||
	    over >= under)
		return end;
	*value += over / under * of;
	return end + 2;
}

/* Reads the scales after a group: "million", "hundred thousand", "lakh
 * crore". */
static size_t read_scales(
    const struct reader *reader, size_t end, double *scale)
{
	double more;
	while (figure_walk_follows(reader->walk, end) &&
	       (more = scale_at(reader, end)) > 0 && more != HUNDRED) {
		*scale *= more;
		end++;
	}
	return end;
}

static size_t read_term(
    const struct reader *reader, size_t i, struct figure_number *number)
{
	double value = 0, tail = 1, scale = 1;
	size_t group = read_group(reader, i, &value, &tail);
	if (group == i)
		return i;
	size_t half = read_fraction(reader, group, &value, tail);
	size_t hundred =
	    half + (half > group && is_hundred(reader->walk, half));
	size_t end = read_scales(reader, hundred, &scale);
	scale *= hundred > half ? HUNDRED : 1;
	value *= scale;
	if (scale > 1 && half == group)
		end = read_fraction(reader, end, &value, scale);
	*number = (struct figure_number){
	    .value = value,
	    .scale = scale * tail,
	    .slack = scale == DOZEN ? value / DOZEN : 0,
	    .loose = scale == DOZEN,
	};
	return end;
}

/* Whether a term may go on a number of a larger scale: "two hundred thousand",
 * "300 thousand", "and five"; not the "two" of "a million two years ago". */
static bool may_go_on(const struct reader *reader, size_t first, size_t end,
    const struct figure_number *term, bool with_and)
{
	const struct word *after = figure_walk_word(reader->walk, end);
	bool time = figure_walk_follows(reader->walk, end) &&
		    (after->classes & WORD_CLASS_TIME_UNIT);
	if (is_article(reader->walk, first))
		return false;
	bool digits = figure_walk_is_number(reader->walk, first);
	if (digits || term->scale > 1)
		return term->scale > 1 && !(digits && with_and);
	return with_and || term->value >= HUNDRED ||
	       (term->value >= TEN && !time);
}

/* Reads the terms after the first, each of a smaller scale. */
static size_t read_more_terms(
    const struct reader *reader, size_t end, struct figure_number *number)
{
	double last = number->scale;
	while (last >= THOUSAND && !reader->walk->digits_only) {
		struct figure_number term;
		bool with_and = figure_walk_is(reader->walk, end, "and");
		size_t first = end + with_and;
		if ((with_and && !may_have_and(reader)) ||
		    !figure_walk_follows(reader->walk, first))
			return end;
		size_t after = read_term(reader, first, &term);
		if (after == first || term.scale >= last ||
		    term.value >= last ||
		    !may_go_on(reader, first, after, &term, with_and))
			return end;
		number->value += term.value;
		last = term.scale;
		end = after;
	}
	return end;
}

static bool is_unit(const struct figure_walk *walk, size_t i)
{
	const struct word *word = figure_walk_word(walk, i);
	return word && figure_walk_follows(walk, i) && figure_unit_is(word);
}

/* Reads "half a million", "a quarter of a million"; and of "half an hour" what
 * is before the unit. */
static size_t read_part_of(
    const struct reader *reader, size_t i, struct figure_number *number)
{
	const struct figure_walk *walk = reader->walk;
	double part, scale = 1;
	bool article = strcmp(fold_at(walk, i), "a") == 0 &&
		       figure_walk_is(walk, i + 1, "half");
	size_t first = i + article;
	size_t end = figure_number_read_part(walk, first, &part);
	if (end == first)
		return i;
	bool half = end == first + 1;
	bool joined = slice_is(figure_walk_gap(walk, end), "-");
	bool of = figure_walk_is(walk, end, "of");
	bool a =
	    is_article(walk, end + of) && figure_walk_follows(walk, end + of);
	if (!half && !a && !joined)
		return i;
	size_t after = end + of + a;
	size_t whole = read_scales(reader, after, &scale);
	if (whole == after && ((of && !a) || !is_unit(walk, after)))
		return i;
	*number = (struct figure_number){.value = part * scale, .scale = scale};
	return whole;
}

/* Reads the article of "for a week", "an hour ago": one of the unit. */
static size_t read_article(
    const struct reader *reader, size_t i, struct figure_number *number)
{
	static const char before[] =
	    " for within after nearly almost about than least most ";
	static const char after[] = " ago later earlier ";
	const struct figure_walk *walk = reader->walk;
	if (!is_article(walk, i) || !is_unit(walk, i + 1) ||
	    !figure_unit_is_long(figure_walk_word(walk, i + 1)))
		return i;
	bool half = figure_walk_is(walk, i + 2, "and") &&
		    figure_walk_is(walk, i + 4, "half");
	if (!half &&
	    !(figure_walk_follows(walk, i + 2) &&
		word_set_has(after, slice_of(fold_at(walk, i + 2)))) &&
	    !(i && word_set_has(before, slice_of(fold_at(walk, i - 1)))))
		return i;
	*number = (struct figure_number){.value = 1, .scale = 1, .loose = true};
	return i + 1;
}

size_t figure_number_read(
    const struct figure_walk *walk, size_t i, struct figure_number *number)
{
	const struct reader reader = {walk, i};
	size_t end = i;
	if (!walk->digits_only)
		end = read_part_of(&reader, i, number);
	if (end == i)
		end = read_term(&reader, i, number);
	if (end == i)
		return walk->digits_only ? i : read_article(&reader, i, number);
	return read_more_terms(&reader, end, number);
}
