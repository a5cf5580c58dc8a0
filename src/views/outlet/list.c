/* SPDX-License-Identifier: MIT */
/* outlet_view_list: makes all rows again whenever the library or a fold
 * changes. */
#include "views/outlet/list.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/unicode.h"
#include "views/frame/outlet_order.h"
#include "views/frame/reading.h"
#include "views/outlet/words.h"

enum {
	PLAIN_INDENT = 2, /* columns, of articles */
	NAME_LEAST = 8, /* columns of a plain row: enough to hear what it is */
};

/* Names in the state. */
static const char place_article[] = "place-article",
		  place_outlet[] = "place-outlet";

static void forget_place(struct outlet_view_list *list)
{
	free(list->kept_path);
	free(list->kept_id);
	list->kept_path = list->kept_id = NULL;
}

void outlet_view_list_release(struct outlet_view_list *list)
{
	free(list->rows);
	forget_place(list);
	*list = (struct outlet_view_list){0};
}

static const struct library_outlet *outlet_of(
    const struct outlet_view_list *list, const struct outlet_view_row *row)
{
	return library_outlet(list->env->library, row->outlet);
}

static const struct library_entry *entry_of(
    const struct outlet_view_list *list, const struct outlet_view_row *row)
{
	return library_entry(list->env->library, row->entry);
}

static const char folded_name[] = "folded"; /* in the state */

bool outlet_view_list_is_open(
    const struct outlet_view_list *list, const struct outlet_view_row *row)
{
	return !state_get(
	    list->env->state, outlet_of(list, row)->id, folded_name);
}

static void add_row(struct outlet_view_list *list, struct outlet_view_row row)
{
	list->rows =
	    mem_grow(list->rows, list->n, &list->cap, sizeof(*list->rows));
	list->rows[list->n++] = row;
}

static void add_outlet(struct outlet_view_list *list, size_t index)
{
	const struct library_outlet *outlet =
	    library_outlet(list->env->library, index);
	struct outlet_view_row row = {.is_outlet = true,
	    .outlet = index,
	    .has_entry = outlet->n_entries > 0};
	if (row.has_entry)
		row.entry = outlet->entries[0];
	add_row(list, row);
	if (!outlet_view_list_is_open(list, &row))
		return;
	row.is_outlet = false;
	for (size_t i = 0; i < outlet->n_entries; i++) {
		row.entry = outlet->entries[i];
		add_row(list, row);
	}
}

static void make_rows(struct outlet_view_list *list)
{
	size_t *order = outlet_order_make(list->env);
	list->n = 0;
	for (size_t i = 0; i < library_n_outlets(list->env->library); i++)
		add_outlet(list, order[i]);
	list_resize(&list->list, list->n, list->list.height);
	free(order);
}

static bool has_path(const struct outlet_view_list *list,
    const struct library_outlet *outlet, const char *path)
{
	for (size_t i = 0; path && i < outlet->n_entries; i++)
		if (strcmp(library_entry(list->env->library, outlet->entries[i])
			       ->path,
			path) == 0)
			return true;
	return false;
}

static const char *first_path(
    const struct outlet_view_list *list, const struct library_outlet *outlet)
{
	return library_entry(list->env->library, outlet->entries[0])->path;
}

/* Several outlets that nobody named may have one id, that of their files' name:
 * `path`, of one of the articles, says which; NULL for the first. */
static void go_to_outlet(
    struct outlet_view_list *list, const char *id, const char *path)
{
	bool is_found = false;
	for (size_t i = 0; i < list->n; i++) {
		const struct outlet_view_row *row = &list->rows[i];
		if (!row->is_outlet ||
		    strcmp(outlet_of(list, row)->id, id) != 0)
			continue;
		bool is_same = has_path(list, outlet_of(list, row), path);
		if (is_same || !is_found)
			list_go(&list->list, i);
		if (is_same)
			return;
		is_found = true;
	}
}

static bool go_to_path(struct outlet_view_list *list, const char *path)
{
	for (size_t i = 0; i < list->n; i++) {
		const struct outlet_view_row *row = &list->rows[i];
		if (row->is_outlet ||
		    strcmp(entry_of(list, row)->path, path) != 0)
			continue;
		list_go(&list->list, i);
		return true;
	}
	return false;
}

/* The id of the bytes is what was kept before there was an identity. */
static bool is_article(const struct library_entry *entry, const char *id)
{
	return strcmp(entry->identity, id) == 0 || strcmp(entry->id, id) == 0;
}

