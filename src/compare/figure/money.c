/* SPDX-License-Identifier: MIT */
/* figure_money: text/word/money knows the currencies. */
#include "compare/figure/money.h"

#include <string.h>

#include "text/word/word.h"

static void set_money(
    struct figure *figure, const char *unit, const char *whose)
{
	figure->kind = FIGURE_MONEY;
	figure->unit = unit;
	figure->whose = whose;
}

bool figure_money_set(struct figure *figure, const char *stem)
{
	const char *unit = word_money_unit(stem);
	if (unit)
		set_money(figure, unit, NULL);
	return unit;
}

static struct slice raw_at(const struct figure_walk *walk, size_t i)
{
	return slice_at(walk->text, figure_walk_word(walk, i)->span);
}

/* Reads the letters right before a dollar sign: the "A" of "A$40". */
static void read_prefix(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	struct word_money money;
	const struct word *word =
	    first ? figure_walk_word(walk, first - 1) : NULL;
	if (!word || word->span.end != figure->span.start ||
	    !slice_is(slice_at(walk->text, (struct span){figure->span.start,
					       figure->span.start + 1}),
		"$") ||
	    !word_money_of_prefix(raw_at(walk, first - 1), &money))
		return;
	set_money(figure, money.unit, money.code);
	figure->span.start = word->span.start;
}

static bool read_sign(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	size_t len;
	struct slice gap = slice_trim(figure_walk_gap(walk, first));
	const char *unit = word_money_sign(gap, &len);
	if (!unit)
		return false;
	set_money(figure, unit, NULL);
	size_t end = (size_t)(gap.bytes + gap.len - walk->text.bytes);
	figure->span.start = end - len;
	read_prefix(walk, first, figure);
	return true;
}

/* Codes that are words, too, when a line is in capitals: "COP 28", "TOP 10". */
static bool is_word_too(struct slice code)
{
	static const char words[] =
	    " ALL TRY TOP CUP MAD CAD PEN BOB RON SOS GEL MOP COP LAK SAR BAM "
	    "AMD MUR DOP STN ";
	return word_set_has(words, code);
}

/* Whether a code in capitals is one of money beside this value. */
static bool may_be_code(struct slice code, const struct figure *figure)
{
	enum { SUM_MIN = 2200 }; /* beyond what may be a year */
	return !is_word_too(code) || figure->value >= SUM_MIN;
}

/* Reads a currency code before the number: "Rs500", "USD 2 million". */
static bool read_code(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	struct word_money money;
	const struct word *code =
	    first ? figure_walk_word(walk, first - 1) : NULL;
	struct slice between = figure_walk_gap(walk, first);
	if (!code || slice_trim(between).len ||
	    !figure_walk_is_number(walk, first))
		return false;
	const char *stem = word_money_of_code(code->fold);
	bool iso = word_money_of_iso(raw_at(walk, first - 1), &money) &&
		   may_be_code(raw_at(walk, first - 1), figure);
	if (iso)
		set_money(figure, money.unit, money.code);
	else if (!stem || (between.len && !code->fold[1]) || /* "ward N 12" */
		 !figure_money_set(figure, stem))
		return false;
	figure->span.start = code->span.start;
	return true;
}

bool figure_money_read_before(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	return read_sign(walk, first, figure) || read_code(walk, first, figure);
}

bool figure_money_is_before(const struct figure_walk *walk, size_t first)
{
	const struct word *word = figure_walk_word(walk, first);
	struct figure figure = {0};
	if (!word)
		return false;
	figure.span = word->span;
	return figure_money_read_before(walk, first, &figure);
}

/* Reads a sign after the number, as in most languages. */
static bool read_sign_after(
    const struct figure_walk *walk, struct figure *figure)
{
	enum { SIGN_BYTES_MAX = 3 };
	struct slice after = figure_walk_after(walk, figure->span.end);
	const char *unit = NULL;
	size_t len = 0;
	for (size_t n = 1; !unit && n <= SIGN_BYTES_MAX && n <= after.len; n++)
		unit = word_money_sign((struct slice){after.bytes, n}, &len);
	struct slice rest = slice_from(after, unit ? len : 0);
	if (!unit || (rest.len && rest.bytes[0] >= '0' && rest.bytes[0] <= '9'))
		return false;
	set_money(figure, unit, NULL);
	figure->span.end = (size_t)(rest.bytes - walk->text.bytes);
	return true;
}

/* Reads a name with the word before it that says whose it is: "Canadian
 * dollars", "New Zealand dollars". */
static bool read_name(
    const struct figure_walk *walk, size_t end, struct figure *figure)
{
	enum { WORDS_MAX = 3 };
	struct word_money money;
	for (size_t i = end; i < end + WORDS_MAX; i++) {
		if (!figure_walk_follows(walk, i) ||
		    slice_is(figure_walk_gap(walk, end), ""))
			return false;
		const struct word *name = figure_walk_word(walk, i);
		bool whose =
		    i > end && word_money_of_adjective(name->stem,
				   figure_walk_word(walk, i - 1)->fold, &money);
		if (whose)
			set_money(figure, money.unit, money.code);
		else if (i > end || !figure_money_set(figure, name->stem))
			continue;
		figure->span.end = name->span.end;
		return true;
	}
	return false;
}

bool figure_money_read_after(
    const struct figure_walk *walk, size_t end, struct figure *figure)
{
	struct word_money money;
	if (read_sign_after(walk, figure))
		return true;
	if (!figure_walk_follows(walk, end))
		return false;
	if (!word_money_of_iso(raw_at(walk, end), &money) ||
	    !may_be_code(raw_at(walk, end), figure))
		return read_name(walk, end, figure);
	set_money(figure, money.unit, money.code);
	figure->span.end = figure_walk_word(walk, end)->span.end;
	return true;
}
