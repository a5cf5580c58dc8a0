/* SPDX-License-Identifier: MIT */
/*
 * word: a scan over code points that knows what joins letters and digits.
 *
 * A token grows while the next code point belongs to it or joins it to what
 * follows: the apostrophe of "don't", the points of "U.S.", the comma of
 * "1,200", the hyphen of "20-hour".
 */
#include "text/word/word.h"

#include <stdlib.h>
#include <string.h>

#include "text/unicode.h"
#include "text/word/table.h"

/* What a scan is over, and up to where. */
struct scan {
	struct slice text;
	size_t end;
};

/* The code point at `at`, 0 at the end; `len` gets its bytes.  Nearly all of
 * news is ASCII. */
static uint32_t code_at(const struct scan *scan, size_t at, size_t *len)
{
	uint32_t code = 0;
	if (at < scan->end && (unsigned char)scan->text.at[at] < 0x80) {
		*len = 1;
		return (unsigned char)scan->text.at[at];
	}
	struct slice rest = {scan->text.at + at, scan->end - at};
	*len = unicode_decode(rest, &code);
	return code;
}

static uint32_t code_behind(const struct scan *scan, size_t at, size_t ahead)
{
	size_t len;
	for (; ahead > 0; ahead--) {
		code_at(scan, at, &len);
		at += len;
	}
	return code_at(scan, at, &len);
}

static bool is_alnum(uint32_t code)
{
	return unicode_is_letter(code) || unicode_is_digit(code);
}

static bool is_word_code(uint32_t code)
{
	return is_alnum(code) || unicode_is_mark(code);
}

static bool is_apostrophe(uint32_t code)
{
	return code == '\'' || code == 0x2019 || code == 0x02BC;
}

/* A comma groups digits by three. */
static bool groups_digits(const struct scan *scan, size_t comma)
{
	for (size_t i = 1; i <= 3; i++)
		if (!unicode_is_digit(code_behind(scan, comma, i)))
			return false;
	return !unicode_is_digit(code_behind(scan, comma, 4));
}

/* The end of an acronym with points ("U.S.", "a.m.") at `at`; `at` when
 * there is none. */
static size_t acronym_end(const struct scan *scan, size_t at)
{
	size_t end = at, len, letters = 0;
	while (unicode_is_letter(code_at(scan, end, &len)) &&
	       code_behind(scan, end, 1) == '.') {
		end += len + 1;
		letters++;
	}
	/* the last point may be missing: "U.S" */
	if (letters && unicode_is_letter(code_at(scan, end, &len)) &&
	    !is_word_code(code_behind(scan, end, 1))) {
		end += len;
		letters++;
	}
	return letters >= 2 && !is_word_code(code_at(scan, end, &len)) ? end
								       : at;
}

/* Whether the code point at `at` joins `before` to what follows it. */
static bool joins(const struct scan *scan, size_t at, uint32_t before)
{
	size_t len;
	uint32_t code = code_at(scan, at, &len);
	uint32_t next = code_behind(scan, at, 1);
	bool digits = unicode_is_digit(before) && unicode_is_digit(next);
	if (is_apostrophe(code))
		return unicode_is_letter(before) && unicode_is_letter(next);
	if (word_lexicon_is_hyphen(code)) /* "Sino-U.S." is two words */
		return is_alnum(before) && is_alnum(next) &&
		       acronym_end(scan, at + len) == at + len;
	if (code == '.' || code == ':')
		return digits;
	if (code == ',')
		return digits && groups_digits(scan, at);
	if (code == '&')
		return unicode_is_upper(before) && unicode_is_upper(next);
	return false;
}

/* Behind the ASCII letters from `at` on, which is most of most words. */
static size_t skip_letters(const struct scan *scan, size_t at)
{
	for (; at < scan->end; at++) {
		char lower = (char)(scan->text.at[at] | 0x20);
		if (lower < 'a' || lower > 'z')
			break;
	}
	return at;
}

/* "494,000", "9.5": an "N" before it is the naira's, not a mask's. */
static bool is_sum(const struct scan *scan, size_t at)
{
	size_t len;
	while (unicode_is_digit(code_at(scan, at, &len)))
		at += len;
	uint32_t mark = code_at(scan, at, &len);
	return (mark == ',' || mark == '.') &&
	       unicode_is_digit(code_behind(scan, at, 1));
}

/* Behind the code of money that a number follows, "Rs500"; `at` for none. */
static size_t currency_end(const struct scan *scan, size_t at)
{
	enum { LONGEST = 3 };
	char code[LONGEST + 1] = "";
	size_t end = skip_letters(scan, at), n = end - at, len;
	if (!n || n > LONGEST || !unicode_is_digit(code_at(scan, end, &len)))
		return at;
	for (size_t i = 0; i < n; i++)
		code[i] = (char)(scan->text.at[at + i] | 0x20);
	bool code_or_letter = n > 1 || is_sum(scan, end);
	return code_or_letter && word_money_of_code(code) ? end : at;
}

