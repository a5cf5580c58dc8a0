/* SPDX-License-Identifier: MIT */
/* search_results: a list of blocks that are all of the same height. */
#include "views/search_results.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/wrap.h"
#include "views/query_pattern.h"

enum {
	WIDE_FROM = 90, /* columns in which one row holds a sentence's gist */
	INDENT = 2,
};

void search_results_release(struct search_results *results)
{
	str_release(&results->pattern);
	finder_release(&results->lit);
	free(results->at);
	*results = (struct search_results){0};
}

void search_results_clear(struct search_results *results)
{
	results->n = 0;
	finder_release(&results->lit);
	str_clear(&results->pattern);
}

/* Rows of a result. */
static int block_rows(const struct search_results *results)
{
	return results->columns >= WIDE_FROM ? 2 : 3;
}

void search_results_resize(
	struct search_results *results, int rows, int columns)
{
	results->rows = rows;
	results->columns = columns;
	int height = rows / block_rows(results);
	list_resize(
		&results->list, results->n, (size_t)(height > 1 ? height : 1));
}

static void add(struct search_results *results, const struct library_hit *hit)
{
	const struct article *article =
		library_article(results->env->library, hit->entry, NULL);
	if (!article || hit->sentence >= article->n_sentences)
		return;
	size_t start = article->sentences[hit->sentence].at.start;
	results->at = mem_grow(
		results->at, results->n, &results->cap, sizeof(*results->at));
	results->at[results->n++] = (struct search_result){
		.entry = hit->entry,
		.sentence = hit->sentence,
		.text = article_sentence(article, hit->sentence),
		.match = hit->at.start > start ? hit->at.start - start : 0,
	};
}

static struct slice text_at(const void *owner, size_t index)
{
	const struct search_results *results = owner;
	return results->at[index].text;
}

static void light(struct search_results *results, const struct query *query)
{
	struct finder_texts texts = {results, results->n, text_at};
	query_pattern(query, &results->pattern);
	finder_look(&results->lit, str_text(&results->pattern), &texts, NULL);
}

static bool search(struct search_results *results, const struct query *query,
	struct err *err)
{
	struct library_hits hits = {0};
	bool done = library_search(
		results->env->library, query, SEARCH_RESULTS_MOST, &hits, err);
	for (size_t i = 0; i < hits.n; i++)
		add(results, &hits.at[i]);
	library_hits_release(&hits);
	light(results, query);
	return done;
}

/* Makes the last word, if that is what was typed last, the beginning of one;
 * false when it is none. */
static bool begin_last_word(struct query *query, const char *typed)
{
	struct slice text = slice_of(typed);
	struct query_term *last = query->n ? &query->terms[query->n - 1] : NULL;
	if (!last || last->kind != QUERY_WORD || last->negated ||
		slice_trim(text).at + slice_trim(text).len !=
			text.at + text.len)
		return false;
	last->kind = QUERY_PREFIX;
	return true;
}

static bool search_typed(struct search_results *results, struct query *query,
	const char *typed, struct err *err)
{
	if (!search(results, query, err))
		return false;
	if (results->n || !begin_last_word(query, typed))
		return true;
	str_clear(&results->pattern);
	results->begun = true;
	return search(results, query, err);
}

bool search_results_run(
	struct search_results *results, const char *typed, struct err *err)
{
	struct query query = {0};
	bool is_right = true;
	search_results_clear(results);
	results->begun = false;
	if (slice_trim(slice_of(typed)).len)
		is_right = query_parse(&query, typed, err) &&
			   search_typed(results, &query, typed, err);
	query_release(&query);
	search_results_resize(results, results->rows, results->columns);
	return is_right;
}

const struct search_result *search_results_current(
	const struct search_results *results)
{
	return results->n ? &results->at[results->list.cursor] : NULL;
}

bool search_results_row_at(
	const struct search_results *results, int row, size_t *index)
{
	return list_row_at(&results->list, row / block_rows(results), index);
}

