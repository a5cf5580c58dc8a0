/* SPDX-License-Identifier: MIT */
/* expression: PCRE2 on hostile patterns.  It refuses to compile one that would
 * be large, and gives up a match that takes too long. */
#include "text/expression.h"

#include <stdlib.h>
#include <string.h>

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "base/mem.h"
#include "text/unicode.h"

enum {
	MATCH_STEPS_MAX = 100000, /* some milliseconds */
	MATCH_KILOBYTES_MAX = 2048,
};

struct expression_code {
	pcre2_code *pattern;
	pcre2_match_data *data;
	pcre2_match_context *limits;
};

static void *allocate(size_t size, void *unused)
{
	(void)unused;
	return mem_alloc(size);
}

static void release(void *memory, void *unused)
{
	(void)unused;
	free(memory);
}

/* A capital after a backslash is part of the expression's grammar. */
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

static pcre2_code *compile(struct slice typed, struct err *err)
{
	const uint32_t always =
	    PCRE2_UTF | PCRE2_UCP | PCRE2_MATCH_INVALID_UTF |
	    PCRE2_NEVER_BACKSLASH_C | PCRE2_DOTALL | PCRE2_DOLLAR_ENDONLY;
	uint32_t fold = has_capital(typed) ? 0 : PCRE2_CASELESS;
	PCRE2_UCHAR reason[128];
	int number;
	size_t pos;
	pcre2_code *code = pcre2_compile((PCRE2_SPTR)typed.bytes, typed.len,
	    always | fold, &number, &pos, NULL);
	if (code)
		return code;
	pcre2_get_error_message(number, reason, sizeof(reason));
	err_set(err, "not a regular expression: %s", (const char *)reason);
	return NULL;
}

bool expression_make(
    struct expression *expression, struct slice typed, struct err *err)
{
	pcre2_code *pattern = compile(typed, err);
	if (!pattern)
		return false;
	pcre2_general_context *memory =
	    pcre2_general_context_create(allocate, release, NULL);
	struct expression_code *code = mem_zalloc(1, sizeof(*code));
	code->pattern = pattern;
	code->data = pcre2_match_data_create(1, memory);
	code->limits = pcre2_match_context_create(memory);
	pcre2_set_match_limit(code->limits, MATCH_STEPS_MAX);
	pcre2_set_heap_limit(code->limits, MATCH_KILOBYTES_MAX);
	pcre2_general_context_free(memory);
	expression->code = code;
	return true;
}

/* The same bytes with spaces for line ends. */
static char *as_one_line(struct slice text)
{
	char *line = mem_strndup(text.bytes, text.len);
	for (size_t i = 0; i < text.len; i++)
		if (line[i] == '\n')
			line[i] = ' ';
	return line;
}

/* Extends a span over the marks of its last character. */
static struct span with_marks(struct slice text, struct span span)
{
	while (span.end < text.len) {
		uint32_t code;
		size_t len = unicode_decode(slice_from(text, span.end), &code);
		if (!unicode_is_mark(code))
			break;
		span.end += len;
	}
	return span;
}

/* The first match from `pos` on that is not empty; false for none. */
static bool match_from(const struct expression_code *code, const char *line,
    size_t len, size_t pos, struct span *match)
{
	if (pcre2_match(code->pattern, (PCRE2_SPTR)line, len, pos,
		PCRE2_NOTEMPTY, code->data, code->limits) < 0)
		return false;
	const size_t *hit = pcre2_get_ovector_pointer(code->data);
	*match = (struct span){hit[0], hit[1]};
	return pos <= match->start && match->start < match->end;
}

size_t expression_find(const struct expression *expression, struct slice text,
    size_t limit, struct span_list *found)
{
	char *line = as_one_line(text);
	struct span match = {0, 0};
	size_t n = 0;
	while (n < limit && match_from(expression->code, line, text.len,
				match.end, &match)) {
		match = with_marks(text, match);
		span_list_add(found, match);
		n++;
	}
	free(line);
	return n;
}

void expression_release(struct expression *expression)
{
	pcre2_code_free(expression->code->pattern);
	pcre2_match_data_free(expression->code->data);
	pcre2_match_context_free(expression->code->limits);
	free(expression->code);
}
