/* SPDX-License-Identifier: MIT */
/* compare_view: a compare_page with a heading above and a summary below. */
#include "views/compare_view.h"

#include <stdlib.h>

#include "text/date.h"
#include "views/compare_draw.h"
#include "views/compare_page.h"
#include "views/compare_summary.h"
#include "views/minimap.h"

enum {
	HEADING = 1,	  /* lines */
	SUMMARY_FROM = 8, /* lines of the screen */
	WHEEL = 3,
};

struct compare_view {
	struct screen screen;
	char *paths[COMPARE_SIDES]; /* outlive a reload; entries do not */
	size_t entries[COMPARE_SIDES];
	struct comparison comparison;
	bool loaded;
	struct compare_page page;
	struct compare_place place; /* kept over a reload */
};

static struct compare_view *of(struct screen *screen)
{
	return (struct compare_view *)screen;
}

static const struct compare_view *of_const(const struct screen *screen)
{
	return (const struct compare_view *)screen;
}

/* Loading. */

static const struct article *load_article(
	struct compare_view *view, enum compare_side side, struct err *err)
{
	struct library *library = view->screen.env->library;
	if (!library_find_entry(
		    library, view->paths[side], &view->entries[side])) {
		err_set(err, "%s: is gone", view->paths[side]);
		return NULL;
	}
	return library_article(library, view->entries[side], err);
}

static bool load(struct screen *screen, struct err *err)
{
	struct compare_view *view = of(screen);
	const struct article *a = load_article(view, COMPARE_A, err);
	const struct article *b = a ? load_article(view, COMPARE_B, err) : NULL;
	if (!b)
		return false;
	comparison_make(&view->comparison, a, b);
	view->loaded = true;
	compare_page_set(&view->page, &view->comparison);
	screen->finder.stale = true;
	return true;
}

static void unload(struct screen *screen)
{
	struct compare_view *view = of(screen);
	if (!view->loaded)
		return;
	if (view->page.rows.n)
		view->place = compare_page_place(&view->page);
	compare_page_set(&view->page, NULL);
	comparison_release(&view->comparison);
	view->loaded = false;
}

static bool has_summary(const struct screen *screen)
{
	return screen->rows >= SUMMARY_FROM;
}

/* The part of the screen that the page has. */
static struct rect page_area(const struct screen *screen, struct rect area)
{
	area.row += HEADING;
	area.rows -= HEADING + (has_summary(screen) ? 1 : 0);
	return area;
}

/* After a reload the place may be of an article that has become shorter. */
static bool is_there(
	const struct comparison *comparison, struct compare_place place)
{
	const struct article *article =
		place.side == COMPARE_A ? comparison->a : comparison->b;
	return place.sentence < article->n_sentences;
}

static void resize(struct screen *screen)
{
	struct compare_view *view = of(screen);
	bool first = view->page.layout.n_rows == 0;
	struct rect area = page_area(
		screen, (struct rect){0, 0, screen->rows, screen->columns});
	compare_page_resize(&view->page, area.rows, area.columns);
	if (first && is_there(&view->comparison, view->place))
		compare_page_go_to(&view->page, view->place);
}

static void release(struct screen *screen)
{
	struct compare_view *view = of(screen);
	compare_page_release(&view->page);
	finder_release(&screen->finder);
	free(view->paths[COMPARE_A]);
	free(view->paths[COMPARE_B]);
	free(view);
}

/* Other articles. */

/* Shows what view->paths name now; the place that was kept is gone to. */
static bool load_again(struct compare_view *view, struct screen_reply *reply)
{
	struct err err = {0};
	unload(&view->screen);
	if (!load(&view->screen, &err)) {
		screen_complain(reply, "%s", err.text);
		reply->want = SCREEN_BACK;
		return true;
	}
	resize(&view->screen);
	return true;
}

