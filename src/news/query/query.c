/* SPDX-License-Identifier: MIT */
/* query: one pass over the text, one term at a time. */
#include "news/query/query.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "text/date/date.h"
#include "text/expression.h"
#include "text/unicode.h"

struct parser {
	struct query *query;
	struct slice text;
	size_t pos;
	bool is_unfinished; /* still being typed: the end closes a quotation */
	struct err *err;
};

typedef bool read_value(struct parser *r, enum query_kind kind);

static read_value read_outlet, read_date, read_range, read_headline;

static const struct field {
	const char *name;
	enum query_kind kind;
	read_value *read;
} fields[] = {
    {"outlet", QUERY_OUTLET, read_outlet},
    {"headline", QUERY_WORD, read_headline},
    {"date", QUERY_DATE, read_range},
    {"before", QUERY_BEFORE, read_date},
    {"after", QUERY_AFTER, read_date},
};

/* Fails at byte `pos`; the column of the message counts characters. */
__attribute__((format(printf, 3, 4))) static bool fail(
    const struct parser *r, size_t pos, const char *format, ...)
{
	size_t column = 1;
	char what[ERR_LEN];
	va_list args;
	va_start(args, format);
	vsnprintf(what, sizeof(what), format, args);
	va_end(args);
	for (size_t i = 0; i < pos; i++)
		column += ((unsigned char)r->text.bytes[i] & 0xC0) != 0x80;
	return err_set(r->err, "query:1:%zu: %s", column, what);
}

static uint32_t peek(const struct parser *r, size_t *len)
{
	uint32_t code = 0;
	*len = unicode_decode(slice_from(r->text, r->pos), &code);
	return *len ? code : 0;
}

static bool is_quote(uint32_t code)
{
	return code == '"' || code == 0x201C || code == 0x201D;
}

static void skip_space(struct parser *r)
{
	size_t len;
	uint32_t code = peek(r, &len);
	while (len && unicode_is_space(code)) {
		r->pos += len;
		code = peek(r, &len);
	}
}

/* Reads the text between quotation marks, the first of which is next; after
 * `escape` the next character has no meaning. */
static bool read_quoted(struct parser *r, uint32_t escape, struct slice *value)
{
	size_t len, opened = r->pos;
	peek(r, &len);
	r->pos += len;
	size_t start = r->pos;
	for (;;) {
		uint32_t code = peek(r, &len);
		if (!len && !r->is_unfinished)
			return fail(r, opened,
			    "the quotation is not closed, expected \"");
		if (!len || is_quote(code))
			break;
		r->pos += len;
		if (escape && code == escape && peek(r, &len))
			r->pos += len;
	}
	*value = slice_at(r->text, (struct span){start, r->pos});
	r->pos += len;
	return true;
}

static struct slice read_word(struct parser *r)
{
	size_t len, start = r->pos;
	uint32_t code = peek(r, &len);
	while (len && !unicode_is_space(code) && !is_quote(code)) {
		r->pos += len;
		code = peek(r, &len);
	}
	return slice_at(r->text, (struct span){start, r->pos});
}

static bool has_word(struct slice text)
{
	uint32_t code;
	for (size_t len; (len = unicode_decode(text, &code)) != 0;) {
		if (unicode_is_letter(code) || unicode_is_digit(code))
			return true;
		text = slice_from(text, len);
	}
	return false;
}

static struct query_term *add_term(
    struct query *query, enum query_kind kind, struct slice text)
{
	query->terms = mem_grow(
	    query->terms, query->n, &query->cap, sizeof(*query->terms));
	struct query_term *term = &query->terms[query->n++];
	*term = (struct query_term){.kind = kind};
	term->text = arena_strndup(&query->arena, text.bytes, text.len);
	return term;
}

