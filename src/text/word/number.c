/* SPDX-License-Identifier: MIT */
/* word_number: tables of words, and a reader of digits. */
#include "text/word/number.h"

#include <string.h>

#include "base/mem.h"
#include "text/word/set.h"

/* Compared with every word: the first letter, which is in the row itself, rules
 * out nearly all. */
struct number_word {
	char word[12];
	double value;
};

/* clang-format off */
static const struct number_word number_words[] = {
	{"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5},
	{"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9}, {"ten", 10},
	{"eleven", 11}, {"twelve", 12}, {"thirteen", 13}, {"fourteen", 14},
	{"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17},
	{"eighteen", 18}, {"nineteen", 19}, {"twenty", 20}, {"thirty", 30},
	{"forty", 40}, {"fifty", 50}, {"sixty", 60}, {"seventy", 70},
	{"eighty", 80}, {"ninety", 90}, {"dozen", 12}, {"zero", 0},
};
static const struct number_word ordinals[] = {
	{"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4},
	{"fifth", 5}, {"sixth", 6}, {"seventh", 7}, {"eighth", 8},
	{"ninth", 9}, {"tenth", 10}, {"eleventh", 11}, {"twelfth", 12},
	{"thirteenth", 13}, {"fourteenth", 14}, {"fifteenth", 15},
	{"sixteenth", 16}, {"seventeenth", 17}, {"eighteenth", 18},
	{"nineteenth", 19}, {"twentieth", 20}, {"thirtieth", 30},
	{"fortieth", 40}, {"fiftieth", 50}, {"sixtieth", 60},
	{"seventieth", 70}, {"eightieth", 80}, {"ninetieth", 90},
	{"hundredth", 100},
};
static const struct number_word magnitudes[] = {
	{"hundred", 1e2}, {"thousand", 1e3}, {"million", 1e6},
	{"billion", 1e9}, {"trillion", 1e12}, {"dozen", 12}, {"k", 1e3},
	{"m", 1e6}, {"mn", 1e6}, {"b", 1e9}, {"bn", 1e9}, {"tn", 1e12},
	{"mil", 1e6}, {"mln", 1e6}, {"mio", 1e6}, {"bln", 1e9}, {"trn", 1e12},
	{"lakh", 1e5}, {"lakhs", 1e5}, /* as India counts */
	{"crore", 1e7}, {"crores", 1e7},
};
/* clang-format on */

static bool look_up(
    const char *fold, const struct number_word *table, size_t n, double *value)
{
	for (size_t i = 0; i < n; i++)
		if (table[i].word[0] == fold[0] &&
		    strcmp(table[i].word, fold) == 0) {
			*value = table[i].value;
			return true;
		}
	return false;
}

bool word_number_spelled(const char *fold, double *value)
{
	return look_up(fold, number_words, ARRAY_LEN(number_words), value);
}

bool word_number_digits(const struct word *word, double *value)
{
	struct slice digits = slice_of(word->fold);
	double scale = 0;
	size_t i = 0;
	*value = 0;
	for (; i < digits.len; i++) {
		char c = digits.bytes[i];
		if (c >= '0' && c <= '9') {
			*value = *value * 10 + (c - '0');
			scale *= 10;
		} else if (c == '.' && scale == 0) {
			scale = 1;
		} else {
			break;
		}
	}
	if (scale > 1)
		*value /= scale;
	return i > 0 && (word->flags & WORD_NUMBER);
}

const char *word_number_tail(const struct word *word)
{
	if (!(word->flags & WORD_NUMBER))
		return "";
	return word->fold + strspn(word->fold, "0123456789.");
}

bool word_number_ordinal(const struct word *word, double *value)
{
	if (!(word->flags & WORD_NUMBER))
		return look_up(
		    word->fold, ordinals, ARRAY_LEN(ordinals), value);
	return word_set_has(
		   " st nd rd th ", slice_of(word_number_tail(word))) &&
	       word_number_digits(word, value);
}

const char *word_number_written_out(const char *tail)
{
	static const struct {
		double value;
		const char *name;
	} names[] = {{1e3, "thousand"}, {1e6, "million"}, {1e9, "billion"},
	    {1e12, "trillion"}};
	double value;
	if (!word_number_magnitude(tail, &value))
		return NULL;
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (names[i].value == value)
			return names[i].name;
	return NULL;
}

bool word_number_magnitude(const char *fold, double *value)
{
	return look_up(fold, magnitudes, ARRAY_LEN(magnitudes), value);
}
