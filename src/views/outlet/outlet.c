/* SPDX-License-Identifier: MIT */
/* outlet_view: a list and a reading pane; one of them has the keys. */
#include "views/outlet/outlet.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "views/article/article.h"
#include "views/frame/outlet_order.h"
#include "views/frame/reading.h"
#include "views/frame/scroll.h"
#include "views/outlet/list.h"
#include "views/problem/problem.h"
#include "views/reader/reader.h"

enum {
	BOTH_FROM = 70, /* columns with room for list and pane */
	LIST_MOST = 48, /* columns: the first words are enough of a headline */
	/* Columns at the ends of the divider's way: a name with its counts,
	 * and a line of a few words, can still be read. */
	LIST_LEAST = 16,
	PANE_LEAST = 24,
	DIVIDER_STEP = 2, /* columns */
};

struct outlet_view {
	struct screen screen;
	struct outlet_view_list list;
	struct article_view pane;
	bool in_pane; /* the pane has the keys */
	bool has_shown;
	size_t shown; /* the entry in the pane */
	int dragged;  /* the divider's column while it is dragged, else 0 */
	/* kept over a reload */
	char *shown_path;
	struct anchor anchor;
};

static struct outlet_view *view_of(struct screen *screen)
{
	return (struct outlet_view *)screen;
}

static const struct outlet_view *view_of_const(const struct screen *screen)
{
	return (const struct outlet_view *)screen;
}

static bool has_pane(const struct screen *screen)
{
	return !screen->env->plain && screen->columns >= BOTH_FROM;
}

static const char *no_pane_message(const struct screen *screen)
{
	return screen->env->plain ? "plain screens show one thing at a time"
				  : "no room for the other pane";
}

static const char columns_name[] = "list-columns"; /* in the state */

static int default_columns(const struct screen *screen)
{
	int columns = screen->columns * 2 / 5;
	return columns < LIST_MOST ? columns : LIST_MOST;
}

static int fit_columns(const struct screen *screen, long columns)
{
	int most = screen->columns - 1 - PANE_LEAST;
	if (columns < LIST_LEAST)
		return LIST_LEAST;
	return columns > most ? most : (int)columns;
}

/* The columns of the list.  The state keeps the number that the user chose, so
 * that a terminal that is narrow for a while changes nothing. */
static int list_columns(const struct screen *screen)
{
	if (!has_pane(screen))
		return screen->columns;
	if (view_of_const(screen)->dragged)
		return fit_columns(screen, view_of_const(screen)->dragged);
	return fit_columns(screen, state_number(screen->env->state, "",
				       columns_name, default_columns(screen)));
}

/* `/` looks through the side that has the keys. */
static void texts_changed(struct outlet_view *view)
{
	view->screen.finder.stale = true;
}

static void lay_pane(struct outlet_view *view)
{
	const struct screen *screen = &view->screen;
	int columns = has_pane(screen)
			  ? screen->columns - list_columns(screen) - 1
			  : screen->columns;
	article_view_layout(&view->pane, screen->rows, columns);
	if (view->in_pane)
		texts_changed(view);
}

static void fill_pane(struct outlet_view *view)
{
	const struct screen_env *env = view->screen.env;
	struct err err = {0};
	const struct article *article = NULL;
	if (view->has_shown)
		article = library_article(env->library, view->shown, &err);
	if (article)
		article_view_set(&view->pane, article, env);
	else
		article_view_set_text(&view->pane, err.text);
	lay_pane(view);
}

/* Fills the pane if another article is under the cursor. */
static void follow_cursor(struct outlet_view *view)
{
	const struct outlet_view_row *row =
	    outlet_view_list_current(&view->list);
	bool has_entry = row && row->has_entry;
	if (has_entry && view->has_shown && view->shown == row->entry)
		return;
	view->has_shown = has_entry;
	view->shown = has_entry ? row->entry : 0;
	fill_pane(view);
}

static const char *path_shown(const struct outlet_view *view)
{
	const struct library *library = view->screen.env->library;
	return view->has_shown ? library_entry(library, view->shown)->path : "";
}

static bool outlet_load(struct screen *screen, struct err *err)
{
	struct outlet_view *view = view_of(screen);
	(void)err;
	outlet_view_list_load(&view->list);
	view->has_shown = false;
	follow_cursor(view);
	texts_changed(view);
	if (view->shown_path && strcmp(path_shown(view), view->shown_path) == 0)
		article_view_go(&view->pane, view->anchor);
	free(view->shown_path);
	view->shown_path = NULL;
	return true;
}

