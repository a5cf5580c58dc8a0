/* SPDX-License-Identifier: MIT */
/* outlet_view: an outlet_list and an article_pane; one of them has the keys. */
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
	LIST_MOST = 48, /* columns: a headline is known by its first words */
	/* How far the user can move the divider: a name and its counts, and a
	 * line of a few words, are still to be read. */
	LIST_LEAST = 16,
	PANE_LEAST = 24,
	STEP = 2, /* columns */
};

struct outlets {
	struct screen screen;
	struct outlet_view_list list;
	struct article_view pane;
	bool in_pane; /* the pane has the keys */
	bool has_shown;
	size_t shown; /* the entry in the pane */
	int dragged; /* the divider's column while the mouse holds it, else 0 */
	/* Kept over a reload: */
	char *shown_path;
	struct anchor anchor;
};

static struct outlets *of(struct screen *screen)
{
	return (struct outlets *)screen;
}

static const struct outlets *of_const(const struct screen *screen)
{
	return (const struct outlets *)screen;
}

static bool has_pane(const struct screen *screen)
{
	return !screen->env->plain && screen->columns >= BOTH_FROM;
}

static const char *no_pane(const struct screen *screen)
{
	return screen->env->plain ? "plain screens show one thing at a time"
				  : "no room for the other pane";
}

static const char divider[] = "list-columns"; /* in the state */

static int usual_columns(const struct screen *screen)
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

/* What the user chose is kept as it was, so that a terminal that was narrow
 * for a while changes nothing. */
static int list_columns(const struct screen *screen)
{
	if (!has_pane(screen))
		return screen->columns;
	if (of_const(screen)->dragged)
		return fit_columns(screen, of_const(screen)->dragged);
	return fit_columns(screen, state_number(screen->env->state, "", divider,
				       usual_columns(screen)));
}

/* What is found changes with the pane that has the keys and what it shows. */
static void texts_changed(struct outlets *outlets)
{
	outlets->screen.finder.stale = true;
}

static void lay_pane(struct outlets *outlets)
{
	const struct screen *screen = &outlets->screen;
	int columns = has_pane(screen)
			  ? screen->columns - list_columns(screen) - 1
			  : screen->columns;
	article_view_layout(&outlets->pane, screen->rows, columns);
	if (outlets->in_pane)
		texts_changed(outlets);
}

static void fill_pane(struct outlets *outlets)
{
	const struct screen_env *env = outlets->screen.env;
	struct err err = {0};
	const struct article *article = NULL;
	if (outlets->has_shown)
		article = library_article(env->library, outlets->shown, &err);
	if (article)
		article_view_set(&outlets->pane, article, env);
	else
		article_view_set_text(&outlets->pane, err.text);
	lay_pane(outlets);
}

/* Fills the pane when another article has come under the cursor. */
static void follow_cursor(struct outlets *outlets)
{
	const struct outlet_view_row *row =
	    outlet_view_list_current(&outlets->list);
	bool has_entry = row && row->has_entry;
	if (has_entry && outlets->has_shown && outlets->shown == row->entry)
		return;
	outlets->has_shown = has_entry;
	outlets->shown = has_entry ? row->entry : 0;
	fill_pane(outlets);
}

static const char *path_shown(const struct outlets *outlets)
{
	const struct library *library = outlets->screen.env->library;
	return outlets->has_shown ? library_entry(library, outlets->shown)->path
				  : "";
}

static bool outlet_load(struct screen *screen, struct err *err)
{
	struct outlets *outlets = of(screen);
	(void)err;
	outlet_view_list_load(&outlets->list);
	outlets->has_shown = false;
	follow_cursor(outlets);
	texts_changed(outlets);
	if (outlets->shown_path &&
	    strcmp(path_shown(outlets), outlets->shown_path) == 0)
		article_view_go(&outlets->pane, outlets->anchor);
	free(outlets->shown_path);
	outlets->shown_path = NULL;
	return true;
}

