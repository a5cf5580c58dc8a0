/* SPDX-License-Identifier: MIT */
/* outlets: a list of rows and an article_pane; one of them has the keys. */
#include "views/outlets.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "ui/list.h"
#include "views/article_pane.h"
#include "views/scroll.h"
#include "views/outlet_rows.h"
#include "views/problems_view.h"
#include "views/reader.h"

enum {
	BOTH_FROM = 70, /* columns with room for list and pane */
	LIST_MOST = 48, /* columns: a headline is known by its first words */
	WHEEL = 3,
};

struct outlets {
	struct screen screen;
	struct outlet_rows rows;
	struct list list;
	struct article_pane pane;
	bool in_pane; /* the pane has the keys */
	bool has_shown;
	size_t shown; /* the entry in the pane */
	/* Kept over a reload: */
	char *path; /* the article under the cursor, NULL on an outlet */
	char *outlet_id;
	char *shown_path;
	struct pane_anchor anchor;
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
	return screen->columns >= BOTH_FROM;
}

static int list_columns(const struct screen *screen)
{
	int columns = screen->columns * 2 / 5;
	if (!has_pane(screen))
		return screen->columns;
	return columns < LIST_MOST ? columns : LIST_MOST;
}

static const struct outlet_row *current(const struct outlets *outlets)
{
	return outlets->rows.n ? &outlets->rows.at[outlets->list.cursor] : NULL;
}

static const struct library_outlet *outlet_at(
	const struct outlets *outlets, const struct outlet_row *row)
{
	return library_outlet(outlets->screen.env->library, row->outlet);
}

static const struct library_entry *entry_at(
	const struct outlets *outlets, const struct outlet_row *row)
{
	return library_entry(outlets->screen.env->library, row->entry);
}

static void lay_pane(struct outlets *outlets)
{
	const struct screen *screen = &outlets->screen;
	int columns = has_pane(screen)
			      ? screen->columns - list_columns(screen) - 1
			      : screen->columns;
	article_pane_layout(&outlets->pane, screen->rows, columns);
	if (outlets->in_pane)
		outlets->screen.finder.stale = true;
}

static void fill_pane(struct outlets *outlets)
{
	const struct screen_env *env = outlets->screen.env;
	struct err err = {0};
	const struct article *article =
		library_article(env->library, outlets->shown, &err);
	if (article)
		article_pane_set(&outlets->pane, article, env);
	else
		article_pane_set_text(&outlets->pane, err.text);
	lay_pane(outlets);
}

/* Fills the pane when another article has come under the cursor. */
static void follow_cursor(struct outlets *outlets)
{
	const struct outlet_row *row = current(outlets);
	if (!row || !row->has_entry) {
		outlets->has_shown = false;
		article_pane_set_text(&outlets->pane, "");
		lay_pane(outlets);
		return;
	}
	if (outlets->has_shown && outlets->shown == row->entry)
		return;
	outlets->has_shown = true;
	outlets->shown = row->entry;
	fill_pane(outlets);
}

static void make_rows(struct outlets *outlets)
{
	outlet_rows_make(&outlets->rows, outlets->screen.env->library);
	list_resize(
		&outlets->list, outlets->rows.n, (size_t)outlets->screen.rows);
	outlets->screen.finder.stale = true;
}

/* The row that the cursor was on before a reload, as near as there is one. */
static void return_to_row(struct outlets *outlets)
{
	const struct library *library = outlets->screen.env->library;
	size_t entry, row;
	if (outlets->path &&
		library_find_entry(library, outlets->path, &entry) &&
		outlet_rows_find_entry(&outlets->rows, library, entry, &row))
		list_go(&outlets->list, row);
	else if (outlets->outlet_id &&
		 outlet_rows_find_outlet(
			 &outlets->rows, library, outlets->outlet_id, &row))
		list_go(&outlets->list, row);
}

static void forget_place(struct outlets *outlets)
{
	free(outlets->path);
	free(outlets->outlet_id);
	free(outlets->shown_path);
	outlets->path = outlets->outlet_id = outlets->shown_path = NULL;
}

static bool load(struct screen *screen, struct err *err)
{
	struct outlets *outlets = of(screen);
	(void)err;
	make_rows(outlets);
	return_to_row(outlets);
	outlets->has_shown = false;
	follow_cursor(outlets);
	const char *path =
		outlets->has_shown
			? library_entry(screen->env->library, outlets->shown)
				  ->path
			: NULL;
	if (path && outlets->shown_path &&
		strcmp(path, outlets->shown_path) == 0)
		article_pane_go(&outlets->pane, outlets->anchor);
	forget_place(outlets);
	return true;
}