/* The first byte to show of a sentence, so that the match is seen: where the
 * line with the match begins, less the lines that fit above it. */
static size_t first_byte(
	const struct search_result *result, size_t columns, int rows)
{
	size_t starts[2] = {0, 0};
	struct wrap wrap;
	struct wrap_line line;
	wrap_init(&wrap, result->text, columns);
	while (wrap_next(&wrap, &line) && line.at.start <= result->match) {
		starts[0] = starts[1];
		starts[1] = line.at.start;
	}
	wrap_release(&wrap);
	return starts[rows > 1 ? 0 : 1];
}

/* Draws a sentence into as many rows as there are. */
static void draw_sentence(const struct search_result *result,
	struct finder_line line, const struct finder *finder, struct grid *grid,
	struct rect at)
{
	struct rect before = {at.row, at.column - INDENT, 1, INDENT};
	size_t columns = (size_t)(at.columns > 3 ? at.columns - 2 : 1);
	size_t from = first_byte(result, columns, at.rows);
	int end_row = at.row + at.rows;
	struct wrap wrap;
	struct wrap_line part;
	if (from)
		grid_string(grid, before, 0, 0, "…", ROLE_DIM);
	wrap_init(&wrap, slice_from(result->text, from), columns);
	for (at.rows = 1; at.row < end_row && wrap_next(&wrap, &part);
		at.row++) {
		line.at.start = from + part.at.start;
		line.at.end = from + part.at.end;
		int end = finder_draw(finder, grid, at, &line);
		if (at.row == end_row - 1 && line.at.end < line.whole.len)
			grid_string(grid, at, 0, end, " …", ROLE_DIM);
	}
	wrap_release(&wrap);
}

static void draw_heading(const struct search_results *results,
	const struct search_result *result, struct grid *grid, struct rect at)
{
	const struct screen_env *env = results->env;
	const struct library_entry *entry =
		library_entry(env->library, result->entry);
	const char *outlet = library_outlet(env->library, entry->outlet)->name;
	if (env->marked && env->mark == result->entry)
		grid_string(grid, at, 0, 0, "A", ROLE_MARKED);
	at.column += INDENT;
	at.columns -= INDENT + 1;
	int columns = grid_string(grid, at, 0, 0, outlet, ROLE_OUTLET) + 2;
	at.column += columns;
	at.columns -= columns;
	if (at.columns > 0)
		grid_string(grid, at, 0, 0, entry->title, ROLE_HEADLINE);
}

/* The rows of the result at a place in the window; the last may be cut. */
static struct rect block_rect(
	const struct search_results *results, struct rect area, int place)
{
	int high = block_rows(results);
	int row = place * high;
	int left = area.rows - row;
	return (struct rect){area.row + row, area.column,
		left < high ? left : high, area.columns};
}

void search_results_draw(const struct search_results *results,
	const struct finder *finder, struct grid *grid, struct rect area)
{
	size_t index;
	if (!finder->pattern.len)
		finder = &results->lit;
	for (int i = 0; list_row_at(&results->list, i, &index); i++) {
		const struct search_result *result = &results->at[index];
		struct finder_line line = {
			.text = index, .whole = result->text};
		struct rect at = block_rect(results, area, i);
		draw_heading(results, result, grid, at);
		at.row++;
		at.rows--;
		at.column += 2 * INDENT;
		at.columns -= 2 * INDENT + 1;
		draw_sentence(result, line, finder, grid, at);
	}
}

void search_results_draw_cursor(const struct search_results *results,
	bool is_idle, struct grid *grid, struct rect area)
{
	if (!results->n)
		return;
	int place = (int)(results->list.cursor - results->list.top);
	struct rect at = block_rect(results, area, place);
	for (int row = 0; row < at.rows; row++)
		grid_lay(grid, at, row,
			is_idle ? ROLE_CURSOR_IDLE : ROLE_CURSOR_ROW);
	if (!is_idle)
		grid_place_cursor(grid, at, results->env->plain ? 1 : 0, 0);
}
