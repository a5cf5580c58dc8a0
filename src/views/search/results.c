/* SPDX-License-Identifier: MIT */
/* search_view_results: a list of blocks of rows, all of the same height. */
#include "views/search/results.h"

#include <stdlib.h>

#include "base/mem.h"
#include "text/wrap.h"
#include "views/search/pattern.h"

enum {
	WIDE_FROM = 90, /* columns: one row shows enough of a sentence */
	INDENT = 2,
};

void search_view_results_release(struct search_view_results *results)
{
	search_view_run_stop(&results->run);
	str_release(&results->pattern);
	find_release(&results->lit);
	free(results->items);
	*results = (struct search_view_results){0};
}

/* Empties the list, and keeps the search. */
static void remove_all(struct search_view_results *results)
{
	results->n = 0;
	results->taken = 0;
	results->are_old = false;
	find_release(&results->lit);
	str_clear(&results->pattern);
}

void search_view_results_clear(struct search_view_results *results)
{
	search_view_run_stop(&results->run);
	remove_all(results);
}

/* The rows of a result. */
static int block_rows(const struct search_view_results *results)
{
	return results->columns >= WIDE_FROM ? 2 : 3;
}

void search_view_results_resize(
    struct search_view_results *results, int rows, int columns)
{
	results->rows = rows;
	results->columns = columns;
	int height = rows / block_rows(results);
	list_resize(
	    &results->list, results->n, (size_t)(height > 1 ? height : 1));
}

static void add_hit(
    struct search_view_results *results, const struct library_hit *hit)
{
	const struct article *article =
	    library_article(results->env->library, hit->entry, NULL);
	if (!article || hit->sentence >= article->n_sentences)
		return;
	size_t start = article->sentences[hit->sentence].span.start;
	results->items = mem_grow(
	    results->items, results->n, &results->cap, sizeof(*results->items));
	results->items[results->n++] = (struct search_view_result){
	    .entry = hit->entry,
	    .sentence = hit->sentence,
	    .text = article_sentence(article, hit->sentence),
	    .match = hit->span.start > start ? hit->span.start - start : 0,
	};
}

static struct slice text_at(const void *owner, size_t index)
{
	const struct search_view_results *results = owner;
	return results->items[index].text;
}

/* Finds the query's words in the results from `first` on. */
static void light_words(struct search_view_results *results, size_t first)
{
	struct find_texts texts = {results, results->n, text_at};
	if (!results->pattern.len) {
		search_view_pattern_append(
		    &results->run.query, &results->pattern);
		find_look(
		    &results->lit, str_text(&results->pattern), &texts, NULL);
	} else {
		find_look_in_added(&results->lit, &texts, first);
	}
}

/* Adds the hits that were found since the last time. */
static void take_hits(struct search_view_results *results)
{
	const struct library_hits *hits = &results->run.hits;
	if (results->are_old)
		remove_all(results);
	size_t before = results->n;
	while (results->taken < hits->n)
		add_hit(results, &hits->items[results->taken++]);
	light_words(results, before);
	search_view_results_resize(results, results->rows, results->columns);
}

void search_view_results_ask(struct search_view_results *results,
    const char *typed, struct library_scope scope)
{
	results->are_old = true;
	if (!search_view_run_ask(
		&results->run, results->env->library, scope, typed))
		take_hits(results);
}

bool search_view_results_are_due(const struct search_view_results *results)
{
	return results->run.stage != SEARCH_VIEW_AT_REST;
}

void search_view_results_work(struct search_view_results *results)
{
	search_view_run_work(&results->run);
	if (results->run.hits.n > (results->are_old ? 0 : results->taken) ||
	    !search_view_results_are_due(results))
		take_hits(results);
}

void search_view_results_wait(struct search_view_results *results, size_t n)
{
	while (search_view_results_are_due(results) &&
	       (results->are_old || results->n < n))
		search_view_results_work(results);
}

const struct search_view_result *search_view_results_current(
    const struct search_view_results *results)
{
	return results->n ? &results->items[results->list.cursor] : NULL;
}

bool search_view_results_row_at(
    const struct search_view_results *results, int row, size_t *index)
{
	return list_row_at(&results->list, row / block_rows(results), index);
}