static bool swap(struct compare_view *view, struct screen_reply *reply)
{
	char *a = view->paths[COMPARE_A];
	view->paths[COMPARE_A] = view->paths[COMPARE_B];
	view->paths[COMPARE_B] = a;
	load_again(view, reply);
	view->place.side =
		view->place.side == COMPARE_A ? COMPARE_B : COMPARE_A;
	compare_page_go_to(&view->page, view->place);
	return true;
}

static bool take_outlet(
	struct compare_view *view, int step, struct screen_reply *reply)
{
	const struct screen_env *env = view->screen.env;
	size_t entry;
	if (!screen_next_outlet(env, view->entries[COMPARE_A],
		    view->entries[COMPARE_B], step, &entry)) {
		screen_say(reply, "there is no other outlet");
		return true;
	}
	free(view->paths[COMPARE_B]);
	view->paths[COMPARE_B] =
		mem_strdup(library_entry(env->library, entry)->path);
	return load_again(view, reply);
}

/* Moving. */

static const struct {
	enum action action;
	enum compare_stop stop;
	bool back;
	const char *what;
} stops[] = {
	{ACTION_NEXT_CHANGE, COMPARE_STOP_CHANGE, false, "difference"},
	{ACTION_PREV_CHANGE, COMPARE_STOP_CHANGE, true, "difference"},
	{ACTION_NEXT_ONLY_A, COMPARE_STOP_ONLY_A, false, "sentence only in A"},
	{ACTION_PREV_ONLY_A, COMPARE_STOP_ONLY_A, true, "sentence only in A"},
	{ACTION_NEXT_ONLY_B, COMPARE_STOP_ONLY_B, false, "sentence only in B"},
	{ACTION_PREV_ONLY_B, COMPARE_STOP_ONLY_B, true, "sentence only in B"},
	{ACTION_NEXT_QUOTE, COMPARE_STOP_QUOTE, false, "altered quotation"},
	{ACTION_PREV_QUOTE, COMPARE_STOP_QUOTE, true, "altered quotation"},
};

static bool go_to_stop(struct compare_view *view, enum action action, int count,
	struct screen_reply *reply)
{
	for (size_t i = 0; i < ARRAY_LEN(stops); i++) {
		if (stops[i].action != action)
			continue;
		bool found = true;
		for (int n = 0; found && n < (count ? count : 1); n++)
			found = compare_page_next(
				&view->page, stops[i].stop, stops[i].back);
		if (!found)
			screen_say(reply, "no %s %s this one", stops[i].what,
				stops[i].back ? "above" : "below");
		return true;
	}
	return false;
}

static bool move(struct compare_view *view, enum action action, int count)
{
	struct compare_page *page = &view->page;
	if (action != ACTION_DOWN && action != ACTION_UP)
		return list_action(&page->window, action);
	for (int n = 0; n < (count ? count : 1) && page->rows.n; n++) {
		if (action == ACTION_DOWN)
			compare_page_down(page);
		else
			compare_page_up(page);
	}
	return true;
}

/* How the page shows things. */

static bool rearrange(
	struct compare_view *view, struct screen_reply *reply, const char *said)
{
	compare_page_rearrange(&view->page);
	view->screen.finder.stale = true;
	screen_say(reply, "%s", said);
	return true;
}

static bool next_order(struct compare_view *view, struct screen_reply *reply)
{
	static const char *const said[COMPARE_ORDERS] = {
		[COMPARE_SIDE_BY_SIDE] = "side by side",
		[COMPARE_BY_A] = "in the order of A",
		[COMPARE_BY_B] = "in the order of B",
	};
	view->page.order = (view->page.order + 1) % COMPARE_ORDERS;
	return rearrange(view, reply, said[view->page.order]);
}

static bool toggle_why(struct compare_view *view, struct screen_reply *reply)
{
	view->page.why = !view->page.why;
	return rearrange(view, reply,
		view->page.why ? "showing what made the links" : "");
}

static bool toggle_equal(struct compare_view *view, struct screen_reply *reply)
{
	view->page.fold = !view->page.fold;
	return rearrange(view, reply,
		view->page.fold ? "what is told alike is folded" : "");
}

