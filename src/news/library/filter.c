/* SPDX-License-Identifier: MIT */
/* library_filter: an outlet by the front of its name or id, a date by the
 * front of its ISO form. */
#include "news/library/filter.h"

#include <string.h>

static bool begins_folded(const char *text, const char *front)
{
	struct str a = {0}, b = {0};
	unicode_fold(&a, slice_of(text));
	unicode_fold(&b, slice_of(front));
	bool begins = slice_starts(str_slice(&a), str_text(&b));
	str_release(&a);
	str_release(&b);
	return begins;
}

static bool is_of_outlet(
    const struct library_outlet *outlet, const struct query_term *term)
{
	return begins_folded(outlet->name, term->text) ||
	       begins_folded(outlet->id, term->text);
}

static bool is_of_date(const char *published, const struct query_term *term)
{
	const char *from = term->text;
	const char *until = term->until ? term->until : from;
	return published && strncmp(published, from, strlen(from)) >= 0 &&
	       strncmp(published, until, strlen(until)) <= 0;
}

static bool matches_term(const struct library_shelf *shelf, size_t entry,
    const struct query_term *term)
{
	const struct library_entry *e = &shelf->entries[entry];
	if (term->kind == QUERY_OUTLET)
		return is_of_outlet(&shelf->outlets[e->outlet], term);
	return is_of_date(e->published, term);
}

/* Terms of one kind are alternatives: outlet:a outlet:b. */
static bool accepts_kind(const struct query *query, enum query_kind kind,
    const struct library_shelf *shelf, size_t entry)
{
	bool wanted = false, found = false;
	for (size_t i = 0; i < query->n; i++) {
		const struct query_term *term = &query->terms[i];
		if (term->kind != kind)
			continue;
		bool matches = matches_term(shelf, entry, term);
		if (term->negated && matches)
			return false;
		wanted = wanted || !term->negated;
		found = found || (!term->negated && matches);
	}
	return !wanted || found;
}

bool library_filter_accepts(
    const struct query *query, const struct library_shelf *shelf, size_t entry)
{
	return accepts_kind(query, QUERY_OUTLET, shelf, entry) &&
	       accepts_kind(query, QUERY_DATE, shelf, entry);
}