static void outlet_unload(struct screen *screen)
{
	struct outlet_view *view = view_of(screen);
	outlet_view_list_keep(&view->list);
	free(view->shown_path);
	view->shown_path = mem_strdup(path_shown(view));
	view->anchor = article_view_anchor(&view->pane);
	article_view_set_text(&view->pane, "");
}

static void focus(struct outlet_view *view, bool in_pane)
{
	if (view->in_pane == in_pane)
		return;
	view->in_pane = in_pane;
	view->screen.has_cursor = !in_pane;
	view->screen.window = in_pane ? &view->pane.window : &view->list.list;
	if (in_pane && view->has_shown)
		reading_set(view->screen.env, view->shown, READING_READ, true);
	texts_changed(view);
}

static void outlet_resize(struct screen *screen)
{
	struct outlet_view *view = view_of(screen);
	if (!has_pane(screen))
		focus(view, false);
	outlet_view_list_resize(&view->list, screen->rows);
	lay_pane(view);
}

static void outlet_release(struct screen *screen)
{
	struct outlet_view *view = view_of(screen);
	free(view->shown_path);
	article_view_release(&view->pane);
	outlet_view_list_release(&view->list);
	screen_release(screen);
}

static bool set_fold(struct outlet_view *view, bool folded)
{
	outlet_view_list_fold(&view->list, folded);
	texts_changed(view);
	follow_cursor(view);
	return true;
}

static bool current_is_open(const struct outlet_view *view)
{
	const struct outlet_view_row *row =
	    outlet_view_list_current(&view->list);
	return row && outlet_view_list_is_open(&view->list, row);
}

static bool leave_pane(struct outlet_view *view)
{
	bool was_in_pane = view->in_pane;
	focus(view, false);
	return was_in_pane;
}

/* To the left: leaves the pane, else folds the outlet. */
static bool fold(struct outlet_view *view)
{
	return leave_pane(view) || set_fold(view, true);
}

static bool open(struct outlet_view *view, struct screen_reply *reply)
{
	if (!view->has_shown) {
		screen_say(reply, "there is no article here");
		return true;
	}
	reply->want = SCREEN_PUSH;
	reply->screen = reader_view_new(view->screen.env, view->shown);
	if (view->in_pane)
		reader_view_start_at(
		    reply->screen, article_view_anchor(&view->pane));
	return true;
}

/* To the right: unfolds an outlet, goes to the first article of an unfolded
 * one, opens an article. */
static bool unfold(struct outlet_view *view, struct screen_reply *reply)
{
	const struct outlet_view_row *row =
	    outlet_view_list_current(&view->list);
	if (!row || view->in_pane || !row->is_outlet)
		return open(view, reply);
	if (!current_is_open(view))
		return set_fold(view, false);
	list_move(&view->list.list, row->has_entry ? 1 : 0);
	follow_cursor(view);
	return true;
}

static bool toggle_furniture(
    struct outlet_view *view, struct screen_reply *reply)
{
	struct anchor anchor = article_view_anchor(&view->pane);
	article_view_toggle_furniture(&view->pane, reply);
	fill_pane(view);
	article_view_go(&view->pane, anchor);
	return true;
}

/* A count is a number of columns. */
static int divider_columns(int count)
{
	return count ? count : DIVIDER_STEP;
}

static bool move_divider(
    struct outlet_view *view, int columns, struct screen_reply *reply)
{
	const struct screen *screen = &view->screen;
	if (!has_pane(screen)) {
		screen_say(reply, "%s", no_pane_message(screen));
		return true;
	}
	state_put_number(screen->env->state, "", columns_name,
	    fit_columns(screen, list_columns(screen) + (long)columns));
	lay_pane(view);
	return true;
}

static bool reset_divider(struct outlet_view *view)
{
	state_put(view->screen.env->state, "", columns_name, NULL);
	lay_pane(view);
	return true;
}

static bool fold_all(struct outlet_view *view, bool folded)
{
	outlet_view_list_fold_all(&view->list, folded);
	texts_changed(view);
	follow_cursor(view);
	return true;
}

static bool sort(struct outlet_view *view, struct screen_reply *reply)
{
	screen_say(reply, "%s", outlet_order_choose_next(view->screen.env));
	outlet_view_list_sort(&view->list);
	texts_changed(view);
	follow_cursor(view);
	return true;
}

