/* SPDX-License-Identifier: MIT */
/* sentence_table: looks words up in abbreviations.tsv, whose lines are a word,
 * a tab and its kind, in starters.tsv, and in the classes of words. */
#include "text/sentence/table.h"

#include <string.h>

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
    {"tail", SENTENCE_ABBREVIATION_TAIL},
    {"title", SENTENCE_ABBREVIATION_TITLE},
    {"unit", SENTENCE_ABBREVIATION_UNIT},
};

/* After any word. */
static const char *const finite_ends[] = {"n't", "'ve", "'ll", "'re", "'m"};

enum {
	CODE_BYTES = 3,		      /* "en:" */
	FOLD_BYTES = CODE_BYTES + 33, /* the longest word, and the NUL */
	ABBREVIATIONS = 0,	      /* of sentence_files */
	STARTERS,
};

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

/* The word with its ASCII letters in lower case and ASCII apostrophes; false
 * when it is empty or longer than any of the tables. */
static bool fold_word(struct slice word, char *fold, size_t size)
{
	size_t n = 0;
	for (size_t i = 0; i < word.len; i++) {
		if (n + 1 >= size)
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

/* Of a line's first word. */
static enum sentence_abbreviation kind_of_line(const char *word)
{
	struct slice line = embed_line(&sentence_files[ABBREVIATIONS], word);
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		if (slice_ends(line, kinds[i].name))
			return kinds[i].kind;
	return SENTENCE_ABBREVIATION_NONE;
}

/* Of "de:hauptstr": what the language has, "de:-str", in a compound. */
static enum sentence_abbreviation kind_of_compound(const char *key)
{
	enum { TAIL_BYTES = 3 };
	char tail[CODE_BYTES + 1 + TAIL_BYTES + 1] = {0};
	size_t len = strlen(key);
	if (len <= CODE_BYTES + TAIL_BYTES)
		return SENTENCE_ABBREVIATION_NONE;
	memcpy(tail, key, CODE_BYTES);
	tail[CODE_BYTES] = '-';
	memcpy(tail + CODE_BYTES + 1, key + len - TAIL_BYTES, TAIL_BYTES);
	return kind_of_line(tail);
}

/* Of "en:mr": what the language has, else what all have. */
static enum sentence_abbreviation kind_of(const char *key)
{
	enum sentence_abbreviation kind = kind_of_line(key);
	if (kind == SENTENCE_ABBREVIATION_NONE)
		kind = kind_of_line(key + CODE_BYTES);
	return kind == SENTENCE_ABBREVIATION_NONE ? kind_of_compound(key)
						  : kind;
}

/* Writes "en:"; returns where the word belongs. */
static char *begin_key(
    char key[FOLD_BYTES], const struct sentence_language *language)
{
	key[0] = language->code[0];
	key[1] = language->code[1];
	key[2] = ':';
	return key + CODE_BYTES;
}

enum sentence_abbreviation sentence_table_abbreviation(
    const struct sentence_language *language, struct slice word)
{
	char key[FOLD_BYTES], *fold = begin_key(key, language);
	if (!fold_word(word, fold, FOLD_BYTES - CODE_BYTES))
		return SENTENCE_ABBREVIATION_NONE;
	char first = *fold;
	*fold = word.bytes[0];
	enum sentence_abbreviation kind = kind_of(key);
	if (kind != SENTENCE_ABBREVIATION_NONE)
		return kind;
	*fold = first;
	return kind_of(key);
}

enum sentence_abbreviation sentence_table_pair(
    const struct sentence_language *language, struct slice first,
    struct slice second)
{
	enum { PAIR_BYTES = 16 };
	char pair[2 * PAIR_BYTES + 1];
	size_t len = first.len + second.len + 1;
	if (first.len > PAIR_BYTES || second.len > PAIR_BYTES)
		return SENTENCE_ABBREVIATION_NONE;
	memcpy(pair, first.bytes, first.len);
	pair[first.len] = '.';
	memcpy(pair + first.len + 1, second.bytes, second.len);
	return sentence_table_abbreviation(language, (struct slice){pair, len});
}

bool sentence_table_is_starter(
    const struct sentence_language *language, struct slice word)
{
	char key[FOLD_BYTES], *fold = begin_key(key, language);
	size_t size = FOLD_BYTES - CODE_BYTES;
	if (sentence_language_is_english(language))
		return fold_word(word, fold, size) &&
		       word_class_is(fold, WORD_CLASS_SENTENCE_START);
	word.len = slice_find(word, "\xE2\x80\x99", 0);
	word.len = slice_find(word, "'", 0);
	if (word.len >= size)
		return false;
	memcpy(fold, word.bytes, word.len);
	fold[word.len] = '\0';
	return embed_line(&sentence_files[STARTERS], key).len > 0;
}

bool sentence_table_is_finite(struct slice word)
{
	char fold[FOLD_BYTES];
	if (!fold_word(word, fold, FOLD_BYTES))
		return false;
	for (size_t i = 0; i < ARRAY_LEN(finite_ends); i++)
		if (slice_ends(slice_of(fold), finite_ends[i]))
			return true;
	return word_class_is(fold, WORD_CLASS_FINITE_AUXILIARY);
}
