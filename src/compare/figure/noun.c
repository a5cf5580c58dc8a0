/* SPDX-License-Identifier: MIT */
/* figure_noun: rows of stems; the stems of a row stand for each other. */
#include "compare/figure/noun.h"

#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "text/word/word.h"

/* clang-format off */
/* Nouns that outlets use for the same counted thing. */
static const char *const counted[] = {
	" home hous build structur dwell properti ", " soldier troop ",
	" child children kid ", " dead death fatal victim ",
	" ship vessel boat ", " plane aircraft jet ", " car vehicl ",
	" job worker employe post posit role redund ",
};
/* What happens to those who are counted. */
static const char *const fates[] = {
	" die dead death kill fatal perish slain toll ",
	" injur wound hurt ", " arrest detain custodi ",
	" rescu save surviv survivor ", " flee fled evacu displac ",
	" fire sack dismiss redund layoff job ",
};
/* Nouns that stand for "people", and "people" for them. */
static const char people[] =
	" resid civilian passeng worker employe staff protest demonstr "
	"student pupil soldier troop victim survivor patient inhabit citizen "
	"migrant refuge spectat mourner guest marcher evacue ";
/* Counted so often that two counts need not be of the same thing. */
static const char everyday[] =
	" peopl person man men woman women time thing case point way part "
	"other yard inch game ";
/* clang-format on */

static bool share_row(
    const char *const *rows, size_t n, const char *a, const char *b)
{
	for (size_t i = 0; i < n; i++)
		if (word_set_has(rows[i], slice_of(a)) &&
		    word_set_has(rows[i], slice_of(b)))
			return true;
	return false;
}

/* Whether `word` is "people" and `other` a kind of people. */
static bool are_people(const char *word, const char *other)
{
	return strcmp(word, "peopl") == 0 &&
	       word_set_has(people, slice_of(other));
}

bool figure_noun_same(const char *a, const char *b)
{
	return strcmp(a, b) == 0 || are_people(a, b) || are_people(b, a) ||
	       share_row(counted, ARRAY_LEN(counted), a, b);
}

bool figure_noun_same_fate(const char *a, const char *b)
{
	return share_row(fates, ARRAY_LEN(fates), a, b);
}

bool figure_noun_is_everyday(const char *stem)
{
	return word_set_has(everyday, slice_of(stem));
}