/* Whether it is an ISO date or the front of one: "2023", "2023-06". */
static bool is_date_prefix(struct slice text)
{
	static const char shape[] = "####-##-##";
	struct date date;
	if (text.len != 4 && text.len != 7 && text.len != 10)
		return false;
	for (size_t i = 0; i < text.len; i++) {
		bool digit = text.bytes[i] >= '0' && text.bytes[i] <= '9';
		if (shape[i] == '#' ? !digit : text.bytes[i] != shape[i])
			return false;
	}
	return text.len == 4 || date_parse(text, &date);
}

/* Reads what follows the colon. */
static bool read_field_text(struct parser *r, struct slice *value)
{
	size_t len;
	if (is_quote(peek(r, &len)))
		return read_quoted(r, 0, value);
	*value = read_word(r);
	return true;
}

#define DATES "a date like 2023-06-18, 2023-06 or 2023"

static bool read_date(struct parser *r, enum query_kind kind)
{
	size_t pos = r->pos;
	struct slice value;
	if (!read_field_text(r, &value))
		return false;
	if (!is_date_prefix(value))
		return fail(r, pos, "expected " DATES);
	add_term(r->query, kind, value);
	return true;
}

static bool read_range(struct parser *r, enum query_kind kind)
{
	size_t pos = r->pos;
	struct slice value, until = {0};
	if (!read_field_text(r, &value))
		return false;
	size_t dots = slice_find(value, "..", 0);
	struct slice from = {value.bytes, dots};
	bool range = dots < value.len;
	if (range)
		until = slice_from(value, dots + 2);
	if (!is_date_prefix(from) || (range && !is_date_prefix(until)))
		return fail(
		    r, pos, "expected " DATES ", or 2023-06-01..2023-06-18");
	struct query_term *term = add_term(r->query, kind, from);
	if (range)
		term->until =
		    arena_strndup(&r->query->arena, until.bytes, until.len);
	return true;
}

static bool read_outlet(struct parser *r, enum query_kind kind)
{
	size_t pos = r->pos;
	struct slice value;
	if (!read_field_text(r, &value))
		return false;
	if (!slice_trim(value).len)
		return fail(r, pos, "expected the name of an outlet");
	add_term(r->query, kind, value);
	return true;
}

/* The letters before a colon; 0 when no field name is next. */
static size_t field_name(const struct parser *r)
{
	struct slice rest = slice_from(r->text, r->pos);
	size_t len = 0;
	while (len < rest.len && ((rest.bytes[len] | 0x20) >= 'a') &&
	       ((rest.bytes[len] | 0x20) <= 'z'))
		len++;
	return len < rest.len && rest.bytes[len] == ':' ? len : 0;
}

/* "outlet, headline, date, before or after". */
static void append_fields(struct str *out)
{
	size_t n = ARRAY_LEN(fields);
	for (size_t i = 0; i < n; i++)
		str_printf(out, "%s%s",
		    i == 0	 ? ""
		    : i == n - 1 ? " or "
				 : ", ",
		    fields[i].name);
}

static bool read_named_field(struct parser *r, size_t len)
{
	struct slice name = {r->text.bytes + r->pos, len};
	struct str known = {0};
	for (size_t i = 0; i < ARRAY_LEN(fields); i++)
		if (slice_is(name, fields[i].name)) {
			r->pos += len + 1;
			return fields[i].read(r, fields[i].kind);
		}
	append_fields(&known);
	bool ok = fail(r, r->pos, "unknown field \"%.*s\", expected %s",
	    (int)name.len, name.bytes, str_text(&known));
	str_release(&known);
	return ok;
}

static bool read_text(struct parser *r)
{
	size_t len;
	struct slice text;
	enum query_kind kind = QUERY_PHRASE;
	if (!is_quote(peek(r, &len))) {
		text = read_word(r);
		kind = slice_ends(text, "*") ? QUERY_PREFIX : QUERY_WORD;
	} else if (!read_quoted(r, 0, &text))
		return false;
	while (kind == QUERY_PREFIX && slice_ends(text, "*"))
		text.len--;
	if (has_word(text))
		add_term(r->query, kind, text);
	return true;
}