static bool go_to_article(struct outlet_view_list *list, const char *id)
{
	for (size_t i = 0; i < list->n; i++) {
		const struct outlet_view_row *row = &list->rows[i];
		if (row->is_outlet || !is_article(entry_of(list, row), id))
			continue;
		list_go(&list->list, i);
		return true;
	}
	return false;
}

/* Goes to the place where the last run left this library. */
static void go_to_last(struct outlet_view_list *list)
{
	const struct state *state = list->env->state;
	struct str library = {0};
	library_name(list->env->library, &library);
	const char *name = str_text(&library);
	const char *article = state_get(state, name, place_article);
	const char *outlet = state_get(state, name, place_outlet);
	if ((!article || !go_to_article(list, article)) && outlet)
		go_to_outlet(list, outlet, NULL);
	str_release(&library);
}

/* Keeps the place for the next run. */
static void put_last(const struct outlet_view_list *list, const char *outlet,
    const char *article)
{
	struct str library = {0};
	library_name(list->env->library, &library);
	const char *name = str_text(&library);
	state_put(list->env->state, name, place_outlet, outlet);
	state_put(list->env->state, name, place_article, article);
	str_release(&library);
}

void outlet_view_list_load(struct outlet_view_list *list)
{
	make_rows(list);
	if (!list->kept_id)
		go_to_last(list);
	else if (list->kept_outlet || !go_to_path(list, list->kept_path))
		go_to_outlet(list, list->kept_id, list->kept_path);
	forget_place(list);
}

void outlet_view_list_keep(struct outlet_view_list *list)
{
	const struct outlet_view_row *row = outlet_view_list_current(list);
	forget_place(list);
	if (!row)
		return;
	const struct library_outlet *outlet = outlet_of(list, row);
	list->kept_id = mem_strdup(outlet->id);
	list->kept_path =
	    mem_strdup(row->is_outlet ? first_path(list, outlet)
				      : entry_of(list, row)->path);
	list->kept_outlet = row->is_outlet;
	put_last(list, list->kept_id,
	    row->is_outlet ? NULL : entry_of(list, row)->identity);
}

void outlet_view_list_resize(struct outlet_view_list *list, int rows)
{
	list_resize(&list->list, list->n, (size_t)rows);
}

const struct outlet_view_row *outlet_view_list_current(
    const struct outlet_view_list *list)
{
	return list->n ? &list->rows[list->list.cursor] : NULL;
}

struct slice outlet_view_list_text(
    const struct outlet_view_list *list, size_t row)
{
	const struct outlet_view_row *at = &list->rows[row];
	return slice_of(at->is_outlet ? outlet_of(list, at)->name
				      : entry_of(list, at)->title);
}

void outlet_view_list_fold(struct outlet_view_list *list, bool folded)
{
	const struct outlet_view_row *row = outlet_view_list_current(list);
	if (!row)
		return;
	const struct library_outlet *outlet = outlet_of(list, row);
	state_put(
	    list->env->state, outlet->id, folded_name, folded ? "1" : NULL);
	make_rows(list);
	go_to_outlet(list, outlet->id, first_path(list, outlet));
}

void outlet_view_list_sort(struct outlet_view_list *list)
{
	outlet_view_list_keep(list);
	outlet_view_list_load(list);
}

void outlet_view_list_fold_all(struct outlet_view_list *list, bool folded)
{
	const struct library *library = list->env->library;
	for (size_t i = 0; i < library_n_outlets(library); i++)
		state_put(list->env->state, library_outlet(library, i)->id,
		    folded_name, folded ? "1" : NULL);
	outlet_view_list_sort(list);
}

/* Draws the text of a row, cut where it does not fit; returns the columns it
 * took. */
static int draw_text(const struct outlet_view_list *list,
    const struct find *finder, struct grid *grid, struct rect area, size_t row)
{
	static const struct find nothing = {0};
	struct slice text = outlet_view_list_text(list, row);
	struct find_line line = {.text = row,
	    .whole = text,
	    .span = {0, text.len},
	    .role = list->rows[row].is_outlet ? ROLE_OUTLET : ROLE_TEXT};
	bool is_cut = unicode_columns(text) > (size_t)area.columns;
	if (is_cut)
		line.span.end = unicode_fit(text, (size_t)area.columns - 1);
	int columns = find_draw(finder ? finder : &nothing, grid, area, &line);
	if (is_cut)
		columns += grid_string(grid, area, 0, columns, "…", line.role);
	return columns;
}