static void outlet_unload(struct screen *screen)
{
	struct outlets *outlets = of(screen);
	outlet_view_list_keep(&outlets->list);
	free(outlets->shown_path);
	outlets->shown_path = mem_strdup(path_shown(outlets));
	outlets->anchor = article_view_anchor(&outlets->pane);
	article_view_set_text(&outlets->pane, "");
}

static void focus(struct outlets *outlets, bool in_pane)
{
	if (outlets->in_pane == in_pane)
		return;
	outlets->in_pane = in_pane;
	outlets->screen.has_cursor = !in_pane;
	outlets->screen.window =
	    in_pane ? &outlets->pane.window : &outlets->list.list;
	if (in_pane && outlets->has_shown)
		reading_set(
		    outlets->screen.env, outlets->shown, READING_READ, true);
	texts_changed(outlets);
}

static void outlet_resize(struct screen *screen)
{
	struct outlets *outlets = of(screen);
	if (!has_pane(screen))
		focus(outlets, false);
	outlet_view_list_resize(&outlets->list, screen->rows);
	lay_pane(outlets);
}

static void outlet_release(struct screen *screen)
{
	struct outlets *outlets = of(screen);
	free(outlets->shown_path);
	article_view_release(&outlets->pane);
	outlet_view_list_release(&outlets->list);
	screen_release(screen);
}

static bool set_fold(struct outlets *outlets, bool folded)
{
	outlet_view_list_fold(&outlets->list, folded);
	texts_changed(outlets);
	follow_cursor(outlets);
	return true;
}

static bool current_is_open(const struct outlets *outlets)
{
	const struct outlet_view_row *row =
	    outlet_view_list_current(&outlets->list);
	return row && outlet_view_list_is_open(&outlets->list, row);
}

static bool leave_pane(struct outlets *outlets)
{
	bool was_in_pane = outlets->in_pane;
	focus(outlets, false);
	return was_in_pane;
}

/* To the left: out of the pane, then the outlet is folded. */
static bool fold(struct outlets *outlets)
{
	return leave_pane(outlets) || set_fold(outlets, true);
}

static bool open(struct outlets *outlets, struct screen_reply *reply)
{
	if (!outlets->has_shown) {
		screen_say(reply, "there is no article here");
		return true;
	}
	reply->want = SCREEN_PUSH;
	reply->screen = reader_view_new(outlets->screen.env, outlets->shown);
	if (outlets->in_pane)
		reader_view_start_at(
		    reply->screen, article_view_anchor(&outlets->pane));
	return true;
}

/* To the right: a folded outlet is unfolded, an open one gone into, an
 * article opened. */
static bool unfold(struct outlets *outlets, struct screen_reply *reply)
{
	const struct outlet_view_row *row =
	    outlet_view_list_current(&outlets->list);
	if (!row || outlets->in_pane || !row->is_outlet)
		return open(outlets, reply);
	if (!current_is_open(outlets))
		return set_fold(outlets, false);
	list_move(&outlets->list.list, row->has_entry ? 1 : 0);
	follow_cursor(outlets);
	return true;
}

static bool toggle_furniture(
    struct outlets *outlets, struct screen_reply *reply)
{
	struct anchor anchor = article_view_anchor(&outlets->pane);
	if (!outlets->pane.pieces.has_furniture)
		screen_say(reply, "no page furniture here");
	outlets->pane.pieces.furniture = !outlets->pane.pieces.furniture;
	fill_pane(outlets);
	article_view_go(&outlets->pane, anchor);
	return true;
}

/* A count is columns. */
static int steps(int count)
{
	return count ? count : STEP;
}

static bool move_divider(
    struct outlets *outlets, int columns, struct screen_reply *reply)
{
	const struct screen *screen = &outlets->screen;
	if (!has_pane(screen)) {
		screen_say(reply, "%s", no_pane(screen));
		return true;
	}
	state_put_number(screen->env->state, "", divider,
	    fit_columns(screen, list_columns(screen) + (long)columns));
	lay_pane(outlets);
	return true;
}