/* The first byte to show of a sentence, so that the match can be seen: the
 * beginning of its line, or with more than one row that of the line before. */
static size_t first_byte(
    const struct search_view_result *result, size_t columns, int rows)
{
	size_t starts[2] = {0, 0};
	struct wrap wrap;
	struct wrap_line line;
	wrap_init(&wrap, result->text, columns);
	while (wrap_next(&wrap, &line) && line.span.start <= result->match) {
		starts[0] = starts[1];
		starts[1] = line.span.start;
	}
	wrap_release(&wrap);
	return starts[rows > 1 ? 0 : 1];
}

/* Draws a sentence into the rows of the area. */
static void draw_sentence(const struct search_view_result *result,
    struct find_line line, const struct find *finder, struct grid *grid,
    struct rect area)
{
	struct rect before = {area.row, area.column - INDENT, 1, INDENT};
	size_t columns = (size_t)(area.columns > 3 ? area.columns - 2 : 1);
	size_t from = first_byte(result, columns, area.rows);
	int end_row = area.row + area.rows;
	struct wrap wrap;
	struct wrap_line part;
	if (from)
		grid_string(grid, before, 0, 0, "…", ROLE_DIM);
	wrap_init(&wrap, slice_from(result->text, from), columns);
	for (area.rows = 1; area.row < end_row && wrap_next(&wrap, &part);
	     area.row++) {
		line.span.start = from + part.span.start;
		line.span.end = from + part.span.end;
		int end = find_draw(finder, grid, area, &line);
		if (area.row == end_row - 1 && line.span.end < line.whole.len)
			grid_string(grid, area, 0, end, " …", ROLE_DIM);
	}
	wrap_release(&wrap);
}

static void draw_heading(const struct search_view_results *results,
    const struct search_view_result *result, struct grid *grid,
    struct rect area)
{
	const struct screen_env *env = results->env;
	const struct library_entry *entry =
	    library_entry(env->library, result->entry);
	const char *outlet = library_outlet(env->library, entry->outlet)->name;
	if (env->marked && env->mark == result->entry)
		grid_string(grid, area, 0, 0, "A", ROLE_MARKED);
	area.column += INDENT;
	area.columns -= INDENT + 1;
	int columns = grid_string(grid, area, 0, 0, outlet, ROLE_OUTLET) + 2;
	area.column += columns;
	area.columns -= columns;
	if (area.columns > 0)
		grid_string(grid, area, 0, 0, entry->title, ROLE_HEADLINE);
}

/* The rows of the result at a place in the window; the last may be cut off. */
static struct rect block_rect(
    const struct search_view_results *results, struct rect area, int place)
{
	int high = block_rows(results);
	int row = place * high;
	int left = area.rows - row;
	return (struct rect){area.row + row, area.column,
	    left < high ? left : high, area.columns};
}

void search_view_results_draw(const struct search_view_results *results,
    const struct find *finder, struct grid *grid, struct rect area)
{
	size_t index;
	if (!finder->pattern.len)
		finder = &results->lit;
	for (int i = 0; list_row_at(&results->list, i, &index); i++) {
		const struct search_view_result *result =
		    &results->items[index];
		struct find_line line = {.text = index, .whole = result->text};
		struct rect part = block_rect(results, area, i);
		draw_heading(results, result, grid, part);
		part.row++;
		part.rows--;
		part.column += 2 * INDENT;
		part.columns -= 2 * INDENT + 1;
		draw_sentence(result, line, finder, grid, part);
	}
}

void search_view_results_draw_cursor(const struct search_view_results *results,
    bool is_idle, struct grid *grid, struct rect area)
{
	if (!results->n)
		return;
	int place = (int)(results->list.cursor - results->list.top);
	struct rect line = block_rect(results, area, place);
	for (int row = 0; row < line.rows; row++)
		grid_lay(grid, line, row,
		    is_idle ? ROLE_CURSOR_IDLE : ROLE_CURSOR_ROW);
	if (!is_idle)
		grid_place_cursor(grid, line, results->env->plain ? 1 : 0, 0);
}