/* "★1 2/3": one starred, two of three not read.  Zeros are left out, so that
 * there is little to see in a list that was read. */
static void append_counts(const struct outlet_view_list *list,
    const struct outlet_view_row *row, struct str *out)
{
	size_t n = outlet_of(list, row)->n_entries;
	size_t starred = reading_count(list->env, row->outlet, READING_STARRED);
	size_t unread = n - reading_count(list->env, row->outlet, READING_READ);
	if (starred)
		str_printf(out, "★%zu ", starred);
	if (unread)
		str_printf(out, "%zu/", unread);
	str_printf(out, "%zu", n);
}

/* Draws what comes before and after an outlet's name; returns the room for the
 * name. */
static struct rect draw_outlet(const struct outlet_view_list *list,
    struct grid *grid, struct rect area, const struct outlet_view_row *row)
{
	struct str counts = {0};
	append_counts(list, row, &counts);
	int columns = grid_columns_of(str_slice(&counts));
	bool is_open = outlet_view_list_is_open(list, row);
	grid_string(grid, area, 0, 0, is_open ? "▾" : "▸", ROLE_DIM);
	grid_string(grid, area, 0, area.columns - columns - 1,
	    str_text(&counts), ROLE_DIM);
	str_release(&counts);
	area.column += 2;
	area.columns -= 2 + columns + 2;
	return area;
}

/* The same for an article. */
static struct rect draw_entry(const struct outlet_view_list *list,
    struct grid *grid, struct rect area, const struct outlet_view_row *row)
{
	const struct screen_env *env = list->env;
	if (reading_is(env, row->entry, READING_STARRED))
		grid_string(grid, area, 0, 0, "★", ROLE_MARKED);
	if (env->marked && env->mark == row->entry)
		grid_string(grid, area, 0, 1, "A", ROLE_MARKED);
	else if (!reading_is(env, row->entry, READING_READ))
		grid_string(grid, area, 0, 1, "•", ROLE_MARKED);
	area.column += 3;
	area.columns -= 4;
	return area;
}

/* In words, what signs show on other screens. */
static void append_words(const struct outlet_view_list *list,
    const struct outlet_view_row *row, struct str *out)
{
	if (row->is_outlet)
		outlet_view_words_outlet(list->env, row->outlet,
		    !outlet_view_list_is_open(list, row), out);
	else
		outlet_view_words_article(list->env, row->entry, out);
}

/* The name first, then the words. */
static void draw_plain(const struct outlet_view_list *list,
    const struct find *finder, struct grid *grid, struct rect area, size_t row)
{
	struct str words = {0};
	int indent = list->rows[row].is_outlet ? 0 : PLAIN_INDENT;
	append_words(list, &list->rows[row], &words);
	int words_columns = grid_columns_of(str_slice(&words));
	struct rect name = {area.row, area.column + indent, 1,
	    area.columns - indent - words_columns};
	if (name.columns < NAME_LEAST)
		name.columns = NAME_LEAST;
	int columns = draw_text(list, finder, grid, name, row);
	grid_string(
	    grid, area, 0, indent + columns, str_text(&words), ROLE_TEXT);
	str_release(&words);
}

void outlet_view_list_draw(const struct outlet_view_list *list,
    const struct find *finder, struct grid *grid, struct rect area)
{
	size_t index;
	if (!list->n)
		grid_string(grid, area, 0, 1, "no articles", ROLE_DIM);
	for (int line = 0; line < area.rows; line++) {
		if (!list_row_at(&list->list, line, &index))
			return;
		const struct outlet_view_row *row = &list->rows[index];
		struct rect part = {
		    area.row + line, area.column, 1, area.columns};
		if (list->env->plain) {
			draw_plain(list, finder, grid, part, index);
			continue;
		}
		part = row->is_outlet ? draw_outlet(list, grid, part, row)
				      : draw_entry(list, grid, part, row);
		draw_text(list, finder, grid, part, index);
	}
}

void outlet_view_list_draw_cursor(const struct outlet_view_list *list,
    bool is_idle, struct grid *grid, struct rect area)
{
	if (!list->n)
		return;
	int line = (int)(list->list.cursor - list->list.top);
	grid_lay(
	    grid, area, line, is_idle ? ROLE_CURSOR_IDLE : ROLE_CURSOR_ROW);
	if (!is_idle)
		grid_place_cursor(grid, area, line, 0);
}
