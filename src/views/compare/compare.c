/* SPDX-License-Identifier: MIT */
/* compare_view: a page with a heading above it, and findings and a summary
 * below. */
#include "views/compare/compare.h"

#include <string.h>

#include "base/mem.h"
#include "views/compare/act.h"
#include "views/compare/draw.h"
#include "views/compare/heading.h"
#include "views/compare/state.h"
#include "views/compare/summary.h"

static void compare_draw(
    const struct screen *screen, struct grid *grid, struct rect area)
{
	const struct compare_view_state *state =
	    compare_view_state_of_const(screen);
	int summary = compare_view_state_summary_height(screen);
	struct rect last = {area.row + area.rows - summary,
	    area.column + COMPARE_VIEW_BAR, summary,
	    area.columns - COMPARE_VIEW_BAR};
	compare_view_heading_draw(screen->env->library, state->entries,
	    &state->page.layout.columns, grid, area);
	compare_view_draw(&state->page, &screen->finder, grid,
	    compare_view_state_page_area(screen, area));
	if (summary)
		compare_view_summary_draw(&state->comparison, grid, last);
	if (compare_view_state_findings_height(screen)) {
		area.rows -= summary;
		area.row +=
		    area.rows - compare_view_state_findings_height(screen);
		area.rows = compare_view_state_findings_height(screen);
		compare_view_findings_draw(&state->findings, grid, area);
	}
}

static void compare_title(const struct screen *screen, struct str *out)
{
	const struct library *library = screen->env->library;
	const size_t *entries = compare_view_state_of_const(screen)->entries;
	str_printf(out, "%s | %s",
	    compare_view_heading_outlet(library, entries[SIDE_A]),
	    compare_view_heading_outlet(library, entries[SIDE_B]));
}

static void compare_status(const struct screen *screen, struct str *out)
{
	static const char *const orders[COMPARE_VIEW_ORDERS] = {
	    [COMPARE_VIEW_SIDE_BY_SIDE] = "",
	    [COMPARE_VIEW_BY_A] = "by A  ",
	    [COMPARE_VIEW_BY_B] = "by B  ",
	};
	const struct compare_view_page *page =
	    &compare_view_state_of_const(screen)->page;
	size_t row = page->rows.n ? compare_view_page_row(page) + 1 : 0;
	str_printf(out, "%s%zu/%zu", orders[page->order], row, page->rows.n);
}

static size_t compare_articles(
    const struct screen *screen, size_t entries[SCREEN_ARTICLES])
{
	const struct compare_view_state *state =
	    compare_view_state_of_const(screen);
	memcpy(entries, state->entries, sizeof(state->entries));
	return SIDES;
}

/* Finding. */

static size_t compare_n_texts(const struct screen *screen)
{
	return compare_view_draw_text_index(
	    compare_view_state_of_const(screen)->page.rows.n, SIDE_A);
}

static struct slice compare_text(const struct screen *screen, size_t index)
{
	const struct compare_view_state *state =
	    compare_view_state_of_const(screen);
	enum side side;
	size_t row = compare_view_draw_text_row(index, &side);
	return compare_view_rows_text(
	    &state->comparison, &state->page.rows.items[row], side);
}

static struct find_match compare_find_from(const struct screen *screen)
{
	const struct compare_view_page *page =
	    &compare_view_state_of_const(screen)->page;
	size_t row = page->rows.n ? compare_view_page_row(page) : 0;
	return (struct find_match){
	    .text = compare_view_draw_text_index(row, SIDE_A)};
}

static void compare_reveal(struct screen *screen, struct find_match match)
{
	struct compare_view_page *page = &compare_view_state_of(screen)->page;
	enum side side;
	size_t row = compare_view_draw_text_row(match.text, &side);
	compare_view_page_show(page, row);
	compare_view_page_go(page, row);
	size_t line = compare_view_layout_line_of(
	    &page->layout, row, side, match.span.start);
	if (line >= page->window.top + page->window.height)
		list_go(&page->window, line);
}

static const struct screen_hint hints[] = {
    {ACTION_BACK, "back"},
    {ACTION_NEXT_CHANGE, "difference"},
    {ACTION_NEXT_OUTLET, "outlet"},
    {ACTION_WHY, "why"},
    {ACTION_FINDINGS, "list"},
    {ACTION_ORDER, "order"},
    {ACTION_SWAP, "swap"},
    {ACTION_NONE, NULL},
};

/* clang-format off */
static const struct screen_sign signs[] = {
	{"=  ~  ·", "told in nearly the same words; closely; likely the same"},
	{"A  B",    "told by this article alone: no close match in the other"},
	{"↓7  ↑7",  "out of order: the other tells it below, above, as sentence 7"},
	{"”  #",    "a quotation, a figure differs"},
	{"█  ░",    "in the map: what the other tells too; what it does not"},
	{NULL, NULL},
};
static const struct screen_sign plain_signs[] = {
	{"[word]",  "this word differs in the other article"},
	{"~word~",  "another form of a word of the other article"},
	{"{word}",  "a word that stands elsewhere in the other passage"},
	{"related", "likely the same; close: the same in other words"},
	{NULL, NULL},
};
/* clang-format on */

static const struct screen_ops ops = {
    .name = "compare",
    .scope = ACTION_SCOPE_COMPARE,
    .hints = hints,
    .signs = signs,
    .plain_signs = plain_signs,
    .load = compare_view_state_load,
    .unload = compare_view_state_unload,
    .resize = compare_view_state_resize,
    .release = compare_view_state_release,
    .act = compare_view_act,
    .mouse = compare_view_act_mouse,
    .draw = compare_draw,
    .title = compare_title,
    .status = compare_status,
    .articles = compare_articles,
    .n_texts = compare_n_texts,
    .text = compare_text,
    .find_from = compare_find_from,
    .reveal = compare_reveal,
};

struct screen *compare_view_new(
    const struct screen_env *env, size_t a, size_t b)
{
	struct compare_view_state *state = mem_zalloc(1, sizeof(*state));
	screen_init(&state->screen, &ops, env, &state->page.window, true);
	state->paths[SIDE_A] = mem_strdup(library_entry(env->library, a)->path);
	state->paths[SIDE_B] = mem_strdup(library_entry(env->library, b)->path);
	return &state->screen;
}