static void unload(struct screen *screen)
{
	struct outlets *outlets = of(screen);
	const struct outlet_row *row = current(outlets);
	forget_place(outlets);
	if (row)
		outlets->outlet_id = mem_strdup(outlet_at(outlets, row)->id);
	if (row && !row->is_outlet)
		outlets->path = mem_strdup(entry_at(outlets, row)->path);
	if (outlets->has_shown)
		outlets->shown_path = mem_strdup(
			library_entry(screen->env->library, outlets->shown)
				->path);
	outlets->anchor = article_pane_anchor(&outlets->pane);
	article_pane_set_text(&outlets->pane, "");
}

static void resize(struct screen *screen)
{
	struct outlets *outlets = of(screen);
	if (!has_pane(screen) && outlets->in_pane) {
		outlets->in_pane = false;
		screen->finder.stale = true;
	}
	list_resize(&outlets->list, outlets->rows.n, (size_t)screen->rows);
	lay_pane(outlets);
}

static void release(struct screen *screen)
{
	struct outlets *outlets = of(screen);
	forget_place(outlets);
	article_pane_release(&outlets->pane);
	outlet_rows_release(&outlets->rows);
	finder_release(&screen->finder);
	free(outlets);
}

static void focus(struct outlets *outlets, bool in_pane)
{
	outlets->in_pane = in_pane && has_pane(&outlets->screen);
	outlets->screen.finder.stale = true;
}

static void set_fold(
	struct outlets *outlets, const struct outlet_row *row, bool folded)
{
	size_t at;
	const char *id = outlet_at(outlets, row)->id;
	outlet_rows_fold(&outlets->rows, outlet_at(outlets, row), folded);
	make_rows(outlets);
	if (outlet_rows_find_outlet(
		    &outlets->rows, outlets->screen.env->library, id, &at))
		list_go(&outlets->list, at);
	follow_cursor(outlets);
}

static bool is_open(const struct outlets *outlets, const struct outlet_row *row)
{
	return !outlet_rows_is_folded(&outlets->rows, outlet_at(outlets, row));
}

/* To the left: out of the pane, then the outlet is folded. */
static bool fold(struct outlets *outlets)
{
	const struct outlet_row *row = current(outlets);
	if (outlets->in_pane)
		focus(outlets, false);
	else if (row && is_open(outlets, row))
		set_fold(outlets, row, true);
	return true;
}

static bool open(struct outlets *outlets, struct screen_reply *reply)
{
	if (!outlets->has_shown) {
		screen_say(reply, "there is no article here");
		return true;
	}
	reply->want = SCREEN_PUSH;
	reply->screen = reader_new(outlets->screen.env, outlets->shown);
	return true;
}

/* To the right: a folded outlet is unfolded, an open one gone into, an
 * article opened. */
static bool unfold(struct outlets *outlets, struct screen_reply *reply)
{
	const struct outlet_row *row = current(outlets);
	if (!row || outlets->in_pane || !row->is_outlet)
		return open(outlets, reply);
	if (!is_open(outlets, row))
		set_fold(outlets, row, false);
	else
		list_move(&outlets->list, row->has_entry ? 1 : 0);
	follow_cursor(outlets);
	return true;
}

static bool toggle_furniture(struct outlets *outlets)
{
	struct pane_anchor anchor = article_pane_anchor(&outlets->pane);
	outlets->pane.furniture = !outlets->pane.furniture;
	if (outlets->has_shown)
		fill_pane(outlets);
	article_pane_go(&outlets->pane, anchor);
	return true;
}

static bool other_pane(struct outlets *outlets, struct screen_reply *reply)
{
	if (has_pane(&outlets->screen))
		focus(outlets, !outlets->in_pane);
	else
		screen_say(reply, "no room for the other pane");
	return true;
}

static bool leave_pane(struct outlets *outlets)
{
	bool was_in_pane = outlets->in_pane;
	if (was_in_pane)
		focus(outlets, false);
	return was_in_pane;
}

static bool show_problems(struct outlets *outlets, struct screen_reply *reply)
{
	reply->want = SCREEN_PUSH;
	reply->screen = problems_view_new(outlets->screen.env);
	return true;
}

static bool move(struct outlets *outlets, enum action action, int count)
{
	bool moved = true;
	if (outlets->in_pane)
		return scroll_act(&outlets->pane.window, action, count);
	for (int i = 0; moved && i < (count ? count : 1); i++)
		moved = list_action(&outlets->list, action);
	if (moved)
		follow_cursor(outlets);
	return moved;
}

