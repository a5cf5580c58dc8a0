/* SPDX-License-Identifier: MIT */
/* sentence_table: looks words up in abbreviations.tsv, whose lines are a word,
 * a tab and its kind, and in the classes of words. */
#include "text/sentence/table.h"

#include "base/embed.h"
#include "base/mem.h"
#include "text/word/word.h"

static const struct {
	const char *name;
	enum sentence_abbreviation kind;
} kinds[] = {
    {"date", SENTENCE_ABBREVIATION_DATE},
    {"last", SENTENCE_ABBREVIATION_LAST},
    {"measure", SENTENCE_ABBREVIATION_MEASURE},
    {"number", SENTENCE_ABBREVIATION_NUMBER},
    {"state", SENTENCE_ABBREVIATION_STATE},
    {"title", SENTENCE_ABBREVIATION_TITLE},
};

/* After any word. */
static const char *const finite_ends[] = {"n't", "'ve", "'ll", "'re", "'m"};

enum { FOLD_BYTES = 22 }; /* the longest word of the tables, and the NUL */

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* The word with its ASCII letters in lower case and ASCII apostrophes; false
 * when it is longer than any of the tables. */
static bool fold_word(struct slice word, char fold[FOLD_BYTES])
{
	size_t n = 0;
	for (size_t i = 0; i < word.len; i++) {
		if (n + 1 >= FOLD_BYTES)
			return false;
		char c = word.bytes[i];
		fold[n++] = is_capital(c) ? (char)(c - 'A' + 'a') : c;
		if (slice_starts(slice_from(word, i), "\xE2\x80\x99")) {
			fold[n - 1] = '\'';
			i += 2;
		}
	}
	fold[n] = '\0';
	return word.len > 0;
}

static enum sentence_abbreviation kind_of(const char *word)
{
	struct slice line = embed_line(&abbreviation_files[0], word);
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		if (slice_ends(line, kinds[i].name))
			return kinds[i].kind;
	return SENTENCE_ABBREVIATION_NONE;
}

enum sentence_abbreviation sentence_table_abbreviation(struct slice word)
{
	char fold[FOLD_BYTES];
	if (!fold_word(word, fold))
		return SENTENCE_ABBREVIATION_NONE;
	char first = fold[0];
	fold[0] = word.bytes[0];
	enum sentence_abbreviation kind = kind_of(fold);
	if (kind != SENTENCE_ABBREVIATION_NONE)
		return kind;
	fold[0] = first;
	return kind_of(fold);
}

bool sentence_table_is_starter(struct slice word)
{
	char fold[FOLD_BYTES];
	return fold_word(word, fold) &&
	       word_class_is(fold, WORD_CLASS_SENTENCE_START);
}

bool sentence_table_is_finite(struct slice word)
{
	char fold[FOLD_BYTES];
	if (!fold_word(word, fold))
		return false;
	for (size_t i = 0; i < ARRAY_LEN(finite_ends); i++)
		if (slice_ends(slice_of(fold), finite_ends[i]))
			return true;
	return word_class_is(fold, WORD_CLASS_FINITE_AUXILIARY);
}