static bool read_headline(struct parser *r, enum query_kind kind)
{
	size_t pos = r->pos, n = r->query->n;
	(void)kind;
	if (!read_text(r))
		return false;
	if (r->query->n == n)
		return fail(r, pos, "expected a word of the headline");
	r->query->terms[n].in_headline = true;
	return true;
}

/* Everything up to a space, quotation marks too. */
static struct slice read_to_space(struct parser *r)
{
	size_t len, start = r->pos;
	uint32_t code = peek(r, &len);
	while (len && !unicode_is_space(code)) {
		r->pos += len;
		code = peek(r, &len);
	}
	return slice_at(r->text, (struct span){start, r->pos});
}

static bool read_regex(struct parser *r)
{
	size_t len, pos = r->pos++;
	struct slice text;
	struct expression expression;
	struct err err = {0};
	if (!is_quote(peek(r, &len)))
		text = read_to_space(r);
	else if (!read_quoted(r, '\\', &text))
		return false;
	if (!text.len)
		return fail(r, pos, "expected a regular expression behind ~");
	if (!expression_make(&expression, text, &err))
		return fail(r, pos, "%s", err.text);
	expression_release(&expression);
	add_term(r->query, QUERY_REGEX, text);
	return true;
}

static bool read_field_or_text(struct parser *r)
{
	size_t len, name = field_name(r);
	if (name)
		return read_named_field(r, name);
	return peek(r, &len) == '~' ? read_regex(r) : read_text(r);
}

static bool read_term(struct parser *r)
{
	size_t len, next = r->pos + 1, n = r->query->n;
	if (n == QUERY_TERMS)
		return fail(r, r->pos, "too many words");
	bool negated = peek(r, &len) == '-' && next < r->text.len;
	if (negated)
		r->pos = next;
	if (!read_field_or_text(r))
		return false;
	if (r->query->n > n)
		r->query->terms[n].negated = negated;
	return true;
}

/* Skips a wrong term at `start`; whether it may be ignored: nothing follows it,
 * and more of it may be typed. */
static bool skip_unfinished(struct parser *r, size_t start)
{
	r->pos = start;
	read_to_space(r);
	skip_space(r);
	return r->is_unfinished && r->pos == r->text.len;
}

static bool read_terms(struct parser *r)
{
	for (skip_space(r); r->pos < r->text.len; skip_space(r)) {
		size_t start = r->pos;
		if (!read_term(r) && !skip_unfinished(r, start))
			return false;
	}
	return true;
}

static bool has_term_to_find(const struct query *query)
{
	for (size_t i = 0; i < query->n; i++)
		if (!query->terms[i].negated)
			return true;
	return false;
}

static bool parse(struct parser *r)
{
	struct query *query = r->query;
	*query = (struct query){0};
	bool ok = read_terms(r);
	if (ok && !has_term_to_find(query))
		ok = fail(r, 0,
		    query->n ? "only words to leave out, expected one "
			       "to find"
			     : "expected a word to find");
	if (!ok)
		query_release(query);
	return ok;
}

bool query_parse(struct query *query, const char *text, struct err *err)
{
	struct parser r = {query, slice_of(text), 0, false, err};
	return parse(&r);
}

bool query_parse_typed(struct query *query, const char *text, struct err *err)
{
	struct parser r = {query, slice_of(text), 0, true, err};
	return parse(&r);
}

bool query_term_is_words(const struct query_term *term)
{
	return term->kind == QUERY_WORD || term->kind == QUERY_PHRASE ||
	       term->kind == QUERY_PREFIX;
}

bool query_has_words(const struct query *query, bool negated)
{
	for (size_t i = 0; i < query->n; i++)
		if (query->terms[i].negated == negated &&
		    query_term_is_words(&query->terms[i]))
			return true;
	return false;
}

void query_release(struct query *query)
{
	free(query->terms);
	arena_release(&query->arena);
	*query = (struct query){0};
}
