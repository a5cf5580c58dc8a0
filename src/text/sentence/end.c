/* SPDX-License-Identifier: MIT */
/* sentence_end: tables of marks, and scans to both sides of them. */
#include "text/sentence/end.h"

#include "base/mem.h"
#include "text/unicode.h"

uint32_t sentence_end_code(
    const struct sentence_end_scan *scan, size_t pos, size_t *len)
{
	uint32_t code = 0;
	struct slice rest = {scan->text.bytes + pos, scan->end - pos};
	*len = unicode_decode(rest, &code);
	return code;
}

uint32_t sentence_end_code_before(
    const struct sentence_end_scan *scan, size_t pos, size_t *len)
{
	uint32_t code = 0;
	struct slice front = {
	    scan->text.bytes + scan->start, pos - scan->start};
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

static bool is_wide_mark(uint32_t code)
{
	static const uint32_t set[] = {
	    0x964, 0x965, 0x6D4, 0x3002, 0xFF01, 0xFF1F, 0xFF61};
	return is_one_of(code, set, ARRAY_LEN(set));
}

bool sentence_end_is_mark(uint32_t code)
{
	enum { ELLIPSIS = 0x2026, ARABIC = 0x061F };
	return code == '.' || code == '!' || code == '?' || code == ELLIPSIS ||
	       code == ARABIC || code == 0x203C || code == 0x203D ||
	       is_wide_mark(code);
}

static bool is_closer(const struct sentence_end_scan *scan, uint32_t code)
{
	static const uint32_t set[] = {'"', '\'', ')', ']', '}', 0x2019, 0x201D,
	    0xBB, 0x203A, 0x300D, 0x300F, 0xFF09, 0x3011};
	return is_one_of(code, set, ARRAY_LEN(set)) ||
	       sentence_language_closes(scan->language, code);
}

static bool is_opener(uint32_t code)
{
	static const uint32_t set[] = {'"', '\'', '(', '[', '{', 0x2018, 0x201C,
	    0x201E, 0x201A, 0xAB, 0x2039, 0x300C, 0x300E, 0xFF08, 0x3010, 0xBF,
	    0xA1, '*', '_'};
	return is_one_of(code, set, ARRAY_LEN(set));
}

bool sentence_end_is_dash(uint32_t code)
{
	return code == '-' || (code >= 0x2010 && code <= 0x2015);
}

bool sentence_end_is_alnum(uint32_t code)
{
	return unicode_is_letter(code) || unicode_is_digit(code);
}

size_t sentence_end_skip_space(const struct sentence_end_scan *scan, size_t pos)
{
	size_t len;
	while (unicode_is_space(sentence_end_code(scan, pos, &len)))
		pos += len;
	return pos;
}

/* The end marks from end->start on, with those that spaces divide: ". . ." */
static void read_marks(
    const struct sentence_end_scan *scan, struct sentence_end *end)
{
	size_t pos = end->start, len;
	uint32_t code;
	while (
	    sentence_end_is_mark(code = sentence_end_code(scan, pos, &len))) {
		end->wide = is_wide_mark(code);
		end->bang |= code == '!' || code == '?';
		end->dots += code == '.' ? 1 : code == 0x2026 ? 3 : 0;
		pos += len;
		end->marks_end = pos;
		size_t apart = sentence_end_skip_space(scan, pos);
		uint32_t after = sentence_end_code(scan, apart, &len);
		if (after != '.' || apart == pos)
			continue;
		/* ".5" and ".net" are words, not stray marks */
		if (!sentence_end_is_alnum(
			sentence_end_code(scan, apart + 1, &len)))
			pos = apart;
	}
}

/* With the spaces of ". . ." */
static bool is_dots(uint32_t code)
{
	return code == '.' || code == 0x2026 || code == ' ';
}

/* The end of a note's number, "[17]", or of the mark of an omission, "[...]",
 * at `pos`; `pos` when there is none. */
static size_t note_end(const struct sentence_end_scan *scan, size_t pos)
{
	size_t len, first = sentence_end_skip_space(scan, pos);
	if (sentence_end_code(scan, first, &len) != '[')
		return pos;
	size_t end = ++first;
	bool dots = is_dots(sentence_end_code(scan, first, &len));
	uint32_t code;
	while (code = sentence_end_code(scan, end, &len),
	    dots ? is_dots(code) : unicode_is_digit(code))
		end += len;
	return code == ']' && end > first ? end + 1 : pos;
}

/* Notes and omissions belong to the sentence before them. */
static size_t skip_notes(const struct sentence_end_scan *scan, size_t pos)
{
	size_t end;
	while ((end = note_end(scan, pos)) > pos)
		pos = end;
	return pos;
}

/* The spaces between an end mark and the angle mark that closes, "! »". */
static size_t skip_inside_closer(
    const struct sentence_end_scan *scan, size_t pos)
{
	enum { RIGHT_ANGLE = 0xBB, RIGHT_SINGLE_ANGLE = 0x203A };
	size_t len, end = sentence_end_skip_space(scan, pos);
	uint32_t code = sentence_end_code(scan, end, &len);
	bool closes = code == RIGHT_ANGLE || code == RIGHT_SINGLE_ANGLE;
	return scan->language->inside && closes ? end - pos : 0;
}

static void read_closers(
    const struct sentence_end_scan *scan, struct sentence_end *end)
{
	size_t len;
	end->closers_end = end->marks_end;
	end->closers_end += skip_inside_closer(scan, end->marks_end);
	while (is_closer(scan, sentence_end_code(scan, end->closers_end, &len)))
		end->closers_end += len;
	end->closers_end = skip_notes(scan, end->closers_end);
	end->next = sentence_end_skip_space(scan, end->closers_end);
}

struct sentence_end sentence_end_read(
    const struct sentence_end_scan *scan, size_t pos)
{
	struct sentence_end end = {.start = pos};
	read_marks(scan, &end);
	read_closers(scan, &end);
	return end;
}

struct span sentence_end_word_after(
    const struct sentence_end_scan *scan, size_t pos)
{
	size_t len;
	uint32_t code;
	while (code = sentence_end_code(scan, pos, &len),
	    is_opener(code) || sentence_end_is_dash(code) ||
		unicode_is_space(code))
		pos += len;
	struct span word = {pos, pos};
	while (code = sentence_end_code(scan, word.end, &len),
	    sentence_end_is_alnum(code) || unicode_is_mark(code) ||
		code == '\'' || code == 0x2019)
		word.end += len;
	return word;
}

struct slice sentence_end_word_before(
    const struct sentence_end_scan *scan, size_t pos)
{
	enum { LONGEST = 48 }; /* longer ones abbreviate nothing */
	size_t start = pos, len;
	uint32_t code;
	while (start > scan->start && pos - start < LONGEST) {
		code = sentence_end_code_before(scan, start, &len);
		if (!sentence_end_is_alnum(code) && !unicode_is_mark(code) &&
		    code != '.' && code != 0xB0 && code != 0xBA)
			break;
		start -= len;
	}
	return (struct slice){scan->text.bytes + start, pos - start};
}
