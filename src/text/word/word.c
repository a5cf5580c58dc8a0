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

/* The text that is scanned, up to `end`. */
struct scan {
	struct slice text;
	size_t end;
	const struct word_language *language; /* NULL: English */
};

/* The code point at `pos`, 0 at the end; `len` gets its bytes.  Nearly all of
 * news is ASCII. */
static uint32_t code_at(const struct scan *scan, size_t pos, size_t *len)
{
	uint32_t code = 0;
	if (pos < scan->end && (unsigned char)scan->text.bytes[pos] < 0x80) {
		*len = 1;
		return (unsigned char)scan->text.bytes[pos];
	}
	struct slice rest = {scan->text.bytes + pos, scan->end - pos};
	*len = unicode_decode(rest, &code);
	return code;
}

/* The code point `ahead` code points after the one at `pos`. */
static uint32_t code_ahead(const struct scan *scan, size_t pos, size_t ahead)
{
	size_t len;
	for (; ahead > 0; ahead--) {
		code_at(scan, pos, &len);
		pos += len;
	}
	return code_at(scan, pos, &len);
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

/* Whether three digits, and no fourth, follow the comma. */
static bool groups_digits(const struct scan *scan, size_t comma)
{
	for (size_t i = 1; i <= 3; i++)
		if (!unicode_is_digit(code_ahead(scan, comma, i)))
			return false;
	return !unicode_is_digit(code_ahead(scan, comma, 4));
}

/* The end of an acronym with full stops ("U.S.", "a.m.") at `pos`; `pos` when
 * there is none. */
static size_t acronym_end(const struct scan *scan, size_t pos)
{
	size_t end = pos, len, letters = 0;
	while (unicode_is_letter(code_at(scan, end, &len)) &&
	       code_ahead(scan, end, 1) == '.') {
		end += len + 1;
		letters++;
	}
	/* the last full stop may be missing: "U.S" */
	if (letters && unicode_is_letter(code_at(scan, end, &len)) &&
	    !is_word_code(code_ahead(scan, end, 1))) {
		end += len;
		letters++;
	}
	return letters >= 2 && !is_word_code(code_at(scan, end, &len)) ? end
								       : pos;
}

/* In numbers of languages with a decimal comma: "3,5", and the blanks that are
 * not to be broken in "1 200". */
static bool joins_decimal(const struct scan *scan, size_t pos, uint32_t code)
{
	enum { NO_BREAK_SPACE = 0xA0, NARROW_NO_BREAK_SPACE = 0x202F };
	if (!scan->language || !scan->language->comma)
		return false;
	if (code == NO_BREAK_SPACE || code == NARROW_NO_BREAK_SPACE)
		return groups_digits(scan, pos);
	return code == ',';
}

/* Whether the code point at `pos` joins `before` to what follows it. */
static bool joins(const struct scan *scan, size_t pos, uint32_t before)
{
	size_t len;
	uint32_t code = code_at(scan, pos, &len);
	uint32_t next = code_ahead(scan, pos, 1);
	bool digits = unicode_is_digit(before) && unicode_is_digit(next);
	if (is_apostrophe(code) && scan->language && scan->language->elides)
		return false;
	if (is_apostrophe(code))
		return unicode_is_letter(before) && unicode_is_letter(next);
	if (word_lexicon_is_hyphen(code)) /* "Sino-U.S." is two words */
		return is_alnum(before) && is_alnum(next) &&
		       acronym_end(scan, pos + len) == pos + len;
	if (code == '.' || code == ':')
		return digits;
	if (code > 0x80 && unicode_is_invisible(code))
		return is_alnum(before) && is_alnum(next);
	if (digits && joins_decimal(scan, pos, code))
		return true;
	if (code == ',')
		return digits && groups_digits(scan, pos);
	if (code == '&')
		return unicode_is_upper(before) && unicode_is_upper(next);
	return false;
}

/* The end of the ASCII letters from `pos` on: most of most words. */
static size_t skip_letters(const struct scan *scan, size_t pos)
{
	for (; pos < scan->end; pos++) {
		char lower = (char)(scan->text.bytes[pos] | 0x20);
		if (lower < 'a' || lower > 'z')
			break;
	}
	return pos;
}

/* "494,000", "9.5": an "N" before such a number is the naira; "N95" is a
 * mask. */
static bool is_grouped_or_decimal(const struct scan *scan, size_t pos)
{
	size_t len;
	while (unicode_is_digit(code_at(scan, pos, &len)))
		pos += len;
	uint32_t mark = code_at(scan, pos, &len);
	return (mark == ',' || mark == '.') &&
	       unicode_is_digit(code_ahead(scan, pos, 1));
}

/* The end of a currency code before a number, "Rs500"; `pos` for none. */
static size_t currency_end(const struct scan *scan, size_t pos)
{
	enum { CODE_BYTES_MAX = 3 };
	char code[CODE_BYTES_MAX + 1] = "";
	size_t end = skip_letters(scan, pos), n = end - pos, len;
	if (!n || n > CODE_BYTES_MAX ||
	    !unicode_is_digit(code_at(scan, end, &len)))
		return pos;
	for (size_t i = 0; i < n; i++)
		code[i] = (char)(scan->text.bytes[pos + i] | 0x20);
	bool code_or_letter = n > 1 || is_grouped_or_decimal(scan, end);
	return code_or_letter && word_money_of_code(code) ? end : pos;
}

static size_t token_end(const struct scan *scan, size_t pos)
{
	size_t end = acronym_end(scan, pos), len;
	if (end > pos)
		return end;
	end = currency_end(scan, pos);
	if (end > pos)
		return end;
	uint32_t before = code_at(scan, pos, &len);
	end = pos + len;
	if (unicode_is_unspaced(before)) {
		while (unicode_is_mark(code_at(scan, end, &len)))
			end += len;
		return end;
	}
	for (;;) {
		size_t letters = skip_letters(scan, end);
		if (letters > end)
			before = (unsigned char)scan->text.bytes[letters - 1];
		end = letters;
		uint32_t code = code_at(scan, end, &len);
		bool part = is_word_code(code) && !unicode_is_unspaced(code);
		if (!len || (!part && !joins(scan, end, before)))
			return end;
		before = code;
		end += len;
	}
}

/* Cuts "'s"; an apostrophe alone is not in the token but follows it. */
static struct span drop_possessive(
    const struct scan *scan, struct span span, unsigned *flags)
{
	static const char *const marks[] = {
	    "'s", "\xE2\x80\x99s", "'S", "\xE2\x80\x99S"};
	struct slice token = slice_at(scan->text, span);
	char last = token.bytes[token.len - 1];
	if (last != 's' && last != 'S')
		return span;
	for (size_t i = 0; i < ARRAY_LEN(marks); i++) {
		if (!slice_ends(token, marks[i]))
			continue;
		*flags |= WORD_POSSESSIVE;
		span.end -= strlen(marks[i]);
		return span;
	}
	size_t len;
	if (last == 's' && is_apostrophe(code_at(scan, span.end, &len)))
		*flags |= WORD_POSSESSIVE;
	return span;
}

static struct word_lexicon *lexicon_of(struct word_list *list)
{
	return list->lexicon ? list->lexicon : &list->own;
}

/* Whether soft hyphens or their like are in a token; most are ASCII. */
static bool has_invisible(struct slice token)
{
	uint32_t code;
	for (size_t i = 0; i < token.len; i++)
		if ((unsigned char)token.bytes[i] >= 0xC2) {
			unicode_decode(slice_from(token, i), &code);
			if (unicode_is_invisible(code))
				return true;
		}
	return false;
}

/* The lexeme of a token without what is invisible in it. */
static const struct word_lexeme *read_visible(
    struct word_lexicon *lexicon, struct slice token, bool dot)
{
	struct str visible = {0};
	uint32_t code;
	size_t len;
	for (size_t pos = 0; pos < token.len; pos += len) {
		len = unicode_decode(slice_from(token, pos), &code);
		if (!unicode_is_invisible(code))
			str_append(&visible, token.bytes + pos, len);
	}
	const struct word_lexeme *lexeme =
	    word_lexicon_read(lexicon, str_slice(&visible), dot);
	str_release(&visible);
	return lexeme;
}

static const struct word *add_word(struct word_list *list,
    const struct scan *scan, struct span span, unsigned flags)
{
	size_t len;
	bool dot = code_at(scan, span.end, &len) == '.';
	struct slice token = slice_at(scan->text, span);
	const struct word_lexeme *lexeme =
	    has_invisible(token)
		? read_visible(lexicon_of(list), token, dot)
		: word_lexicon_read(lexicon_of(list), token, dot);
	list->items =
	    mem_grow(list->items, list->n, &list->cap, sizeof(*list->items));
	list->items[list->n] = (struct word){.span = span,
	    .fold = lexeme->fold,
	    .stem = lexeme->stem,
	    .respelt_hash = lexeme->respelt_hash,
	    .flags = lexeme->flags | flags,
	    .classes = lexeme->classes,
	    .lexeme = lexeme->id};
	return &list->items[list->n++];
}

/* The first hyphen in the span, its end when there is none. */
static size_t find_hyphen(
    const struct scan *scan, struct span span, size_t *len)
{
	for (size_t i = span.start; i < span.end; i += *len)
		if (word_lexicon_is_hyphen(code_at(scan, i, len)))
			return i;
	*len = 0;
	return span.end;
}

static void add_parts(
    struct word_list *list, const struct scan *scan, struct span compound)
{
	size_t hyphen, len;
	for (size_t pos = compound.start; pos < compound.end;
	     pos = hyphen + len) {
		struct span rest = {pos, compound.end};
		hyphen = find_hyphen(scan, rest, &len);
		add_word(list, scan, (struct span){pos, hyphen}, WORD_PART);
	}
}

static void add_token(
    struct word_list *list, const struct scan *scan, struct span span)
{
	unsigned flags = 0;
	span = drop_possessive(scan, span, &flags);
	if (add_word(list, scan, span, flags)->flags & WORD_COMPOUND)
		add_parts(list, scan, span);
}

/* Whether only white space is between two words. */
static bool are_adjacent(
    struct slice text, const struct word *a, const struct word *b)
{
	struct span between = {a->span.end, b->span.start};
	return between.start < between.end &&
	       slice_trim(slice_at(text, between)).len == 0;
}

/* The phrase that begins at word `i`, or NULL. */
static const struct word_table_phrase *phrase_at(
    const struct word_list *list, struct slice text, size_t i)
{
	const char *folds[WORD_TABLE_PHRASE] = {list->items[i].fold};
	size_t n = 1;
	while (
	    n < WORD_TABLE_PHRASE && i + n < list->n &&
	    are_adjacent(text, &list->items[i + n - 1], &list->items[i + n])) {
		folds[n] = list->items[i + n].fold;
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
		struct word word = list->items[i];
		if (phrase) {
			i += word_table_phrase_len(phrase) - 1;
			word.span.end = list->items[i].span.end;
			word.fold = word.stem = phrase->fold;
			word.respelt_hash =
			    word_lexicon_respelt_hash(phrase->fold);
			word.classes = word_class_of(phrase->fold);
			word.lexeme = WORD_PHRASE;
			word.flags |= list->items[i].flags & WORD_POSSESSIVE;
		}
		list->items[kept++] = word;
	}
	list->n = kept;
}

void word_split(struct word_list *list, struct slice text, struct span within)
{
	const struct word_language *language = lexicon_of(list)->language;
	struct scan scan = {text, within.end, language};
	size_t from = list->n, pos = within.start, len;
	while (pos < within.end) {
		if (!is_alnum(code_at(&scan, pos, &len))) {
			pos += len;
			continue;
		}
		struct span token = {pos, token_end(&scan, pos)};
		add_token(list, &scan, token);
		pos = token.end;
	}
	if (!language)
		join_phrases(list, text, from);
}

bool word_occurs(struct slice text)
{
	struct word_list words = {0};
	word_split(&words, text, (struct span){0, text.len});
	bool occurs = words.n > 0;
	word_list_release(&words);
	return occurs;
}
