/* SPDX-License-Identifier: MIT */
/* compare_view: a compare_page with a heading above and a summary below. */
#include "views/compare_view.h"

#include <string.h>

#include "base/mem.h"
#include "views/compare_act.h"
#include "views/compare_draw.h"
#include "views/compare_heading.h"
#include "views/compare_state.h"
#include "views/compare_summary.h"

static void draw(
    const struct screen *screen, struct grid *grid, struct rect area)
{
	const struct compare_state *state = compare_state_of_const(screen);
	struct rect last = {area.row + area.rows - 1, area.column + COMPARE_BAR,
	    1, area.columns - COMPARE_BAR};
	compare_heading_draw(screen->env->library, state->entries,
	    &state->page.layout.columns, grid, area);
	compare_draw(&state->page, &screen->finder, grid,
	    compare_state_page_area(screen, area));
	if (compare_state_has_summary(screen))
		compare_summary_draw(&state->comparison, grid, last);
	if (compare_state_findings_height(screen)) {
		area.rows -= compare_state_has_summary(screen) ? 1 : 0;
		area.row += area.rows - compare_state_findings_height(screen);
		area.rows = compare_state_findings_height(screen);
		compare_findings_draw(&state->findings, grid, area);
	}
}

static void title(const struct screen *screen, struct str *out)
{
	const struct library *library = screen->env->library;
	const size_t *entries = compare_state_of_const(screen)->entries;
	str_printf(out, "%s | %s",
	    compare_heading_outlet(library, entries[COMPARE_A]),
	    compare_heading_outlet(library, entries[COMPARE_B]));
}

static void status(const struct screen *screen, struct str *out)
{
	static const char *const orders[COMPARE_ORDERS] = {
	    [COMPARE_SIDE_BY_SIDE] = "",
	    [COMPARE_BY_A] = "by A  ",
	    [COMPARE_BY_B] = "by B  ",
	};
	const struct compare_page *page = &compare_state_of_const(screen)->page;
	size_t row = page->rows.n ? compare_page_row(page) + 1 : 0;
	str_printf(out, "%s%zu/%zu", orders[page->order], row, page->rows.n);
}

static size_t articles(
    const struct screen *screen, size_t entries[SCREEN_ARTICLES])
{
	const struct compare_state *state = compare_state_of_const(screen);
	memcpy(entries, state->entries, sizeof(state->entries));
	return COMPARE_SIDES;
}

/* Finding. */

static size_t n_texts(const struct screen *screen)
{
	return compare_draw_text(
	    compare_state_of_const(screen)->page.rows.n, COMPARE_A);
}

static struct slice text(const struct screen *screen, size_t index)
{
	const struct compare_state *state = compare_state_of_const(screen);
	enum compare_side side;
	size_t row = compare_draw_row(index, &side);
	return compare_row_text(
	    &state->comparison, &state->page.rows.at[row], side);
}

static struct find_match find_from(const struct screen *screen)
{
	const struct compare_page *page = &compare_state_of_const(screen)->page;
	size_t row = page->rows.n ? compare_page_row(page) : 0;
	return (struct find_match){.text = compare_draw_text(row, COMPARE_A)};
}

static void reveal(struct screen *screen, struct find_match match)
{
	struct compare_page *page = &compare_state_of(screen)->page;
	enum compare_side side;
	size_t row = compare_draw_row(match.text, &side);
	compare_page_show(page, row);
	compare_page_go(page, row);
	size_t line =
	    compare_layout_line_of(&page->layout, row, side, match.at.start);
	if (line >= page->window.top + page->window.height)
		list_go(&page->window, line);
}

static struct screen_place place(const struct screen *screen)
{
	const struct list *window =
	    &compare_state_of_const(screen)->page.window;
	return (struct screen_place){{window->cursor, window->top}};
}

static void restore(struct screen *screen, struct screen_place to)
{
	struct list *window = &compare_state_of(screen)->page.window;
	window->top = to.at[1];
	list_go(window, to.at[0]);
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
    .scope = SCOPE_COMPARE,
    .hints = hints,
    .signs = signs,
    .plain_signs = plain_signs,
    .load = compare_state_load,
    .unload = compare_state_unload,
    .resize = compare_state_resize,
    .release = compare_state_release,
    .act = compare_act,
    .mouse = compare_act_mouse,
    .draw = draw,
    .title = title,
    .status = status,
    .articles = articles,
    .n_texts = n_texts,
    .text = text,
    .find_from = find_from,
    .reveal = reveal,
    .place = place,
    .restore = restore,
};

struct screen *compare_view_new(
    const struct screen_env *env, size_t a, size_t b)
{
	struct compare_state *state = mem_zalloc(1, sizeof(*state));
	state->screen.ops = &ops;
	state->screen.env = env;
	state->paths[COMPARE_A] =
	    mem_strdup(library_entry(env->library, a)->path);
	state->paths[COMPARE_B] =
	    mem_strdup(library_entry(env->library, b)->path);
	return &state->screen;
}
