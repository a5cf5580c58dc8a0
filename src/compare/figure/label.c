/* SPDX-License-Identifier: MIT */
/* figure_label: what joins a number to a name. */
#include "compare/figure/label.h"

#include <string.h>

#include "text/word/word.h"
#include "compare/figure/money.h"

/* Capitals joined to digits: "COVID-19", "F-35". */
static bool is_model(const struct figure_walk *walk, size_t i)
{
	if (!i || !slice_is(figure_walk_gap(walk, i), "-"))
		return false;
	const struct word *before = figure_walk_word(walk, i - 1);
	size_t len = before->span.end - before->span.start;
	return (before->flags & WORD_UPPER) ||
	       ((before->flags & WORD_CAPITAL) && len == 1);
}

/* Whether a slash joins word `i` and the one before it, both numbers. */
static bool is_slashed(const struct figure_walk *walk, size_t i)
{
	return i && slice_is(figure_walk_gap(walk, i), "/") &&
	       figure_walk_is_number(walk, i - 1) &&
	       figure_walk_is_number(walk, i);
}

static struct slice raw_at(const struct figure_walk *walk, size_t i)
{
	return slice_at(walk->text, figure_walk_word(walk, i)->span);
}

/* "007", "2.0.1". */
static bool is_code(const struct figure_walk *walk, size_t i)
{
	struct slice raw = raw_at(walk, i);
	size_t dot = slice_find(raw, ".", 0);
	return (raw.len > 1 && raw.bytes[0] == '0' && raw.bytes[1] >= '0' &&
		   raw.bytes[1] <= '9') ||
	       (dot < raw.len && slice_find(raw, ".", dot + 1) < raw.len);
}

/* "Route 66", "No. 10", "flight 370". */
static bool is_labelled(const struct figure_walk *walk, size_t i)
{
	if (!i)
		return false;
	struct slice gap = figure_walk_gap(walk, i);
	const struct word *before = figure_walk_word(walk, i - 1);
	if (!(before->classes & WORD_CLASS_LABEL))
		return false;
	return slice_is(gap, " ")
		   ? strcmp(before->fold, "no") != 0
		   : slice_is(gap, ". ") && strcmp(before->fold, "no") == 0;
}

/* "221 Baker Street". */
static bool is_address(const struct figure_walk *walk, size_t i)
{
	enum { STREET_WORDS_MAX = 3 };
	for (size_t k = i + 1; k <= i + STREET_WORDS_MAX; k++) {
		const struct word *word = figure_walk_word(walk, k);
		if (!figure_walk_follows(walk, k) ||
		    !(word->flags & WORD_CAPITAL))
			return false;
		if (k > i + 1 && (word->classes & WORD_CLASS_STREET))
			return !figure_walk_is_titled(walk, i);
	}
	return false;
}

static bool is_capital(const struct figure_walk *walk, size_t i)
{
	const struct word *word = figure_walk_word(walk, i);
	return figure_walk_follows(walk, i) && (word->flags & WORD_CAPITAL) &&
	       !(word->classes & (WORD_CLASS_MONTH | WORD_CLASS_WEEKDAY));
}

/* "Formula One", "the Seven Network": a number in words with a capital, beside
 * another; not in headlines.  "Two Americans" begin sentences. */
static bool is_named(const struct figure_walk *walk, size_t i)
{
	const struct word *word = figure_walk_word(walk, i);
	bool begins = figure_walk_begins(walk, i);
	if (!(word->flags & WORD_CAPITAL) || figure_walk_is_titled(walk, i))
		return false;
	if (!begins && i && is_capital(walk, i - 1))
		return true;
	return is_capital(walk, i + 1) &&
	       (!begins || !slice_ends(raw_at(walk, i + 1), "s")) &&
	       !(figure_walk_word(walk, i + 1)->classes & WORD_CLASS_GROUP);
}

/* "Apollo 11 landed": digits after a name, and nothing that they count. */
static bool is_of_name(const struct figure_walk *walk, size_t i)
{
	const struct word *before = i ? figure_walk_word(walk, i - 1) : NULL;
	const struct word *after = figure_walk_word(walk, i + 1);
	const unsigned no_name = WORD_STOP | WORD_NUMBER | WORD_POSSESSIVE;
	if (!before || !slice_is(figure_walk_gap(walk, i), " ") ||
	    !(before->flags & WORD_CAPITAL) || (before->flags & no_name) ||
	    figure_walk_begins(walk, i - 1) ||
	    word_class_is(before->fold,
		WORD_CLASS_MONTH | WORD_CLASS_WEEKDAY | WORD_CLASS_SHORT_MONTH))
		return false;
	if (figure_money_is_before(walk, i) ||
	    strlen(word_number_tail(figure_walk_word(walk, i))) > 0 ||
	    figure_walk_is_titled(walk, i) ||
	    slice_find(raw_at(walk, i), ",", 0) < raw_at(walk, i).len)
		return false;
	return slice_starts(figure_walk_gap(walk, i + 1), " ") && after &&
	       ((after->flags & WORD_STOP) ||
		   (after->classes & WORD_CLASS_PAST_TENSE) ||
		   slice_ends(raw_at(walk, i + 1), "ed"));
}

/* "no one", "one of", "one another": a pronoun. */
static bool is_pronoun(const struct figure_walk *walk, size_t i)
{
	static const char before[] =
	    " no any every each some the this that which another such other "
	    "everyone someone anyone ";
	static const char after[] =
	    " of another day thing way is was has had who that to or can "
	    "could would will side sided time such more ";
	const struct word *word = figure_walk_word(walk, i);
	if (strcmp(word->fold, "one") != 0)
		return false;
	double digit;
	if (figure_walk_is(walk, i + 1, "of"))
		return true;
	if (figure_walk_is(walk, i + 1, "point"))
		return (i && strcmp(figure_walk_word(walk, i - 1)->fold,
				 "at") == 0) ||
		       !figure_walk_word(walk, i + 2) ||
		       !word_number_spelled(
			   figure_walk_word(walk, i + 2)->fold, &digit);
	if (i && figure_walk_follows(walk, i) &&
	    word_set_has(before, slice_of(figure_walk_word(walk, i - 1)->fold)))
		return true;
	return figure_walk_follows(walk, i + 1) &&
	       word_set_has(
		   after, slice_of(figure_walk_word(walk, i + 1)->fold));
}

bool figure_label_is(const struct figure_walk *walk, size_t i)
{
	const struct word *word = figure_walk_word(walk, i);
	bool digits = word->flags & WORD_NUMBER;
	if (digits && (is_model(walk, i) || *word_number_tail(word) == ':' ||
			  is_slashed(walk, i) || is_slashed(walk, i + 1) ||
			  is_code(walk, i)))
		return true;
	if (walk->digits_only)
		return false;
	if (digits)
		return is_labelled(walk, i) || is_address(walk, i) ||
		       is_of_name(walk, i);
	return is_named(walk, i) || is_pronoun(walk, i);
}
