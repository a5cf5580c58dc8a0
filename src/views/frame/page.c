/* SPDX-License-Identifier: MIT */
/* page: items become lines that know their row. */
#include "views/frame/page.h"

#include <stdlib.h>
#include <string.h>

#include "text/wrap.h"
#include "views/frame/scroll.h"

enum {
	WIDTH_MOST = 100, /* columns: in a wider page, names and words are too
			   * far apart */
	MARGIN = 1,
	GAP = 2, /* columns between names and words */
};

static struct page *page_of(struct screen *screen)
{
	return (struct page *)screen;
}

static const struct page *page_of_const(const struct screen *screen)
{
	return (const struct page *)screen;
}

void page_init(struct page *page, const struct screen_env *env,
    const struct screen_ops *ops, void (*fill)(struct page *))
{
	screen_init(&page->screen, ops, env, &page->window, false);
	page->fill = fill;
}

struct page_item *page_add(
    struct page *page, const char *name, const char *words)
{
	page->items = mem_grow(
	    page->items, page->n_items, &page->cap_items, sizeof(*page->items));
	struct page_item *item = &page->items[page->n_items++];
	*item = (struct page_item){.name = name, .words = words};
	return item;
}

bool page_load(struct screen *screen, struct err *err)
{
	struct page *page = page_of(screen);
	(void)err;
	page->n_items = 0;
	page->n_lines = 0;
	arena_release(&page->arena);
	page->fill(page);
	screen->finder.stale = true;
	return true;
}

/* The width of the widest name, but at most a third of the room. */
static int name_columns(const struct page *page, int room)
{
	int widest = 0;
	for (size_t i = 0; i < page->n_items; i++) {
		int columns = grid_columns_of(slice_of(page->items[i].name));
		if (columns > widest)
			widest = columns;
	}
	return widest < room / 3 ? widest : room / 3;
}

/* Wraps a text from a row on; returns the row after it. */
static size_t lay_text(struct page *page, size_t text, int columns, size_t row)
{
	struct wrap wrap;
	struct wrap_line line;
	wrap_init(&wrap, page_text(&page->screen, text),
	    (size_t)(columns > 1 ? columns : 1));
	for (; wrap_next(&wrap, &line); row++) {
		page->lines = mem_grow(page->lines, page->n_lines,
		    &page->cap_lines, sizeof(*page->lines));
		page->lines[page->n_lines++] =
		    (struct page_line){text, line.span, row};
	}
	wrap_release(&wrap);
	return row;
}

/* The column where the words of an item begin. */
static int words_column(const struct page *page, size_t item)
{
	bool has_name = page->items[item].name[0] != '\0';
	return has_name ? MARGIN + page->name_columns + GAP : MARGIN;
}

static size_t lay_item(struct page *page, size_t item, int room, size_t row)
{
	if (page->items[item].gap && row)
		row++;
	size_t name_end = lay_text(page, 2 * item, page->name_columns, row);
	size_t words_end =
	    lay_text(page, 2 * item + 1, room - words_column(page, item), row);
	return name_end > words_end ? name_end : words_end;
}

void page_resize(struct screen *screen)
{
	struct page *page = page_of(screen);
	int room = screen->columns < WIDTH_MOST ? screen->columns : WIDTH_MOST;
	size_t row = 0;
	page->n_lines = 0;
	page->name_columns = name_columns(page, room);
	for (size_t i = 0; i < page->n_items; i++)
		row = lay_item(page, i, room, row);
	list_resize(&page->window, row, (size_t)screen->rows);
}

void page_release(struct screen *screen)
{
	struct page *page = page_of(screen);
	free(page->items);
	free(page->lines);
	arena_release(&page->arena);
	screen_release(screen);
}

static void draw_line(const struct page *page, struct grid *grid,
    struct rect area, const struct page_line *line)
{
	size_t item = line->text / 2;
	bool is_words = line->text % 2;
	int column = is_words ? words_column(page, item) : MARGIN;
	area.column += column;
	area.columns -= column;
	struct find_line found = {.text = line->text,
	    .whole = page_text(&page->screen, line->text),
	    .span = line->span,
	    .role = is_words ? page->items[item].role : ROLE_KEY};
	find_draw(&page->screen.finder, grid, area, &found);
}

static size_t match_row(const struct page *page, struct find_match match)
{
	size_t row = 0;
	for (size_t i = 0; i < page->n_lines; i++) {
		const struct page_line *line = &page->lines[i];
		if (line->text == match.text &&
		    line->span.start <= match.span.start)
			row = line->row;
	}
	return row;
}

static int cursor_row(const struct page *page)
{
	const struct find *finder = &page->screen.finder;
	const struct list *window = &page->window;
	if (page->screen.env->plain)
		return (int)(window->cursor - window->top);
	if (finder->current >= finder->n)
		return 0;
	size_t row = match_row(page, finder->matches[finder->current]);
	return scroll_sees(window, row) ? (int)(row - window->top) : 0;
}

void page_draw(const struct screen *screen, struct grid *grid, struct rect area)
{
	const struct page *page = page_of_const(screen);
	const struct list *window = &page->window;
	for (size_t i = 0; i < page->n_lines; i++) {
		const struct page_line *line = &page->lines[i];
		if (line->row < window->top ||
		    line->row - window->top >= (size_t)area.rows)
			continue;
		struct rect part = {area.row + (int)(line->row - window->top),
		    area.column, 1, area.columns};
		draw_line(page, grid, part, line);
	}
	grid_place_cursor(grid, area, cursor_row(page), MARGIN);
}

void page_title(const struct screen *screen, struct str *out)
{
	str_append_text(out, screen->ops->name);
}

size_t page_n_texts(const struct screen *screen)
{
	return 2 * page_of_const(screen)->n_items;
}

struct slice page_text(const struct screen *screen, size_t index)
{
	const struct page_item *item = &page_of_const(screen)->items[index / 2];
	return slice_of(index % 2 ? item->words : item->name);
}

struct find_match page_find_from(const struct screen *screen)
{
	const struct page *page = page_of_const(screen);
	struct find_match from = {0};
	size_t from_row =
	    screen->env->plain ? page->window.cursor : page->window.top;
	for (size_t i = 0; i < page->n_lines; i++) {
		const struct page_line *line = &page->lines[i];
		if (line->row < from_row)
			continue;
		return (struct find_match){line->text, line->span};
	}
	return from;
}

void page_reveal(struct screen *screen, struct find_match match)
{
	struct page *page = page_of(screen);
	scroll_reveal(&page->window, match_row(page, match));
	list_go(&page->window, match_row(page, match));
}
