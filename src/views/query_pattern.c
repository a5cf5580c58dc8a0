/* SPDX-License-Identifier: MIT */
/* query_pattern: the terms of a query as a pattern of forms. */
#include "views/query_pattern.h"

static bool is_shown(const struct query_term *term)
{
	return !term->negated && term->kind != QUERY_OUTLET &&
	       term->kind != QUERY_DATE;
}

/* A bar inside a term would divide it. */
static void append_term(struct str *out, const struct query_term *term)
{
	for (const char *c = term->text; *c; c++)
		str_append_byte(out, *c == '|' ? ' ' : *c);
	if (term->kind == QUERY_PREFIX)
		str_append_byte(out, '*');
}

void query_pattern(const struct query *query, struct str *out)
{
	const char *before = "=";
	for (size_t i = 0; i < query->n; i++) {
		if (!is_shown(&query->terms[i]))
			continue;
		str_append_text(out, before);
		append_term(out, &query->terms[i]);
		before = "|";
	}
}