static bool usual_divider(struct outlets *outlets)
{
	state_put(outlets->screen.env->state, "", divider, NULL);
	lay_pane(outlets);
	return true;
}

static bool fold_all(struct outlets *outlets, bool folded)
{
	outlet_view_list_fold_all(&outlets->list, folded);
	texts_changed(outlets);
	follow_cursor(outlets);
	return true;
}

static bool sort(struct outlets *outlets, struct screen_reply *reply)
{
	screen_say(reply, "%s", outlet_order_choose_next(outlets->screen.env));
	outlet_view_list_sort(&outlets->list);
	texts_changed(outlets);
	follow_cursor(outlets);
	return true;
}

static bool other_pane(struct outlets *outlets, struct screen_reply *reply)
{
	if (has_pane(&outlets->screen))
		focus(outlets, !outlets->in_pane);
	else
		screen_say(reply, "%s", no_pane(&outlets->screen));
	return true;
}

static void outlet_moved(struct screen *screen)
{
	struct outlets *outlets = of(screen);
	if (!outlets->in_pane)
		follow_cursor(outlets);
}

static bool outlet_act(struct screen *screen, enum action action, int count,
    struct screen_reply *reply)
{
	struct outlets *outlets = of(screen);
	switch (action) {
	case ACTION_OPEN:
		return open(outlets, reply);
	case ACTION_UNFOLD:
		return unfold(outlets, reply);
	case ACTION_FOLD:
		return fold(outlets);
	case ACTION_FOLD_ALL:
		return fold_all(outlets, true);
	case ACTION_UNFOLD_ALL:
		return fold_all(outlets, false);
	case ACTION_SORT:
		return sort(outlets, reply);
	case ACTION_NARROWER:
		return move_divider(outlets, -steps(count), reply);
	case ACTION_WIDER:
		return move_divider(outlets, steps(count), reply);
	case ACTION_USUAL_WIDTH:
		return usual_divider(outlets);
	case ACTION_OTHER_PANE:
		return other_pane(outlets, reply);
	case ACTION_FURNITURE:
		return toggle_furniture(outlets, reply);
	case ACTION_BACK:
		return leave_pane(outlets);
	default:
		return false;
	}
}

/* A click on the triangle folds.  False below the last row. */
static bool click_row(struct outlets *outlets, const struct mouse *mouse)
{
	size_t row;
	if (!list_row_at(&outlets->list.list, mouse->row, &row))
		return false;
	list_go(&outlets->list.list, row);
	if (outlets->list.rows[row].is_outlet && mouse->column < 2)
		set_fold(outlets, current_is_open(outlets));
	follow_cursor(outlets);
	return true;
}

/* Takes hold of the divider; twice, and it goes to its usual place. */
static bool click_divider(struct outlets *outlets, const struct mouse *mouse)
{
	outlets->dragged = 0;
	if (!has_pane(&outlets->screen) ||
	    mouse->column != list_columns(&outlets->screen))
		return false;
	if (mouse->kind == MOUSE_DOUBLE)
		return usual_divider(outlets);
	outlets->dragged = mouse->column;
	return true;
}

/* The place is put into the state when the button is let go of: not on every
 * column of the way, and not by a mere click. */
static void outlet_drag(struct screen *screen, const struct mouse *mouse)
{
	struct outlets *outlets = of(screen);
	int dragged = outlets->dragged;
	if (!dragged)
		return;
	if (mouse->kind == MOUSE_DRAG) {
		outlets->dragged = mouse->column > 0 ? mouse->column : 1;
	} else {
		outlets->dragged = 0;
		if (fit_columns(screen, dragged) != list_columns(screen))
			state_put_number(screen->env->state, "", divider,
			    fit_columns(screen, dragged));
	}
	lay_pane(outlets);
}

