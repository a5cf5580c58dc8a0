/* SPDX-License-Identifier: MIT */
/* sentence_word: looks of words, their tables, and what both say. */
#include "text/sentence/word.h"

#include <string.h>

#include "base/mem.h"
#include "text/sentence/language.h"
#include "text/unicode.h"

/* A capital, or any letter of a script without capitals. */
bool sentence_word_is_initial(
    const struct sentence_end_scan *scan, struct slice word)
{
	uint32_t code;
	return unicode_decode(word, &code) == word.len && word.len > 0 &&
	       (unicode_is_upper(code) ||
		   (scan->language->caseless && unicode_is_letter(code)));
}

/* "U.S", "a.m", "Ph.D": full stops between short runs of letters. */
bool sentence_word_is_acronym(struct slice word)
{
	size_t run = 0, points = 0, len;
	uint32_t code;
	for (size_t pos = 0; pos < word.len; pos += len) {
		len = unicode_decode(slice_from(word, pos), &code);
		run = code == '.' ? 0 : run + 1;
		points += code == '.';
		if (run > 2 || unicode_is_digit(code))
			return false;
	}
	return points > 0 && word.bytes[0] != '.';
}

/* Whether the word is one that begins a sentence wherever it occurs. */
bool sentence_word_starts_sentence(
    const struct sentence_end_scan *scan, struct span word)
{
	size_t len;
	struct slice slice = slice_at(scan->text, word);
	/* "R. A. Dickey": "A" is an initial */
	bool initial = sentence_word_is_initial(scan, slice) &&
		       sentence_end_code(scan, word.end, &len) == '.';
	return !initial && sentence_table_is_starter(scan->language, slice);
}

/* The end of what is before the word and the spaces in front of it. */
static size_t end_before(
    const struct sentence_end_scan *scan, struct slice word)
{
	size_t pos = (size_t)(word.bytes - scan->text.bytes), len;
	while (unicode_is_space(sentence_end_code_before(scan, pos, &len)))
		pos -= len;
	return pos;
}

uint32_t sentence_word_code_before(
    const struct sentence_end_scan *scan, struct slice word)
{
	size_t len;
	return sentence_end_code_before(scan, end_before(scan, word), &len);
}

/* The word before `word`, which spaces divide from it; may be empty. */
static struct slice word_before(
    const struct sentence_end_scan *scan, struct slice word)
{
	return sentence_end_word_before(scan, end_before(scan, word));
}

/* Of "z. B.", at its second word. */
static enum sentence_abbreviation kind_of_pair(
    const struct sentence_end_scan *scan, struct slice word)
{
	struct slice first = word_before(scan, word);
	if (sentence_language_is_english(scan->language) || !first.len ||
	    first.bytes[first.len - 1] != '.')
		return SENTENCE_ABBREVIATION_NONE;
	first.len--;
	return sentence_table_pair(scan->language, first, word);
}

enum sentence_abbreviation sentence_word_kind(
    const struct sentence_end_scan *scan, struct slice word)
{
	enum sentence_abbreviation kind = kind_of_pair(scan, word);
	return kind != SENTENCE_ABBREVIATION_NONE
		   ? kind
		   : sentence_table_abbreviation(scan->language, word);
}

bool sentence_word_abbreviates(
    const struct sentence_end_scan *scan, struct slice word)
{
	return sentence_word_is_initial(scan, word) ||
	       sentence_word_is_acronym(word) ||
	       sentence_word_kind(scan, word) != SENTENCE_ABBREVIATION_NONE;
}

/* I, V, X, L, C, D, M, and nothing else. */
bool sentence_word_is_roman(struct slice word)
{
	for (size_t i = 0; i < word.len; i++)
		if (!strchr("IVXLCDM", word.bytes[i]))
			return false;
	return word.len > 0;
}

/* Whether `word` is a number in digits. */
static bool is_number(struct slice word)
{
	uint32_t code;
	for (size_t pos = 0; pos < word.len;) {
		pos += unicode_decode(slice_from(word, pos), &code);
		if (!unicode_is_digit(code))
			return false;
	}
	return word.len > 0;
}

/* Whether the sentence is but a date so far: "10 maya 2026 g." */
static bool is_date_front(
    const struct sentence_end_scan *scan, struct slice number)
{
	enum { DATE_BYTES = 40 };
	size_t len;
	return word_before(scan, number).len > 0 &&
	       (size_t)(number.bytes - scan->text.bytes) - scan->start <
		   DATE_BYTES &&
	       unicode_is_digit(sentence_end_code(scan, scan->first, &len));
}

/* Whether a unit's abbreviation, after a number, ends the sentence before a
 * capital: "2026 g." */
bool sentence_word_ends_after_unit(
    const struct sentence_end_scan *scan, struct slice word)
{
	struct slice number = word_before(scan, word);
	return (is_number(number) || sentence_word_is_roman(number)) &&
	       !is_date_front(scan, number);
}

