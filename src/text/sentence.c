/* SPDX-License-Identifier: MIT */
/*
 * sentence: every full stop is a candidate; what stands on both sides of it
 * decides.
 *
 * A candidate is a run of terminators with the closing marks behind it.  The
 * word before it (an abbreviation? an initial?) and the word behind it (a
 * capital? one that begins sentences?) settle whether the sentence ends.
 */
#include "text/sentence.h"

#include <stdbool.h>
#include <string.h>

#include "base/mem.h"
#include "text/sentence_list.h"
#include "text/sentence_table.h"
#include "text/speech.h"
#include "text/unicode.h"

/* The paragraph, and the sentence that is being read. */
struct scan {
	struct slice text;
	size_t end;   /* of the paragraph */
	size_t start; /* of the sentence */
	size_t first; /* the sentence's first letter or digit */
	size_t last;  /* the paragraph's last; behind it are only marks */
};

/* A run of terminators and where things stand around it. */
struct stop {
	size_t start; /* first terminator */
	size_t marks; /* behind the last terminator */
	size_t end;   /* behind the closing marks */
	size_t next;  /* where what follows begins; the paragraph's end */
	bool wide;    /* a CJK full stop: no space needed */
	bool bang;    /* has ! or ? */
	size_t dots;
};

static uint32_t code_at(const struct scan *scan, size_t at, size_t *len)
{
	uint32_t code = 0;
	struct slice rest = {scan->text.at + at, scan->end - at};
	*len = unicode_decode(rest, &code);
	return code;
}

static uint32_t code_before(const struct scan *scan, size_t at, size_t *len)
{
	uint32_t code = 0;
	struct slice front = {scan->text.at + scan->start, at - scan->start};
	*len = unicode_decode_back(front, &code);
	return code;
}

static bool is_one_of(uint32_t code, const uint32_t *set, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (set[i] == code)
			return true;
	return false;
}

static bool is_wide_stop(uint32_t code)
{
	static const uint32_t set[] = {0x3002, 0xFF01, 0xFF1F, 0xFF61};
	return is_one_of(code, set, ARRAY_LEN(set));
}

static bool is_stop(uint32_t code)
{
	enum { ELLIPSIS = 0x2026, DEVANAGARI_DANDA = 0x0964, ARABIC = 0x061F };
	return code == '.' || code == '!' || code == '?' || code == ELLIPSIS ||
	       code == DEVANAGARI_DANDA || code == ARABIC || code == 0x203C ||
	       code == 0x203D || is_wide_stop(code);
}

static bool is_closer(uint32_t code)
{
	static const uint32_t set[] = {'"', '\'', ')', ']', '}', 0x2019, 0x201D,
		0xBB, 0x203A, 0x300D, 0x300F, 0xFF09, 0x3011};
	return is_one_of(code, set, ARRAY_LEN(set));
}

static bool is_opener(uint32_t code)
{
	static const uint32_t set[] = {'"', '\'', '(', '[', '{', 0x2018, 0x201C,
		0x201E, 0x201A, 0xAB, 0x2039, 0x300C, 0x300E, 0xFF08, 0x3010,
		0xBF, 0xA1, '*', '_'};
	return is_one_of(code, set, ARRAY_LEN(set));
}

static bool is_dash(uint32_t code)
{
	return code == '-' || (code >= 0x2010 && code <= 0x2015);
}

static bool is_alnum(uint32_t code)
{
	return unicode_is_letter(code) || unicode_is_digit(code);
}

static size_t skip_space(const struct scan *scan, size_t at)
{
	size_t len;
	while (unicode_is_space(code_at(scan, at, &len)))
		at += len;
	return at;
}

/* The terminators from `at` on, those set apart by spaces (". . .") too. */
static void read_marks(const struct scan *scan, struct stop *stop)
{
	size_t at = stop->start, len;
	uint32_t code;
	while (is_stop(code = code_at(scan, at, &len))) {
		stop->wide = is_wide_stop(code);
		stop->bang |= code == '!' || code == '?';
		stop->dots += code == '.' ? 1 : code == 0x2026 ? 3 : 0;
		at += len;
		stop->marks = at;
		size_t apart = skip_space(scan, at);
		uint32_t behind = code_at(scan, apart, &len);
		if (behind != '.' || apart == at)
			continue;
		/* ".5" and ".net" are words, not debris */
		if (!is_alnum(code_at(scan, apart + 1, &len)))
			at = apart;
	}
}

/* The end of a note's number, "[17]", at `at`; `at` when there is none. */
static size_t note_end(const struct scan *scan, size_t at)
{
	size_t len, digits = skip_space(scan, at);
	if (code_at(scan, digits, &len) != '[')
		return at;
	size_t end = digits + 1;
	while (unicode_is_digit(code_at(scan, end, &len)))
		end += len;
	bool closed = code_at(scan, end, &len) == ']';
	return closed && end > digits + 1 ? end + 1 : at;
}

/* Notes belong to the sentence before them. */
static size_t skip_notes(const struct scan *scan, size_t at)
{
	size_t end;
	while ((end = note_end(scan, at)) > at)
		at = end;
	return at;
}