static bool other_pane(struct outlet_view *view, struct screen_reply *reply)
{
	if (has_pane(&view->screen))
		focus(view, !view->in_pane);
	else
		screen_say(reply, "%s", no_pane_message(&view->screen));
	return true;
}

static void outlet_moved(struct screen *screen)
{
	struct outlet_view *view = view_of(screen);
	if (!view->in_pane)
		follow_cursor(view);
}

static bool outlet_act(struct screen *screen, enum action action, int count,
    struct screen_reply *reply)
{
	struct outlet_view *view = view_of(screen);
	switch (action) {
	case ACTION_OPEN:
		return open(view, reply);
	case ACTION_UNFOLD:
		return unfold(view, reply);
	case ACTION_FOLD:
		return fold(view);
	case ACTION_FOLD_ALL:
		return fold_all(view, true);
	case ACTION_UNFOLD_ALL:
		return fold_all(view, false);
	case ACTION_SORT:
		return sort(view, reply);
	case ACTION_NARROWER:
		return move_divider(view, -divider_columns(count), reply);
	case ACTION_WIDER:
		return move_divider(view, divider_columns(count), reply);
	case ACTION_USUAL_WIDTH:
		return reset_divider(view);
	case ACTION_OTHER_PANE:
		return other_pane(view, reply);
	case ACTION_FURNITURE:
		return toggle_furniture(view, reply);
	case ACTION_BACK:
		return leave_pane(view);
	default:
		return false;
	}
}

/* A click on the triangle folds.  False below the last row. */
static bool click_row(struct outlet_view *view, const struct mouse *mouse)
{
	size_t row;
	if (!list_row_at(&view->list.list, mouse->row, &row))
		return false;
	list_go(&view->list.list, row);
	if (view->list.rows[row].is_outlet && mouse->column < 2)
		set_fold(view, current_is_open(view));
	follow_cursor(view);
	return true;
}

/* A click begins to drag the divider; a double click puts it back to its
 * default place.  False beside it. */
static bool click_divider(struct outlet_view *view, const struct mouse *mouse)
{
	view->dragged = 0;
	if (!has_pane(&view->screen) ||
	    mouse->column != list_columns(&view->screen))
		return false;
	if (mouse->kind == MOUSE_DOUBLE)
		return reset_divider(view);
	view->dragged = mouse->column;
	return true;
}

/* The divider's place goes into the state when the button is released: not at
 * every column on the way, and not after a mere click. */
static void outlet_drag(struct screen *screen, const struct mouse *mouse)
{
	struct outlet_view *view = view_of(screen);
	int dragged = view->dragged;
	if (!dragged)
		return;
	if (mouse->kind == MOUSE_DRAG) {
		view->dragged = mouse->column > 0 ? mouse->column : 1;
	} else {
		view->dragged = 0;
		if (fit_columns(screen, dragged) != list_columns(screen))
			state_put_number(screen->env->state, "", columns_name,
			    fit_columns(screen, dragged));
	}
	lay_pane(view);
}

static bool click(struct outlet_view *view, const struct mouse *mouse,
    struct screen_reply *reply)
{
	if (click_divider(view, mouse))
		return true;
	bool over_pane = mouse->column > list_columns(&view->screen);
	focus(view, over_pane);
	if (!over_pane && !click_row(view, mouse))
		return true;
	return mouse->kind != MOUSE_DOUBLE || open(view, reply);
}

static bool outlet_mouse(struct screen *screen, const struct mouse *mouse,
    struct screen_reply *reply)
{
	struct outlet_view *view = view_of(screen);
	int lines =
	    mouse->kind == MOUSE_WHEEL_UP ? -SCREEN_WHEEL : SCREEN_WHEEL;
	if (mouse->kind == MOUSE_CLICK || mouse->kind == MOUSE_DOUBLE)
		return click(view, mouse, reply);
	if (mouse->column >= list_columns(screen)) {
		list_scroll(&view->pane.window, lines);
		return true;
	}
	list_scroll(&view->list.list, lines);
	follow_cursor(view);
	return true;
}

static void draw_pane(const struct outlet_view *view, struct grid *grid,
    struct rect area, int column)
{
	const struct screen *screen = &view->screen;
	struct rect right = {area.row, area.column + column + 1, area.rows,
	    area.columns - column - 1};
	for (int row = 0; row < area.rows; row++)
		grid_string(grid, area, row, column, view->dragged ? "┃" : "│",
		    ROLE_BORDER);
	article_view_draw(
	    &view->pane, view->in_pane ? &screen->finder : NULL, grid, right);
}