static bool click(struct outlets *outlets, const struct mouse *mouse,
    struct screen_reply *reply)
{
	if (click_divider(outlets, mouse))
		return true;
	bool over_pane = mouse->column > list_columns(&outlets->screen);
	focus(outlets, over_pane);
	if (!over_pane && !click_row(outlets, mouse))
		return true;
	return mouse->kind != MOUSE_DOUBLE || open(outlets, reply);
}

static bool outlet_mouse(struct screen *screen, const struct mouse *mouse,
    struct screen_reply *reply)
{
	struct outlets *outlets = of(screen);
	int lines =
	    mouse->kind == MOUSE_WHEEL_UP ? -SCREEN_WHEEL : SCREEN_WHEEL;
	if (mouse->kind == MOUSE_CLICK || mouse->kind == MOUSE_DOUBLE)
		return click(outlets, mouse, reply);
	if (mouse->column >= list_columns(screen)) {
		list_scroll(&outlets->pane.window, lines);
		return true;
	}
	list_scroll(&outlets->list.list, lines);
	follow_cursor(outlets);
	return true;
}

static void draw_pane(const struct outlets *outlets, struct grid *grid,
    struct rect area, int column)
{
	const struct screen *screen = &outlets->screen;
	struct rect right = {area.row, area.column + column + 1, area.rows,
	    area.columns - column - 1};
	for (int row = 0; row < area.rows; row++)
		grid_string(grid, area, row, column,
		    outlets->dragged ? "┃" : "│", ROLE_BORDER);
	article_view_draw(&outlets->pane,
	    outlets->in_pane ? &screen->finder : NULL, grid, right);
}

static void outlet_draw(
    const struct screen *screen, struct grid *grid, struct rect area)
{
	const struct outlets *outlets = of_const(screen);
	struct rect left = area;
	left.columns = list_columns(screen);
	if (has_pane(screen))
		draw_pane(outlets, grid, area, left.columns);
	outlet_view_list_draw(&outlets->list,
	    outlets->in_pane ? NULL : &screen->finder, grid, left);
	outlet_view_list_draw_cursor(
	    &outlets->list, outlets->in_pane, grid, left);
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
	*entry = of_const(screen)->shown;
	return of_const(screen)->has_shown;
}

static size_t outlet_n_texts(const struct screen *screen)
{
	const struct outlets *outlets = of_const(screen);
	return outlets->in_pane ? outlets->pane.pieces.n : outlets->list.n;
}

static struct slice outlet_text(const struct screen *screen, size_t index)
{
	const struct outlets *outlets = of_const(screen);
	return outlets->in_pane ? outlets->pane.pieces.items[index].text
				: outlet_view_list_text(&outlets->list, index);
}

static struct find_match outlet_find_from(const struct screen *screen)
{
	const struct outlets *outlets = of_const(screen);
	if (outlets->in_pane)
		return article_view_top(&outlets->pane);
	return (struct find_match){.text = outlets->list.list.cursor};
}

static void outlet_reveal(struct screen *screen, struct find_match match)
{
	struct outlets *outlets = of(screen);
	if (outlets->in_pane) {
		article_view_reveal(&outlets->pane, match);
		return;
	}
	list_jump(&outlets->list.list, match.text);
	follow_cursor(outlets);
}

static struct screen_place outlet_place(const struct screen *screen)
{
	const struct outlets *outlets = of_const(screen);
	return (struct screen_place){outlets->list.list.cursor,
	    outlets->list.list.top, outlets->pane.window.top};
}

static void outlet_restore(struct screen *screen, struct screen_place to)
{
	struct outlets *outlets = of(screen);
	struct list *list = &outlets->list.list;
	list->cursor = to.cursor;
	list->top = to.top;
	list_move(list, 0);
	follow_cursor(outlets);
	scroll_to(&outlets->pane.window, to.more);
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
    .scope = SCOPE_OUTLETS,
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
	struct outlets *outlets = mem_zalloc(1, sizeof(*outlets));
	screen_init(&outlets->screen, &ops, env, &outlets->list.list, true);
	outlets->list.env = env;
	return &outlets->screen;
}
