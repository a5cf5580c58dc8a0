/* SPDX-License-Identifier: MIT */
/* search_view_pattern: one line for all words and phrases, then a line for each
 * expression. */
#include "views/search/pattern.h"

/* Whether a term is a word or phrase to find. */
static bool is_form(const struct query_term *term)
{
	return !term->negated && query_term_is_words(term);
}

static bool is_expression(const struct query_term *term)
{
	return !term->negated && term->kind == QUERY_REGEX;
}

/* Appends a term, with spaces for the characters that divide terms. */
static void append_text(struct str *out, const char *text, char divider)
{
	for (; *text; text++)
		str_append_byte(
		    out, *text == divider || *text == '\n' ? ' ' : *text);
}

static void append_forms(struct str *out, const struct query *query)
{
	const char *before = "=";
	for (size_t i = 0; i < query->n; i++) {
		const struct query_term *term = &query->terms[i];
		if (!is_form(term))
			continue;
		str_append_text(out, before);
		append_text(out, term->text, '|');
		if (term->kind == QUERY_PREFIX)
			str_append_byte(out, '*');
		before = "|";
	}
}

void search_view_pattern_append(const struct query *query, struct str *out)
{
	append_forms(out, query);
	for (size_t i = 0; i < query->n; i++) {
		if (!is_expression(&query->terms[i]))
			continue;
		str_append_text(out, out->len ? "\n~" : "~");
		append_text(out, query->terms[i].text, '\n');
	}
}