static void read_closers(const struct scan *scan, struct stop *stop)
{
	size_t len;
	stop->end = stop->marks;
	while (is_closer(code_at(scan, stop->end, &len)))
		stop->end += len;
	stop->end = skip_notes(scan, stop->end);
	stop->next = skip_space(scan, stop->end);
}

static struct stop read_stop(const struct scan *scan, size_t at)
{
	struct stop stop = {.start = at};
	read_marks(scan, &stop);
	read_closers(scan, &stop);
	return stop;
}

/* The word behind the marks that open what follows. */
static struct span word_behind(const struct scan *scan, size_t at)
{
	size_t len;
	uint32_t code;
	while (code = code_at(scan, at, &len),
		is_opener(code) || is_dash(code) || unicode_is_space(code))
		at += len;
	struct span word = {at, at};
	while (code = code_at(scan, word.end, &len),
		is_alnum(code) || unicode_is_mark(code) || code == '\'' ||
			code == 0x2019)
		word.end += len;
	return word;
}

/* The word before the full stop, with the points inside it. */
static struct slice word_before(const struct scan *scan, size_t at)
{
	enum { LONGEST = 48 }; /* longer ones abbreviate nothing */
	size_t start = at, len;
	uint32_t code;
	while (start > scan->start && at - start < LONGEST) {
		code = code_before(scan, start, &len);
		if (!is_alnum(code) && !unicode_is_mark(code) && code != '.' &&
			code != 0xB0 && code != 0xBA)
			break;
		start -= len;
	}
	return (struct slice){scan->text.at + start, at - start};
}

/* The first letter or digit from `at` on, else the paragraph's end. */
static size_t find_alnum(const struct scan *scan, size_t at)
{
	size_t len;
	while (at < scan->end && !is_alnum(code_at(scan, at, &len)))
		at += len;
	return at;
}

static size_t find_last_alnum(const struct scan *scan)
{
	size_t at = scan->end, len;
	while (at > scan->start && !is_alnum(code_before(scan, at, &len)))
		at -= len;
	return at;
}

static bool is_initial(struct slice word)
{
	uint32_t code;
	return unicode_decode(word, &code) == word.len && word.len > 0 &&
	       unicode_is_upper(code);
}

/* "U.S", "a.m", "Ph.D": points between short pieces of letters. */
static bool is_acronym(struct slice word)
{
	size_t run = 0, points = 0, len;
	uint32_t code;
	for (size_t at = 0; at < word.len; at += len) {
		len = unicode_decode(slice_from(word, at), &code);
		run = code == '.' ? 0 : run + 1;
		points += code == '.';
		if (run > 2 || unicode_is_digit(code))
			return false;
	}
	return points > 0 && word.at[0] != '.';
}

/* Whether the word behind begins a sentence wherever it stands. */
static bool starts_sentence(const struct scan *scan, struct span word)
{
	size_t len;
	struct slice slice = slice_at(scan->text, word);
	/* "R. A. Dickey": an initial is no article */
	bool initial = code_at(scan, word.end, &len) == '.';
	return !initial && sentence_table_is_starter(slice);
}

/* "At 5 a.m. Mr. Smith went": too early for an end. */
static bool is_short_front(const struct scan *scan, const struct stop *stop)
{
	enum { FRONT_BYTES = 16 };
	return stop->start - scan->start < FRONT_BYTES;
}

static bool is_clock(struct slice word)
{
	return slice_is(word, "a.m") || slice_is(word, "p.m") ||
	       slice_is(word, "A.M") || slice_is(word, "P.M");
}

/* Whether a title stands there: "Mr." begins what a name begins. */
static bool is_title(const struct scan *scan, struct span word)
{
	size_t len;
	return code_at(scan, word.end, &len) == '.' &&
	       sentence_table_abbreviation(slice_at(scan->text, word)) ==
		       ABBREVIATION_TITLE;
}

/* A full stop behind what may be an abbreviation; what follows has a capital
 * or a digit. */
static bool ends_behind_word(const struct scan *scan, const struct stop *stop,
	struct slice word, struct span next)
{
	size_t len;
	bool number = unicode_is_digit(code_at(scan, next.start, &len));
	bool starter = starts_sentence(scan, next);
	if (is_clock(word))
		return !is_short_front(scan, stop) &&
		       (starter || is_title(scan, next));
	if (is_initial(word) || is_acronym(word))
		return starter;
	switch (sentence_table_abbreviation(word)) {
	case ABBREVIATION_TITLE:
		return false;
	case ABBREVIATION_NUMBER:
		return !number;
	case ABBREVIATION_DATE:
		return !number && starter;
	case ABBREVIATION_LAST:
		return starter;
	case ABBREVIATION_NONE:
		break;
	}
	return true;
}

/* Whether a clause of its own follows a verb of speech: “Why?” Smith said |
 * he did not know. */