/* "5. Mai", "Ludwig XIV." */
bool sentence_word_is_ordinal(
    const struct sentence_end_scan *scan, struct slice word)
{
	enum { DIGITS_MAX = 3 };
	return scan->language->ordinals && word.len <= DIGITS_MAX + 2 &&
	       ((is_number(word) && word.len <= DIGITS_MAX) ||
		   (sentence_word_is_roman(word) && word.len > 1));
}

/* Before an ordinal, in lower case or as a sentence begins. */
static bool is_before_ordinal(struct slice word)
{
	static const char *const words[] = {"am", "beim", "bis", "das", "dem",
	    "den", "der", "des", "die", "im", "ins", "vom", "zum", "zur", "Am",
	    "Beim", "Bis", "Das", "Dem", "Den", "Der", "Des", "Die", "Im",
	    "Vom", "Zum", "Zur"};
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (slice_is(word, words[i]))
			return true;
	return false;
}

/* Whether a sentence ends after what may be an ordinal or a number: not before
 * a noun, unless three digits are more than an ordinal has. */
bool sentence_word_ends_after_ordinal(
    const struct sentence_end_scan *scan, struct slice word, struct span next)
{
	enum { DAY_DIGITS = 2 };
	return sentence_word_starts_sentence(scan, next) ||
	       (is_number(word) && word.len > DAY_DIGITS &&
		   !is_before_ordinal(word_before(scan, word)));
}

/* Whether `next` is a letter before a full stop, "e. V.", as `word` is. */
static bool is_letters(
    const struct sentence_end_scan *scan, struct slice word, struct span next)
{
	size_t len;
	uint32_t code;
	struct slice after = slice_at(scan->text, next);
	return unicode_decode(word, &code) == word.len && word.len > 0 &&
	       unicode_decode(after, &code) == after.len && after.len > 0 &&
	       sentence_end_code(scan, next.end, &len) == '.';
}

/* Whether `word` is cut short by its look: the end of "Dr.-Ing.", or of "Ma."
 */
static bool is_cut_short(
    const struct sentence_end_scan *scan, struct slice word)
{
	size_t pos = (size_t)(word.bytes - scan->text.bytes), len, before;
	return slice_ends(word, "\xC2\xAA") || slice_ends(word, "\xC2\xBA") ||
	       (sentence_end_code_before(scan, pos, &len) == '-' &&
		   sentence_end_code_before(scan, pos - len, &before) == '.');
}

/* Whether an initial, the word of a sentence or after an abbreviation, goes on
 * with a particle of a name: "prof. G. De Santis". */
static bool is_in_name(
    const struct sentence_end_scan *scan, struct slice word, struct span next)
{
	size_t pos = (size_t)(word.bytes - scan->text.bytes), len;
	size_t after = sentence_end_skip_space(scan, next.end);
	bool first = pos <= scan->first;
	return sentence_word_is_initial(scan, word) &&
	       (first || sentence_word_code_before(scan, word) == '.') &&
	       unicode_is_upper(sentence_end_code(scan, after, &len));
}

/* "rd", "lfd": ASCII consonants, of which only the first may be a capital. */
static bool is_consonants(struct slice word)
{
	static const char vowels[] = "aeiouy";
	for (size_t i = 0; i < word.len; i++) {
		char c = word.bytes[i];
		bool capital = c >= 'A' && c <= 'Z';
		char lower = capital ? (char)(c - 'A' + 'a') : c;
		if (lower < 'a' || lower > 'z' || strchr(vowels, lower) ||
		    (capital && i > 0))
			return false;
	}
	return word.len > 0;
}

/* Whether a word that no table has is short by its looks: it has no vowel, and
 * is no unit, "5 cm", "km/h". */
static bool is_shortened(
    const struct sentence_end_scan *scan, struct slice word)
{
	enum { LONGEST = 4 };
	static const char *const words[] = {
	    "tv", "pc", "cd", "dvd", "dj", "wc", "sms"};
	size_t pos = (size_t)(word.bytes - scan->text.bytes);
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (slice_is(word, words[i]))
			return false;
	return word.len <= LONGEST && is_consonants(word) &&
	       (pos == scan->start || end_before(scan, word) < pos ||
		   scan->text.bytes[pos - 1] == '(') &&
	       !is_number(word_before(scan, word)) &&
	       sentence_word_kind(scan, word) == SENTENCE_ABBREVIATION_NONE;
}

/* Spanish plurals, "EE. UU.": one capital twice. */
static bool is_doubled(struct slice word)
{
	return word.len == 2 && word.bytes[0] == word.bytes[1] &&
	       word.bytes[0] >= 'A' && word.bytes[0] <= 'Z';
}

/* Whether the looks of the words say that the sentence goes on; in English the
 * tables do. */
bool sentence_word_looks_unended(
    const struct sentence_end_scan *scan, struct slice word, struct span next)
{
	if (sentence_language_is_english(scan->language))
		return false;
	return is_letters(scan, word, next) || is_in_name(scan, word, next) ||
	       ((is_cut_short(scan, word) || is_doubled(word) ||
		    is_shortened(scan, word)) &&
		   !sentence_word_starts_sentence(scan, next));
}
