/* SPDX-License-Identifier: MIT */
/* word_table: the tables, and their lookups. */
#include "text/word/table.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* clang-format off */
static const struct alias {
	const char *from, *to;
	bool name;	/* only when written with capitals */
	bool dot;	/* only before a full stop */
} aliases[] = {
	{"apr", "april", true, false},
	{"aug", "august", true, false},
	{"dec", "december", true, false},
	{"feb", "february", true, false},
	{"gen", "general", true, true},
	{"gov", "governor", true, true},
	{"jan", "january", true, false},
	{"lt", "lieutenant", true, true},
	{"nov", "november", true, false},
	{"oct", "october", true, false},
	{"pct", "percent", false, false},
	{"prof", "professor", true, true},
	{"rep", "representative", true, true},
	{"sen", "senator", true, true},
	{"sep", "september", true, false},
	{"sept", "september", true, false},
	{"usa", "us", true, false},
};

/* Longer phrases before those that they begin with. */
static const struct word_table_phrase phrases[] = {
	{{"united", "states", "of", "america"}, "us"},
	{{"united", "states"}, "us"},
	{{"united", "kingdom"}, "uk"},
	{{"united", "nations"}, "un"},
	{{"united", "arab", "emirates"}, "uae"},
	{{"european", "union"}, "eu"},
	{{"group", "of", "seven"}, "g7"},
	{{"group", "of", "7"}, "g7"},
	{{"group", "of", "20"}, "g20"},
	{{"group", "of", "twenty"}, "g20"},
	{{"world", "health", "organization"}, "who"},
	{{"world", "health", "organisation"}, "who"},
	{{"per", "cent"}, "percent"},
};

/* British spellings by beginning, in alphabetical order, and by ending.  The
 * result need not be a word, as long as all forms of a word change alike. */
static const struct beginning {
	char from[12], to[12];
} beginnings[] = {
	{"aluminium", "aluminum"}, {"analyse", "analyze"},
	{"armour", "armor"}, {"behaviour", "behavior"},
	{"cancell", "cancel"}, {"candour", "candor"}, {"centre", "center"},
	{"cheque", "check"}, {"clamour", "clamor"}, {"colour", "color"},
	{"counsell", "counsel"}, {"defence", "defense"},
	{"endeavour", "endeavor"}, {"favour", "favor"}, {"fibre", "fiber"},
	{"flavour", "flavor"}, {"fuell", "fuel"}, {"grey", "gray"},
	{"harbour", "harbor"}, {"honour", "honor"}, {"humour", "humor"},
	{"judgement", "judgment"}, {"kilometre", "kilometer"},
	{"labell", "label"}, {"labour", "labor"}, {"levell", "level"},
	{"licence", "license"}, {"litre", "liter"},
	{"manoeuvre", "maneuver"}, {"metre", "meter"}, {"modell", "model"},
	{"neighbour", "neighbor"}, {"offence", "offense"},
	{"plough", "plow"}, {"pretence", "pretense"},
	{"programme", "program"}, {"rigour", "rigor"}, {"rumour", "rumor"},
	{"sceptic", "skeptic"}, {"signall", "signal"},
	{"splendour", "splendor"}, {"sulphur", "sulfur"},
	{"theatre", "theater"}, {"travell", "travel"}, {"tumour", "tumor"},
	{"vapour", "vapor"}, {"vigour", "vigor"},
};

#define ENDING(from, to) {from, to, sizeof(from) - 1}
static const struct ending {
	const char *from, *to;
	size_t len; /* of from */
} endings[] = {
	ENDING("isation", "ization"), ENDING("isations", "izations"),
	ENDING("ise", "ize"), ENDING("ised", "ized"),
	ENDING("iser", "izer"), ENDING("ises", "izes"),
	ENDING("ising", "izing"), ENDING("yse", "yze"),
	ENDING("ysed", "yzed"), ENDING("ysing", "yzing"),
};
/* clang-format on */

/* As strcmp; the first letter nearly always decides. */
static int compare_forms(const char *a, const char *b)
{
	int first = (unsigned char)a[0] - (unsigned char)b[0];
	return first ? first : strcmp(a, b);
}

static int compare_aliases(const void *key, const void *row)
{
	return compare_forms(key, ((const struct alias *)row)->from);
}

const char *word_table_alias(const char *fold, bool name, bool dot)
{
	const struct alias *alias = bsearch(fold, aliases, ARRAY_LEN(aliases),
	    sizeof(aliases[0]), compare_aliases);
	if (!alias || (alias->name && !name) || (alias->dot && !dot))
		return NULL;
	return alias->to;
}

size_t word_table_phrase_len(const struct word_table_phrase *phrase)
{
	size_t n = 0;
	while (n < WORD_TABLE_PHRASE && phrase->words[n])
		n++;
	return n;
}

static bool begins_with_phrase(
    const char *const *folds, size_t n, const struct word_table_phrase *phrase)
{
	if (phrase->words[0][0] != folds[0][0])
		return false;
	size_t len = word_table_phrase_len(phrase);
	if (len > n)
		return false;
	for (size_t i = 0; i < len; i++)
		if (strcmp(folds[i], phrase->words[i]) != 0)
			return false;
	return true;
}

const struct word_table_phrase *word_table_phrase(
    const char *const *folds, size_t n)
{
	for (size_t i = 0; i < ARRAY_LEN(phrases); i++)
		if (begins_with_phrase(folds, n, &phrases[i]))
			return &phrases[i];
	return NULL;
}

/* The row that the word begins with, or NULL. */
static const struct beginning *find_beginning(struct slice word)
{
	for (size_t i = 0; i < ARRAY_LEN(beginnings); i++) {
		const struct beginning *row = &beginnings[i];
		if (!word.len || row->from[0] > word.bytes[0])
			return NULL;
		if (row->from[0] == word.bytes[0] &&
		    slice_starts(word, row->from))
			return row;
	}
	return NULL;
}

static const struct ending *find_ending(struct slice word)
{
	for (size_t i = 0; i < ARRAY_LEN(endings); i++) {
		const struct ending *row = &endings[i];
		if (row->len <= word.len &&
		    word.bytes[word.len - row->len] == row->from[0] &&
		    slice_ends(word, row->from))
			return row;
	}
	return NULL;
}

void word_table_respell(struct str *out, const char *fold)
{
	struct slice word = slice_of(fold);
	const struct beginning *beginning = find_beginning(word);
	const struct ending *ending = beginning ? NULL : find_ending(word);
	if (beginning) {
		str_append_text(out, beginning->to);
		word = slice_from(word, strlen(beginning->from));
	} else if (ending) {
		word.len -= ending->len;
	}
	str_append_slice(out, word);
	if (ending)
		str_append_text(out, ending->to);
}