static bool cross(struct compare_view *view, struct screen_reply *reply)
{
	enum compare_order order = view->page.order;
	if (!compare_page_cross(&view->page))
		screen_say(reply, "not told at another place");
	if (order != view->page.order)
		view->screen.finder.stale = true;
	return true;
}

static bool act(struct screen *screen, enum action action, int count,
	struct screen_reply *reply)
{
	struct compare_view *view = of(screen);
	switch (action) {
	case ACTION_OPEN:
		return cross(view, reply);
	case ACTION_ORDER:
		return next_order(view, reply);
	case ACTION_SWAP:
		return swap(view, reply);
	case ACTION_NEXT_OUTLET:
		return take_outlet(view, 1, reply);
	case ACTION_PREV_OUTLET:
		return take_outlet(view, -1, reply);
	case ACTION_WHY:
		return toggle_why(view, reply);
	case ACTION_EQUAL:
		return toggle_equal(view, reply);
	default:
		return go_to_stop(view, action, count, reply) ||
		       move(view, action, count);
	}
}

/* The mouse. */

static bool click(struct compare_view *view, const struct mouse *mouse,
	struct screen_reply *reply)
{
	struct rect area = page_area(&view->screen,
		(struct rect){0, 0, view->screen.rows, view->screen.columns});
	struct compare_column map = view->page.layout.columns.minimap;
	struct compare_place place;
	size_t line;
	int row = mouse->row - area.row;
	if (!view->page.rows.n || row < 0 || row >= area.rows)
		return true;
	if (map.columns && mouse->column >= map.at) {
		area.columns = map.columns;
		if (minimap_at(&view->page, area, row, mouse->column - map.at,
			    &place))
			compare_page_go_to(&view->page, place);
		return true;
	}
	if (list_row_at(&view->page.window, row, &line))
		compare_page_go(&view->page,
			compare_layout_row_at(&view->page.layout, line));
	return mouse->kind == MOUSE_DOUBLE ? cross(view, reply) : true;
}

static bool mouse(struct screen *screen, const struct mouse *what,
	struct screen_reply *reply)
{
	struct compare_view *view = of(screen);
	switch (what->kind) {
	case MOUSE_WHEEL_DOWN:
		list_scroll(&view->page.window, WHEEL);
		return true;
	case MOUSE_WHEEL_UP:
		list_scroll(&view->page.window, -WHEEL);
		return true;
	default:
		return click(view, what, reply);
	}
}

/* Drawing. */

static const struct library_entry *entry_at(
	const struct compare_view *view, enum compare_side side)
{
	return library_entry(view->screen.env->library, view->entries[side]);
}

static const char *outlet_name(
	const struct compare_view *view, enum compare_side side)
{
	return library_outlet(
		view->screen.env->library, entry_at(view, side)->outlet)
		->name;
}

/* "A  Rediff  18 June 2023" */
static void say_heading(const struct compare_view *view, enum compare_side side,
	struct str *out)
{
	const char *published = entry_at(view, side)->published;
	struct date date;
	char text[DATE_TEXT];
	str_printf(out, "%s  %s", side == COMPARE_A ? "A" : "B",
		outlet_name(view, side));
	if (!published || !date_parse(slice_of(published), &date))
		return;
	date.has_time = false;
	date_text(&date, text);
	str_printf(out, "  %s", text);
}

static void draw_heading(
	const struct compare_view *view, struct grid *grid, struct rect area)
{
	const struct compare_columns *c = &view->page.layout.columns;
	grid_fill(grid, area, 0, 0, " ", ROLE_TITLE_BAR);
	for (int side = 0; side < COMPARE_SIDES; side++) {
		struct str text = {0};
		struct rect half = {area.row, area.column + COMPARE_BAR, 1,
			area.columns / 2 - 2 * COMPARE_BAR};
		if (c->stacked) {
			half.column += side * (area.columns / 2);
		} else {
			half.column = area.column + c->numbers[side].at;
			half.columns = c->numbers[side].columns +
				       c->text[side].columns;
		}
		say_heading(view, (enum compare_side)side, &text);
		grid_string(grid, half, 0, 0, str_text(&text), ROLE_TITLE_BAR);
		str_release(&text);
	}
}

