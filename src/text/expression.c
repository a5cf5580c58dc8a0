/* SPDX-License-Identifier: MIT */
/* expression: regcomp and regexec, with the mistakes told in words that say
 * what was expected. */
#include "text/expression.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/unicode.h"

/* clang-format off */
static const struct {
	int code;
	const char *what;
} mistakes[] = {
	{REG_EBRACK,  "expected ] behind ["},
	{REG_EPAREN,  "expected ) behind ("},
	{REG_EBRACE,  "expected } behind {"},
	{REG_BADBR,   "expected a number or two between { and }"},
	{REG_BADRPT,  "expected something to repeat before *, + or ?"},
	{REG_EESCAPE, "expected a character behind \\"},
	{REG_ECTYPE,  "expected a class like alpha or digit"},
	{REG_ERANGE,  "expected a range from low to high"},
	{REG_ESUBREG, "expected the number of a group"},
};
/* clang-format on */

/* Counts multiply where they are nested, and regcomp writes every repetition
 * out: (((a{99}){99}){99}) would take all memory. */
enum { REPETITIONS = 1000 };

/* The product of what stands in braces. */
static unsigned long repetitions(const char *text)
{
	unsigned long product = 1;
	while ((text = strchr(text, '{')) != NULL) {
		unsigned long count = 1;
		do {
			char *end;
			unsigned long n = strtoul(text + 1, &end, 10);
			count = n > count ? n : count;
			text = end;
		} while (*text == ',');
		if (count > REPETITIONS)
			return count;
		product *= count;
		if (product > REPETITIONS)
			return product;
	}
	return product;
}

/* A capital behind a backslash is part of the expression's grammar. */
static bool has_capital(struct slice text)
{
	while (text.len) {
		uint32_t code;
		text = slice_from(text, unicode_decode(text, &code));
		if (code == '\\')
			text = slice_from(text, unicode_decode(text, &code));
		else if (unicode_is_upper(code))
			return true;
	}
	return false;
}

static bool say_mistake(int code, const regex_t *regex, struct err *err)
{
	char reason[128];
	for (size_t i = 0; i < ARRAY_LEN(mistakes); i++)
		if (mistakes[i].code == code)
			return err_set(err, "not a regular expression: %s",
				mistakes[i].what);
	regerror(code, regex, reason, sizeof(reason));
	return err_set(err, "not a regular expression: %s", reason);
}

bool expression_make(
	struct expression *expression, struct slice typed, struct err *err)
{
	char *text = mem_strndup(typed.at, typed.len);
	int flags = REG_EXTENDED | (has_capital(typed) ? 0 : REG_ICASE);
	bool is_small = repetitions(text) <= REPETITIONS;
	int failed = is_small ? regcomp(&expression->regex, text, flags) : 0;
	free(text);
	if (!is_small)
		return err_set(err, "not a regular expression: expected "
				    "fewer repetitions");
	return !failed || say_mistake(failed, &expression->regex, err);
}

/* The same bytes with a NUL behind them and spaces for line ends. */
static char *as_one_line(struct slice text)
{
	char *line = mem_strndup(text.at, text.len);
	for (char *end = line; (end = strchr(end, '\n'));)
		*end = ' ';
	return line;
}

/* Wider, until it splits no character and no mark from its letter: the
 * expression may have been matched byte by byte. */
static struct span whole_characters(struct slice text, struct span at)
{
	while (at.start && (text.at[at.start] & 0xC0) == 0x80)
		at.start--;
	while (at.end < text.len && (text.at[at.end] & 0xC0) == 0x80)
		at.end++;
	while (at.end < text.len) {
		uint32_t code;
		size_t len = unicode_decode(slice_from(text, at.end), &code);
		if (!unicode_is_mark(code))
			break;
		at.end += len;
	}
	return at;
}

size_t expression_look(const struct expression *expression, struct slice text,
	size_t most, struct span_list *found)
{
	char *line = as_one_line(text);
	size_t at = 0, n = 0;
	regmatch_t hit;
	while (n < most && at < text.len &&
		regexec(&expression->regex, line + at, 1, &hit,
			at ? REG_NOTBOL : 0) == 0) {
		struct span match = {
			at + (size_t)hit.rm_so, at + (size_t)hit.rm_eo};
		at = match.end;
		if (span_is_empty(match)) {
			at++;
			continue;
		}
		match = whole_characters(text, match);
		span_list_add(found, match);
		at = match.end;
		n++;
	}
	free(line);
	return n;
}

void expression_release(struct expression *expression)
{
	regfree(&expression->regex);
}
