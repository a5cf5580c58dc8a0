/* SPDX-License-Identifier: MIT */
/* pattern: a glob with one capture, matched from left to right with
 * backtracking; lines and patterns are short. */
#include "text/pattern.h"

#include <ctype.h>

#include "base/mem.h"
#include "text/unicode.h"

/* The plain mark for the many variants that pages use; else NUL. */
static char plain_mark(uint32_t code)
{
	static const struct {
		uint32_t first, last;
		char plain;
	} marks[] = {
	    {0x2010, 0x2015, '-'},  /* hyphens and dashes */
	    {0x2018, 0x201B, '\''}, /* single quotation marks */
	    {0x201C, 0x201F, '"'},  /* double quotation marks */
	    {0x2022, 0x2022, '-'},  /* bullet */
	};
	for (size_t i = 0; i < ARRAY_LEN(marks); i++)
		if (code >= marks[i].first && code <= marks[i].last)
			return marks[i].plain;
	return '\0';
}

void pattern_line(struct str *out, struct slice text)
{
	bool space = false;
	size_t start = out->len;
	uint32_t code;
	for (size_t len; (len = unicode_decode(text, &code)) != 0;) {
		bool is_space = unicode_is_space(code);
		if (!is_space && space && out->len > start)
			str_append_byte(out, ' ');
		space = is_space;
		char plain = plain_mark(code);
		if (plain)
			str_append_byte(out, plain);
		else if (!is_space)
			str_append(out, text.bytes, len);
		text = slice_from(text, len);
	}
}

static bool matches_byte(char pattern, char c)
{
	if (pattern == '#')
		return isdigit((unsigned char)c);
	return tolower((unsigned char)pattern) == tolower((unsigned char)c);
}

static bool match_from(
    const char *pattern, struct slice line, size_t pos, struct span *capture);

/* Saves a call where the next byte cannot match. */
static bool may_start(const char *rest, struct slice line, size_t pos)
{
	if (!*rest || *rest == '*' || *rest == '{')
		return true;
	return pos < line.len && matches_byte(*rest, line.bytes[pos]);
}

/* Tries every length for a wildcard, the shortest first. */
static bool match_any(const char *rest, struct slice line, size_t pos,
    struct span *capture, bool captures)
{
	for (size_t end = pos; end <= line.len; end++) {
		if (!may_start(rest, line, end))
			continue;
		struct span inner = {0};
		if (!match_from(rest, line, end, &inner))
			continue;
		*capture = captures ? (struct span){pos, end} : inner;
		return true;
	}
	return false;
}

static bool match_from(
    const char *pattern, struct slice line, size_t pos, struct span *capture)
{
	for (; *pattern; pattern++, pos++) {
		if (*pattern == '*')
			return match_any(
			    pattern + 1, line, pos, capture, false);
		if (pattern[0] == '{' && pattern[1] == '}')
			return match_any(pattern + 2, line, pos, capture, true);
		if (pos == line.len || !matches_byte(*pattern, line.bytes[pos]))
			return false;
	}
	return pos == line.len;
}

bool pattern_same_line(struct slice a, struct slice b)
{
	struct str plain_a = {0}, plain_b = {0};
	pattern_line(&plain_a, a);
	pattern_line(&plain_b, b);
	bool same = slice_equal(str_slice(&plain_a), str_slice(&plain_b));
	str_release(&plain_a);
	str_release(&plain_b);
	return same;
}

bool pattern_match(const char *pattern, struct slice line, struct span *capture)
{
	*capture = (struct span){0};
	return match_from(pattern, line, 0, capture);
}
