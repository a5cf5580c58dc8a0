/* SPDX-License-Identifier: MIT */
/* word_lexicon: a table of spellings; what is made of one is made once. */
#include "text/word/lexicon.h"

#include <libstemmer.h>
#include <stdlib.h>
#include <string.h>

#include "base/hash.h"
#include "text/unicode.h"
#include "text/word/class.h"
#include "text/word/function.h"
#include "text/word/table.h"

static const struct word_lexeme *find_lexeme(const struct word_lexicon *lexicon,
    struct slice token, bool dot, uint32_t hash)
{
	size_t slot = TABLE_START, i;
	while (table_next(&lexicon->table, hash, &slot, &i)) {
		const struct word_lexeme *lexeme = &lexicon->items[i];
		if (lexeme->dot == dot && slice_equal(lexeme->spelling, token))
			return lexeme;
	}
	return NULL;
}

bool word_lexicon_is_hyphen(uint32_t code)
{
	return code == '-' || code == 0x2010 || code == 0x2011;
}

static unsigned flags_of(struct slice token)
{
	uint32_t code;
	unicode_decode(token, &code);
	unsigned flags = unicode_is_upper(code) ? WORD_CAPITAL : 0;
	flags |= unicode_is_digit(code) ? WORD_NUMBER : 0;
	flags |= unicode_is_unspaced(code) ? WORD_UNSPACED : 0;
	size_t upper = 0, lower = 0, len;
	for (size_t pos = 0; pos < token.len; pos += len) {
		len = unicode_decode(slice_from(token, pos), &code);
		upper += unicode_is_upper(code);
		lower += unicode_is_lower(code);
		if (word_lexicon_is_hyphen(code))
			flags |= WORD_COMPOUND;
	}
	return upper >= 2 && !lower ? flags | WORD_UPPER : flags;
}

/* Drops the commas of numbers and the full stops of acronyms. */
static void drop_separators(struct str *fold, unsigned flags)
{
	char drop = flags & WORD_NUMBER ? ',' : '.';
	size_t kept = 0;
	for (size_t i = 0; i < fold->len; i++)
		if (fold->bytes[i] != drop)
			fold->bytes[kept++] = fold->bytes[i];
	str_cut(fold, kept);
}

/* Whether a comma or full stop is between thousands: three digits follow. */
static bool separates_thousands(const struct str *number, size_t mark)
{
	enum { THOUSAND_DIGITS = 3 };
	struct slice rest = slice_from(str_slice(number), mark + 1);
	size_t n = 0;
	while (n < rest.len && rest.bytes[n] >= '0' && rest.bytes[n] <= '9')
		n++;
	return n == THOUSAND_DIGITS;
}

/* Writes "1.200", "1,200" and "1 200" as 1200, "3,5" as 3.5: which mark is
 * which differs from language to language, and from country to country. */
static void write_number(struct str *fold)
{
	size_t kept = 0;
	for (size_t i = 0; i < fold->len; i++) {
		char c = fold->bytes[i];
		bool mark = c == ',' || c == '.';
		if (c == ' ' || (mark && separates_thousands(fold, i)))
			continue;
		fold->bytes[kept++] = mark ? '.' : c;
	}
	str_cut(fold, kept);
}

/* Writes digits of other scripts as those of ASCII. */
static void fold_digits(struct str *out, struct slice token)
{
	uint32_t code;
	size_t len;
	for (size_t pos = 0; pos < token.len; pos += len) {
		len = unicode_decode(slice_from(token, pos), &code);
		int digit = unicode_digit(code);
		unicode_append(out, digit < 0 ? code : '0' + (uint32_t)digit);
	}
}

/* The fold of a word that is not English. */
static const char *plain_fold_of(
    struct word_lexicon *lexicon, const struct word_lexeme *lexeme)
{
	struct str *fold = &lexicon->fold;
	str_clear(fold);
	str_clear(&lexicon->lower);
	if (lexeme->flags & WORD_NUMBER)
		fold_digits(&lexicon->lower, lexeme->spelling);
	else
		unicode_lower(&lexicon->lower, lexeme->spelling);
	unicode_fold(fold, str_slice(&lexicon->lower));
	if (lexeme->flags & WORD_NUMBER)
		write_number(fold);
	else
		drop_separators(fold, lexeme->flags);
	return arena_strndup(&lexicon->arena, str_text(fold), fold->len);
}

static const char *fold_of(
    struct word_lexicon *lexicon, const struct word_lexeme *lexeme)
{
	struct str *fold = &lexicon->fold;
	str_clear(fold);
	unicode_fold(fold, lexeme->spelling);
	drop_separators(fold, lexeme->flags);
	const char *alias = word_table_alias(
	    str_text(fold), lexeme->flags & WORD_CAPITAL, lexeme->dot);
	if (alias)
		return alias;
	return arena_strndup(&lexicon->arena, str_text(fold), fold->len);
}