static bool begins_report(const struct scan *scan, size_t at)
{
	static const char *const words[] = {"that", "he", "she", "they", "it",
		"we", "there", "the", "his", "her", "its", "their"};
	if (skip_space(scan, at) == at)
		return false;
	struct slice next = slice_at(scan->text, word_behind(scan, at));
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (slice_is(next, words[i]))
			return true;
	return false;
}

/* Whether a capitalised name and a verb of speech stand behind a quotation:
 * “Why?” Smith asked. */
static bool is_attribution(const struct scan *scan, size_t at)
{
	enum { NAME_WORDS = 4 };
	struct str fold = {0};
	bool found = false;
	for (size_t i = 0; i < NAME_WORDS && !found; i++) {
		struct span word = word_behind(scan, at);
		struct slice slice = slice_at(scan->text, word);
		size_t len;
		if (!slice.len || skip_space(scan, at) != word.start ||
			(i == 0 && starts_sentence(scan, word)))
			break;
		str_clear(&fold);
		unicode_fold(&fold, slice);
		found = i > 0 && speech_of(str_slice(&fold)) == SPEECH_STRONG;
		at = word.end;
		if (!found &&
			!unicode_is_upper(code_at(scan, word.start, &len)))
			break;
	}
	str_release(&fold);
	if (!found)
		return false;
	return !begins_report(scan, at);
}

/* Whether what follows begins like a sentence: not in lower case. */
static bool begins_low(const struct scan *scan, struct span next)
{
	size_t len, more;
	uint32_t code = code_at(scan, next.start, &len);
	if (!unicode_is_lower(code))
		return false;
	/* "iPhone" */
	return !unicode_is_upper(code_at(scan, next.start + len, &more));
}

/* No space behind the stop: "today.The", "said.”The" still end sentences;
 * "Amazon.com", "3.5" and "U.S.-China" do not. */
static bool ends_without_space(
	const struct scan *scan, const struct stop *stop, struct slice word)
{
	size_t len;
	struct span next = word_behind(scan, stop->next);
	if (next.start != stop->next && stop->end == stop->marks && !stop->bang)
		return false;
	uint32_t first = code_at(scan, next.start, &len);
	uint32_t second = code_at(scan, next.start + len, &len);
	uint32_t before = code_before(scan, stop->start, &len);
	if (!unicode_is_upper(first) || code_at(scan, next.end, &len) == '@')
		return false;
	if (!unicode_is_lower(second) && !unicode_is_space(second))
		return false;
	if (stop->end > stop->marks)
		return true;
	if (unicode_is_digit(before))
		return true;
	uint32_t initial;
	unicode_decode(word, &initial);
	return unicode_is_lower(before) && word.len > 2 &&
	       (unicode_is_lower(initial) || next.end - next.start > 3) &&
	       slice_find(word, ".", 0) == word.len;
}

static bool ends_sentence(const struct scan *scan, const struct stop *stop)
{
	size_t len;
	if (stop->wide)
		return true;
	struct slice word = word_before(scan, stop->start);
	if (stop->next == stop->end)
		return ends_without_space(scan, stop, word);
	struct span next = word_behind(scan, stop->next);
	if (begins_low(scan, next))
		return false;
	bool quoted = stop->end > stop->marks;
	if (quoted && is_attribution(scan, stop->next))
		return false;
	if (stop->bang || stop->dots > 1)
		return true;
	if (is_dash(code_at(scan, stop->next, &len)) && is_acronym(word))
		return false;
	return ends_behind_word(scan, stop, word, next);
}

static void add(const struct scan *scan, size_t end, struct span_list *out)
{
	size_t len;
	while (end > scan->start &&
		unicode_is_space(code_before(scan, end, &len)))
		end -= len;
	if (end > scan->start)
		span_list_add(out, (struct span){scan->start, end});
}

static void begin(struct scan *scan, size_t at)
{
	scan->start = at;
	scan->first = find_alnum(scan, at);
}

/* Reads the stop at `at`; whether the sentence ends there.  A sentence has a
 * letter or digit, and marks alone are none. */
static bool read_end(const struct scan *scan, size_t at, struct stop *stop)
{
	*stop = read_stop(scan, at);
	return scan->first < stop->start && stop->next < scan->last &&
	       ends_sentence(scan, stop);
}

void sentence_split(
	struct slice text, struct span paragraph, struct span_list *out)
{
	struct scan scan = {.text = text, .end = paragraph.end};
	scan.start = paragraph.start;
	begin(&scan, skip_space(&scan, paragraph.start));
	scan.last = find_last_alnum(&scan);
	struct sentence_list list =
		sentence_list_read(text, (struct span){scan.start, scan.end});
	for (size_t at = scan.start, len; at < scan.end;) {
		struct stop stop;
		size_t mark = sentence_list_mark(&list, at);
		if (mark && at > scan.start) {
			add(&scan, at, out);
			begin(&scan, at);
		}
		if (mark) {
			at += mark;
			continue;
		}
		if (!is_stop(code_at(&scan, at, &len))) {
			at += len;
			continue;
		}
		if (read_end(&scan, at, &stop)) {
			add(&scan, stop.end, out);
			begin(&scan, stop.next);
		}
		at = stop.next;
	}
	add(&scan, scan.end, out);
}
