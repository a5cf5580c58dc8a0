/* SPDX-License-Identifier: MIT */
/* search_view_run: a library_search, and a second one for the beginning of a
 * word. */
#include "views/search/run.h"

enum {
	/* Articles read between two looks for a key: some ten milliseconds. */
	ARTICLES_A_STEP = 8,
};

void search_view_run_stop(struct search_view_run *run)
{
	library_search_release(&run->search);
	library_hits_release(&run->hits);
	query_release(&run->query);
	str_release(&run->typed);
	*run = (struct search_view_run){0};
}

bool search_view_run_ask(struct search_view_run *run, struct library *library,
    struct library_scope scope, const char *typed)
{
	search_view_run_stop(run);
	if (!slice_trim(slice_of(typed)).len)
		return false;
	if (!query_parse(&run->query, typed, &run->err) &&
	    !query_parse_typed(&run->query, typed, NULL))
		return false;
	run->search = (struct library_search){
	    .library = library, .scope = scope, .limit = SEARCH_VIEW_RUN_MOST};
	str_append_text(&run->typed, typed);
	run->stage = SEARCH_VIEW_ASKED;
	return true;
}

/* Turns the word or phrase typed last into the beginning of one; false when
 * the query ends in something else. */
static bool make_last_a_prefix(struct search_view_run *run)
{
	struct query_term *last = &run->query.terms[run->query.n - 1];
	bool is_last = slice_ends(str_slice(&run->typed), last->text);
	str_clear(&run->typed);
	if (!is_last || last->negated ||
	    (last->kind != QUERY_WORD && last->kind != QUERY_PHRASE))
		return false;
	last->kind = QUERY_PREFIX;
	run->as_prefix = true;
	return true;
}

static void read_some(struct search_view_run *run)
{
	if (library_search_step(&run->search, ARTICLES_A_STEP, &run->hits))
		return;
	run->stage = !run->hits.n && make_last_a_prefix(run)
			 ? SEARCH_VIEW_ASKED
			 : SEARCH_VIEW_AT_REST;
	library_search_release(&run->search);
}

void search_view_run_work(struct search_view_run *run)
{
	if (run->stage == SEARCH_VIEW_ASKED) {
		run->search.query = &run->query;
		bool ok = library_search_begin(&run->search, &run->err);
		run->stage = ok ? SEARCH_VIEW_GOING : SEARCH_VIEW_AT_REST;
	}
	if (run->stage == SEARCH_VIEW_GOING)
		read_some(run);
}

int search_view_run_percent(const struct search_view_run *run)
{
	const struct library_search *search = &run->search;
	return search->n ? (int)(search->next * 100 / search->n) : 0;
}