static bool is_stop_word(const struct word_lexeme *lexeme)
{
	/* "US" is a country, "WHO" an organisation */
	bool name = (lexeme->flags & WORD_UPPER) &&
		    (strcmp(lexeme->fold, "us") == 0 ||
			strcmp(lexeme->fold, "who") == 0);
	return !name && word_function_is(lexeme->fold, "en");
}

static const char *stemmer_of(const struct word_language *language)
{
	return language ? language->stemmer : "english";
}

/* The stem of a spelling; empty where the language has no stemmer. */
static struct slice stem(struct word_lexicon *lexicon, const struct str *word)
{
	const char *name = stemmer_of(lexicon->language);
	if (!lexicon->stemmer && name)
		lexicon->stemmer = sb_stemmer_new(name, "UTF_8");
	if (!lexicon->stemmer)
		return (struct slice){0};
	const unsigned char *found = sb_stemmer_stem(lexicon->stemmer,
	    (const unsigned char *)str_text(word), (int)word->len);
	size_t len = (size_t)sb_stemmer_length(lexicon->stemmer);
	return found ? (struct slice){(const char *)found, len}
		     : (struct slice){0};
}

/* `word` is what is stemmed; an accent may be left out in one of two texts. */
static const char *stem_of(struct word_lexicon *lexicon,
    const struct word_lexeme *lexeme, const struct str *word)
{
	if (lexeme->flags & (WORD_STOP | WORD_NUMBER))
		return lexeme->fold;
	struct slice found = stem(lexicon, word);
	if (!found.len)
		return lexeme->fold;
	if (!lexicon->language)
		return arena_strndup(&lexicon->arena, found.bytes, found.len);
	str_clear(&lexicon->fold);
	unicode_fold(&lexicon->fold, found);
	return arena_strndup(
	    &lexicon->arena, str_text(&lexicon->fold), lexicon->fold.len);
}

static void read_english(
    struct word_lexicon *lexicon, struct word_lexeme *lexeme)
{
	lexeme->fold = fold_of(lexicon, lexeme);
	lexeme->classes = word_class_of(lexeme->fold);
	lexeme->flags |= is_stop_word(lexeme) ? WORD_STOP : 0;
	str_clear(&lexicon->respelt);
	word_table_respell(&lexicon->respelt, lexeme->fold);
	lexeme->respelt_hash = hash_bytes(str_slice(&lexicon->respelt));
	lexeme->stem = stem_of(lexicon, lexeme, &lexicon->respelt);
}

static void read_other(struct word_lexicon *lexicon, struct word_lexeme *lexeme)
{
	lexeme->fold = plain_fold_of(lexicon, lexeme);
	if (word_function_is(
		str_text(&lexicon->lower), lexicon->language->code))
		lexeme->flags |= WORD_STOP;
	lexeme->respelt_hash = hash_text(lexeme->fold);
	lexeme->stem = stem_of(lexicon, lexeme, &lexicon->lower);
}

static const struct word_lexeme *add_lexeme(
    struct word_lexicon *lexicon, struct slice token, bool dot, uint32_t hash)
{
	lexicon->items = mem_grow(
	    lexicon->items, lexicon->n, &lexicon->cap, sizeof(*lexicon->items));
	struct word_lexeme *lexeme = &lexicon->items[lexicon->n];
	const char *copy =
	    arena_strndup(&lexicon->arena, token.bytes, token.len);
	*lexeme = (struct word_lexeme){.id = (uint32_t)lexicon->n++,
	    .spelling = {copy, token.len},
	    .dot = dot,
	    .flags = flags_of(token)};
	if (lexicon->language)
		read_other(lexicon, lexeme);
	else
		read_english(lexicon, lexeme);
	table_add(&lexicon->table, hash);
	return lexeme;
}

const struct word_lexeme *word_lexicon_read(
    struct word_lexicon *lexicon, struct slice token, bool dot)
{
	uint32_t hash = hash_bytes(token);
	const struct word_lexeme *found =
	    find_lexeme(lexicon, token, dot, hash);
	return found ? found : add_lexeme(lexicon, token, dot, hash);
}

uint32_t word_lexicon_respelt_hash(const char *fold)
{
	struct str respelt = {0};
	word_table_respell(&respelt, fold);
	uint32_t hash = hash_bytes(str_slice(&respelt));
	str_release(&respelt);
	return hash;
}

void word_lexicon_release(struct word_lexicon *lexicon)
{
	sb_stemmer_delete(lexicon->stemmer);
	arena_release(&lexicon->arena);
	str_release(&lexicon->fold);
	str_release(&lexicon->respelt);
	str_release(&lexicon->lower);
	free(lexicon->items);
	table_release(&lexicon->table);
	*lexicon = (struct word_lexicon){0};
}
