/* SPDX-License-Identifier: MIT */
/* figure_money: text/word/money knows the currencies. */
#include "compare/figure/money.h"

#include "text/word/word.h"

bool figure_money_set(struct figure *figure, const char *stem)
{
	const char *unit = word_money_unit(stem);
	if (!unit)
		return false;
	figure->kind = FIGURE_MONEY;
	figure->unit = unit;
	return true;
}

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
	    !figure_walk_is_number(walk, first) ||
	    !figure_money_set(figure, stem))
		return false;
	figure->span.start = code->span.start;
	return true;
}

bool figure_money_read_before(
    const struct figure_walk *walk, size_t first, struct figure *figure)
{
	return read_currency_sign(walk, first, figure) ||
	       read_currency_code(walk, first, figure);
}

bool figure_money_read_after(
    const struct figure_walk *walk, struct figure *figure)
{
	enum { SIGN_BYTES_MAX = 3 };
	struct slice behind = figure_walk_behind(walk, figure->span.end);
	const char *unit = NULL;
	size_t len = 0;
	for (size_t n = 1; !unit && n <= SIGN_BYTES_MAX && n <= behind.len; n++)
		unit = word_money_sign((struct slice){behind.bytes, n}, &len);
	struct slice rest = slice_from(behind, unit ? len : 0);
	if (!unit || (rest.len && rest.bytes[0] >= '0' && rest.bytes[0] <= '9'))
		return false;
	figure->kind = FIGURE_MONEY;
	figure->unit = unit;
	figure->span.end = (size_t)(rest.bytes - walk->text.bytes);
	return true;
}