static size_t token_end(const struct scan *scan, size_t at)
{
	size_t end = acronym_end(scan, at), len;
	if (end > at)
		return end;
	end = currency_end(scan, at);
	if (end > at)
		return end;
	uint32_t before = code_at(scan, at, &len);
	end = at + len;
	if (unicode_is_unspaced(before)) {
		while (unicode_is_mark(code_at(scan, end, &len)))
			end += len;
		return end;
	}
	for (;;) {
		size_t letters = skip_letters(scan, end);
		if (letters > end)
			before = (unsigned char)scan->text.at[letters - 1];
		end = letters;
		uint32_t code = code_at(scan, end, &len);
		bool part = is_word_code(code) && !unicode_is_unspaced(code);
		if (!len || (!part && !joins(scan, end, before)))
			return end;
		before = code;
		end += len;
	}
}

/* Cuts "'s"; what ends in an apostrophe alone is seen behind the token. */
static struct span drop_possessive(
    const struct scan *scan, struct span at, unsigned *flags)
{
	static const char *const marks[] = {
	    "'s", "\xE2\x80\x99s", "'S", "\xE2\x80\x99S"};
	struct slice token = slice_at(scan->text, at);
	char last = token.at[token.len - 1];
	if (last != 's' && last != 'S')
		return at;
	for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
		if (!slice_ends(token, marks[i]))
			continue;
		*flags |= WORD_POSSESSIVE;
		at.end -= strlen(marks[i]);
		return at;
	}
	size_t len;
	if (last == 's' && is_apostrophe(code_at(scan, at.end, &len)))
		*flags |= WORD_POSSESSIVE;
	return at;
}

static struct word_lexicon *lexicon_of(struct word_list *list)
{
	return list->lexicon ? list->lexicon : &list->own;
}

static const struct word *add_word(struct word_list *list,
    const struct scan *scan, struct span at, unsigned flags)
{
	size_t len;
	bool dot = code_at(scan, at.end, &len) == '.';
	const struct word_lexeme *lexeme =
	    word_lexicon_read(lexicon_of(list), slice_at(scan->text, at), dot);
	list->at = mem_grow(list->at, list->n, &list->cap, sizeof(*list->at));
	list->at[list->n] = (struct word){.at = at,
	    .fold = lexeme->fold,
	    .stem = lexeme->stem,
	    .said = lexeme->said,
	    .flags = lexeme->flags | flags,
	    .lexeme = lexeme->id};
	return &list->at[list->n++];
}

/* The first hyphen in at, its end when there is none. */
static size_t find_hyphen(const struct scan *scan, struct span at, size_t *len)
{
	for (size_t i = at.start; i < at.end; i += *len)
		if (word_lexicon_is_hyphen(code_at(scan, i, len)))
			return i;
	*len = 0;
	return at.end;
}

static void add_parts(
    struct word_list *list, const struct scan *scan, struct span compound)
{
	size_t hyphen, len;
	for (size_t at = compound.start; at < compound.end; at = hyphen + len) {
		struct span rest = {at, compound.end};
		hyphen = find_hyphen(scan, rest, &len);
		add_word(list, scan, (struct span){at, hyphen}, WORD_PART);
	}
}

static void add_token(
    struct word_list *list, const struct scan *scan, struct span at)
{
	unsigned flags = 0;
	at = drop_possessive(scan, at, &flags);
	if (add_word(list, scan, at, flags)->flags & WORD_COMPOUND)
		add_parts(list, scan, at);
}

/* Whether only white space stands between two words. */
static bool are_neighbours(
    struct slice text, const struct word *a, const struct word *b)
{
	struct span between = {a->at.end, b->at.start};
	return between.start < between.end &&
	       slice_trim(slice_at(text, between)).len == 0;
}

/* The phrase that begins at word `i`, or NULL. */
static const struct word_table_phrase *phrase_at(
    const struct word_list *list, struct slice text, size_t i)
{
	const char *folds[WORD_TABLE_PHRASE] = {list->at[i].fold};
	size_t n = 1;
	while (n < WORD_TABLE_PHRASE && i + n < list->n &&
	       are_neighbours(text, &list->at[i + n - 1], &list->at[i + n])) {
		folds[n] = list->at[i + n].fold;
		n++;
	}
	return word_table_phrase(folds, n);
}

/* Makes one word of each phrase that has an alias, from word `from` on. */
static void join_phrases(struct word_list *list, struct slice text, size_t from)
{
	size_t kept = from;
	for (size_t i = from; i < list->n; i++) {
		const struct word_table_phrase *phrase =
		    phrase_at(list, text, i);
		struct word word = list->at[i];
		if (phrase) {
			i += word_table_phrase_len(phrase) - 1;
			word.at.end = list->at[i].at.end;
			word.fold = word.stem = phrase->fold;
			word.said = word_lexicon_said(phrase->fold);
			word.lexeme = WORD_PHRASE;
			word.flags |= list->at[i].flags & WORD_POSSESSIVE;
		}
		list->at[kept++] = word;
	}
	list->n = kept;
}

void word_split(struct word_list *list, struct slice text, struct span within)
{
	struct scan scan = {text, within.end};
	size_t from = list->n, at = within.start, len;
	while (at < within.end) {
		if (!is_alnum(code_at(&scan, at, &len))) {
			at += len;
			continue;
		}
		struct span token = {at, token_end(&scan, at)};
		add_token(list, &scan, token);
		at = token.end;
	}
	join_phrases(list, text, from);
}