static void draw(
	const struct screen *screen, struct grid *grid, struct rect area)
{
	const struct compare_view *view = of_const(screen);
	struct rect last = {area.row + area.rows - 1, area.column + COMPARE_BAR,
		1, area.columns - COMPARE_BAR};
	draw_heading(view, grid, area);
	compare_draw(
		&view->page, &screen->finder, grid, page_area(screen, area));
	if (has_summary(screen))
		compare_summary_draw(&view->comparison, grid, last);
}

static void title(const struct screen *screen, struct str *out)
{
	const struct compare_view *view = of_const(screen);
	str_printf(out, "%s | %s", outlet_name(view, COMPARE_A),
		outlet_name(view, COMPARE_B));
}

static void status(const struct screen *screen, struct str *out)
{
	static const char *const orders[COMPARE_ORDERS] = {
		[COMPARE_SIDE_BY_SIDE] = "",
		[COMPARE_BY_A] = "by A  ",
		[COMPARE_BY_B] = "by B  ",
	};
	const struct compare_page *page = &of_const(screen)->page;
	size_t row = page->rows.n ? compare_page_row(page) + 1 : 0;
	str_printf(out, "%s%zu/%zu", orders[page->order], row, page->rows.n);
}

/* Finding. */

static size_t n_texts(const struct screen *screen)
{
	return compare_draw_text(of_const(screen)->page.rows.n, COMPARE_A);
}

static struct slice text(const struct screen *screen, size_t index)
{
	const struct compare_view *view = of_const(screen);
	enum compare_side side;
	size_t row = compare_draw_row(index, &side);
	return compare_row_text(
		&view->comparison, &view->page.rows.at[row], side);
}

static struct finder_match find_from(const struct screen *screen)
{
	const struct compare_page *page = &of_const(screen)->page;
	size_t row = page->rows.n ? compare_page_row(page) : 0;
	return (struct finder_match){.text = compare_draw_text(row, COMPARE_A)};
}

static void reveal(struct screen *screen, struct finder_match match)
{
	struct compare_page *page = &of(screen)->page;
	enum compare_side side;
	size_t row = compare_draw_row(match.text, &side);
	compare_page_show(page, row);
	compare_page_go(page, row);
	size_t line = compare_layout_line_of(
		&page->layout, row, side, match.at.start);
	if (line >= page->window.top + page->window.height)
		list_go(&page->window, line);
}

static struct screen_place place(const struct screen *screen)
{
	const struct list *window = &of_const(screen)->page.window;
	return (struct screen_place){{window->cursor, window->top}};
}

static void restore(struct screen *screen, struct screen_place to)
{
	struct list *window = &of(screen)->page.window;
	window->top = to.at[1];
	list_go(window, to.at[0]);
}

static const struct screen_hint hints[] = {
	{ACTION_BACK, "back"},
	{ACTION_NEXT_CHANGE, "difference"},
	{ACTION_NEXT_OUTLET, "outlet"},
	{ACTION_WHY, "why"},
	{ACTION_NEXT_QUOTE, "quote"},
	{ACTION_ORDER, "order"},
	{ACTION_SWAP, "swap"},
	{ACTION_NONE, NULL},
};

static const struct screen_ops ops = {
	.name = "compare",
	.scope = SCOPE_COMPARE,
	.hints = hints,
	.load = load,
	.unload = unload,
	.resize = resize,
	.release = release,
	.act = act,
	.mouse = mouse,
	.draw = draw,
	.title = title,
	.status = status,
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
	struct compare_view *view = mem_zalloc(1, sizeof(*view));
	view->screen.ops = &ops;
	view->screen.env = env;
	view->paths[COMPARE_A] =
		mem_strdup(library_entry(env->library, a)->path);
	view->paths[COMPARE_B] =
		mem_strdup(library_entry(env->library, b)->path);
	return &view->screen;
}