static bool act(struct screen *screen, enum action action, int count,
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
	case ACTION_OTHER_PANE:
		return other_pane(outlets, reply);
	case ACTION_FURNITURE:
		return toggle_furniture(outlets);
	case ACTION_PROBLEMS:
		return show_problems(outlets, reply);
	case ACTION_BACK:
		return leave_pane(outlets);
	default:
		return move(outlets, action, count);
	}
}

static void click_row(
	struct outlets *outlets, size_t index, const struct mouse *mouse)
{
	list_go(&outlets->list, index);
	const struct outlet_row *row = current(outlets);
	if (row->is_outlet && mouse->column < 2)
		set_fold(outlets, row, is_open(outlets, row));
	follow_cursor(outlets);
}

static bool mouse(struct screen *screen, const struct mouse *mouse,
	struct screen_reply *reply)
{
	struct outlets *outlets = of(screen);
	bool over_pane =
		has_pane(screen) && mouse->column >= list_columns(screen);
	struct list *window =
		over_pane ? &outlets->pane.window : &outlets->list;
	size_t row;
	switch (mouse->kind) {
	case MOUSE_WHEEL_UP:
	case MOUSE_WHEEL_DOWN:
		list_scroll(
			window, mouse->kind == MOUSE_WHEEL_UP ? -WHEEL : WHEEL);
		follow_cursor(outlets);
		return true;
	case MOUSE_CLICK:
	case MOUSE_DOUBLE:
		break;
	}
	focus(outlets, over_pane);
	if (!over_pane && list_row_at(&outlets->list, mouse->row, &row))
		click_row(outlets, row, mouse);
	else if (!over_pane)
		return true;
	return mouse->kind == MOUSE_DOUBLE ? open(outlets, reply) : true;
}

static struct slice row_text(
	const struct outlets *outlets, const struct outlet_row *row)
{
	return slice_of(row->is_outlet ? outlet_at(outlets, row)->name
				       : entry_at(outlets, row)->title);
}

/* Draws the row's own text at a column, cut where it does not fit. */
static void draw_row_text(const struct outlets *outlets, struct grid *grid,
	struct rect at, size_t index)
{
	const struct outlet_row *row = &outlets->rows.at[index];
	static const struct finder nothing = {0};
	struct slice text = row_text(outlets, row);
	struct finder_line line = {.text = index,
		.whole = text,
		.at = {0, text.len},
		.role = row->is_outlet ? ROLE_OUTLET : ROLE_TEXT};
	bool is_cut = unicode_columns(text) > (size_t)at.columns;
	if (is_cut)
		line.at.end = unicode_fit(text, (size_t)at.columns - 1);
	int columns = finder_draw(
		outlets->in_pane ? &nothing : &outlets->screen.finder, grid, at,
		&line);
	if (is_cut)
		grid_string(grid, at, 0, columns, "…", line.role);
}

static void draw_outlet(const struct outlets *outlets, struct grid *grid,
	struct rect at, size_t index)
{
	const struct outlet_row *row = &outlets->rows.at[index];
	char count[24];
	int columns = snprintf(count, sizeof(count), "%zu",
		outlet_at(outlets, row)->n_entries);
	grid_string(
		grid, at, 0, 0, is_open(outlets, row) ? "▾" : "▸", ROLE_DIM);
	grid_string(grid, at, 0, at.columns - columns - 1, count, ROLE_DIM);
	at.column += 2;
	at.columns -= 2 + columns + 2;
	draw_row_text(outlets, grid, at, index);
}

static void draw_entry(const struct outlets *outlets, struct grid *grid,
	struct rect at, size_t index)
{
	const struct screen_env *env = outlets->screen.env;
	const struct outlet_row *row = &outlets->rows.at[index];
	if (env->marked && env->mark == row->entry)
		grid_string(grid, at, 0, 1, "A", ROLE_MARKED);
	at.column += 3;
	at.columns -= 4;
	draw_row_text(outlets, grid, at, index);
}

static void draw_rows(
	const struct outlets *outlets, struct grid *grid, struct rect area)
{
	size_t index;
	for (int row = 0;
		row < area.rows && list_row_at(&outlets->list, row, &index);
		row++) {
		struct rect at = {area.row + row, area.column, 1, area.columns};
		if (outlets->rows.at[index].is_outlet)
			draw_outlet(outlets, grid, at, index);
		else
			draw_entry(outlets, grid, at, index);
	}
	if (!outlets->rows.n)
		return;
	int row = (int)(outlets->list.cursor - outlets->list.top);
	grid_lay(grid, area, row,
		outlets->in_pane ? ROLE_CURSOR_IDLE : ROLE_CURSOR_ROW);
	if (!outlets->in_pane)
		grid_place_cursor(grid, area, row, 0);
}