static void outlet_draw(
    const struct screen *screen, struct grid *grid, struct rect area)
{
	const struct outlet_view *view = view_of_const(screen);
	struct rect left = area;
	left.columns = list_columns(screen);
	if (has_pane(screen))
		draw_pane(view, grid, area, left.columns);
	outlet_view_list_draw(
	    &view->list, view->in_pane ? NULL : &screen->finder, grid, left);
	outlet_view_list_draw_cursor(&view->list, view->in_pane, grid, left);
}

static void outlet_title(const struct screen *screen, struct str *out)
{
	const struct library *library = screen->env->library;
	str_append_count(out, library_n_entries(library), "article");
	str_append_text(out, ", ");
	str_append_count(out, library_n_outlets(library), "outlet");
	size_t n = problem_view_count(screen->env);
	if (n) {
		str_append_text(out, ", ");
		str_append_count(out, n, "problem");
	}
}

static bool outlet_entry_of(const struct screen *screen, size_t *entry)
{
	*entry = view_of_const(screen)->shown;
	return view_of_const(screen)->has_shown;
}

static size_t outlet_n_texts(const struct screen *screen)
{
	const struct outlet_view *view = view_of_const(screen);
	return view->in_pane ? view->pane.pieces.n : view->list.n;
}

static struct slice outlet_text(const struct screen *screen, size_t index)
{
	const struct outlet_view *view = view_of_const(screen);
	return view->in_pane ? view->pane.pieces.items[index].text
			     : outlet_view_list_text(&view->list, index);
}

static struct find_match outlet_find_from(const struct screen *screen)
{
	const struct outlet_view *view = view_of_const(screen);
	if (view->in_pane)
		return article_view_top(&view->pane);
	return (struct find_match){.text = view->list.list.cursor};
}

static void outlet_reveal(struct screen *screen, struct find_match match)
{
	struct outlet_view *view = view_of(screen);
	if (view->in_pane) {
		article_view_reveal(&view->pane, match);
		return;
	}
	list_jump(&view->list.list, match.text);
	follow_cursor(view);
}

static struct screen_place outlet_place(const struct screen *screen)
{
	const struct outlet_view *view = view_of_const(screen);
	return (struct screen_place){
	    view->list.list.cursor, view->list.list.top, view->pane.window.top};
}

static void outlet_restore(struct screen *screen, struct screen_place to)
{
	struct outlet_view *view = view_of(screen);
	struct list *list = &view->list.list;
	list->cursor = to.cursor;
	list->top = to.top;
	list_move(list, 0);
	follow_cursor(view);
	scroll_to(&view->pane.window, to.more);
}

static const struct screen_hint hints[] = {
    {ACTION_OPEN, "read"},
    {ACTION_MARK, "mark"},
    {ACTION_COMPARE, "compare"},
    {ACTION_SEARCH, "search"},
    {ACTION_FIND, "find"},
    {ACTION_BACK, "quit"},
    {ACTION_NONE, NULL},
};

static const struct screen_sign signs[] = {
    {"•", "an article not read yet"},
    {"★", "a starred article; behind an outlet, how many it has"},
    {"2/3", "two of an outlet's three articles are not read"},
    {"A", "the article that is marked for comparing"},
    {NULL, NULL},
};

static const struct screen_ops ops = {
    .name = "outlets",
    .found_in = "list",
    .scope = ACTION_SCOPE_OUTLETS,
    .hints = hints,
    .signs = signs,
    .load = outlet_load,
    .unload = outlet_unload,
    .resize = outlet_resize,
    .release = outlet_release,
    .act = outlet_act,
    .mouse = outlet_mouse,
    .drag = outlet_drag,
    .draw = outlet_draw,
    .title = outlet_title,
    .moved = outlet_moved,
    .entry = outlet_entry_of,
    .n_texts = outlet_n_texts,
    .text = outlet_text,
    .find_from = outlet_find_from,
    .reveal = outlet_reveal,
    .place = outlet_place,
    .restore = outlet_restore,
};

struct screen *outlet_view_new(const struct screen_env *env)
{
	struct outlet_view *view = mem_zalloc(1, sizeof(*view));
	screen_init(&view->screen, &ops, env, &view->list.list, true);
	view->list.env = env;
	return &view->screen;
}