static void draw(
	const struct screen *screen, struct grid *grid, struct rect area)
{
	const struct outlets *outlets = of_const(screen);
	struct rect left = area, right = area;
	left.columns = list_columns(screen);
	right.column += left.columns + 1;
	right.columns -= left.columns + 1;
	if (has_pane(screen)) {
		article_pane_draw(&outlets->pane,
			outlets->in_pane ? &screen->finder : NULL, grid, right);
		for (int row = 0; row < area.rows; row++)
			grid_string(grid, area, row, left.columns, "│",
				ROLE_BORDER);
	}
	draw_rows(outlets, grid, left);
	if (!outlets->rows.n)
		grid_string(grid, left, 0, 1, "no articles", ROLE_DIM);
}

static void append_count(struct str *out, size_t n, const char *what)
{
	str_printf(out, "%zu %s%s", n, what, n == 1 ? "" : "s");
}

static void title(const struct screen *screen, struct str *out)
{
	const struct library *library = screen->env->library;
	append_count(out, library_n_entries(library), "article");
	str_append_text(out, ", ");
	append_count(out, library_n_outlets(library), "outlet");
	size_t n = library_n_problems(library);
	if (n) {
		str_append_text(out, ", ");
		append_count(out, n, "problem");
	}
}

static void status(const struct screen *screen, struct str *out)
{
	const struct outlets *outlets = of_const(screen);
	if (outlets->in_pane)
		str_printf(out, "%d %%", scroll_percent(&outlets->pane.window));
	else if (outlets->rows.n)
		str_printf(out, "%zu/%zu", outlets->list.cursor + 1,
			outlets->rows.n);
}

static bool entry_of(const struct screen *screen, size_t *entry)
{
	*entry = of_const(screen)->shown;
	return of_const(screen)->has_shown;
}

static size_t n_texts(const struct screen *screen)
{
	const struct outlets *outlets = of_const(screen);
	return outlets->in_pane ? outlets->pane.n_pieces : outlets->rows.n;
}

static struct slice text(const struct screen *screen, size_t index)
{
	const struct outlets *outlets = of_const(screen);
	return outlets->in_pane ? outlets->pane.pieces[index].text
				: row_text(outlets, &outlets->rows.at[index]);
}

static struct finder_match find_from(const struct screen *screen)
{
	const struct outlets *outlets = of_const(screen);
	if (outlets->in_pane)
		return article_pane_top(&outlets->pane);
	return (struct finder_match){.text = outlets->list.cursor};
}

static void reveal(struct screen *screen, struct finder_match match)
{
	struct outlets *outlets = of(screen);
	if (outlets->in_pane) {
		article_pane_reveal(&outlets->pane, match);
		return;
	}
	list_jump(&outlets->list, match.text);
	follow_cursor(outlets);
}

static struct screen_place place(const struct screen *screen)
{
	const struct outlets *outlets = of_const(screen);
	return (struct screen_place){{outlets->list.cursor, outlets->list.top,
		outlets->pane.window.top}};
}

static void restore(struct screen *screen, struct screen_place to)
{
	struct outlets *outlets = of(screen);
	outlets->list.cursor = to.at[0];
	outlets->list.top = to.at[1];
	list_move(&outlets->list, 0);
	follow_cursor(outlets);
	scroll_to(&outlets->pane.window, to.at[2]);
}

static const struct screen_hint hints[] = {
	{ACTION_OPEN, "read"},
	{ACTION_MARK, "mark"},
	{ACTION_COMPARE, "compare"},
	{ACTION_SEARCH, "search"},
	{ACTION_FIND, "find"},
	{ACTION_QUIT, "quit"},
	{ACTION_NONE, NULL},
};

static const struct screen_ops ops = {
	.name = "outlets",
	.scope = SCOPE_OUTLETS,
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
	.entry = entry_of,
	.n_texts = n_texts,
	.text = text,
	.find_from = find_from,
	.reveal = reveal,
	.place = place,
	.restore = restore,
};

struct screen *outlets_new(const struct screen_env *env)
{
	struct outlets *outlets = mem_zalloc(1, sizeof(*outlets));
	outlets->screen.ops = &ops;
	outlets->screen.env = env;
	return &outlets->screen;
}
