/* SPDX-License-Identifier: MIT */
/* compare_view_page: moves in the layout, and finds the current row again after
 * every change, by a sentence that it shows. */
#include "views/compare/page.h"

#include <assert.h>

enum {
	AIRY_FROM = 14, /* lines of the window */
	AROUND = 3,	/* lines to show above and below the current row, in
			 * a window that is airy */
};

void compare_view_page_set(
    struct compare_view_page *page, const struct comparison *comparison)
{
	page->comparison = comparison;
	compare_view_layout_release(&page->layout);
	page->rows.n = 0;
	page->window = (struct list){0};
	if (comparison)
		compare_view_rows_make(&page->rows, comparison, page->order);
}

void compare_view_page_release(struct compare_view_page *page)
{
	compare_view_rows_release(&page->rows);
	compare_view_layout_release(&page->layout);
	*page = (struct compare_view_page){0};
}

static void lay_out(struct compare_view_page *page)
{
	const struct compare_view_layout_options options = {
	    .columns = page->columns,
	    .plain = page->plain,
	    .airy = page->height >= AIRY_FROM && !page->plain,
	    .why = page->why,
	    .fold = page->fold,
	};
	compare_view_layout_make(
	    &page->layout, page->comparison, &page->rows, &options);
	list_resize(&page->window, page->layout.n_lines, (size_t)page->height);
}

void compare_view_page_resize(
    struct compare_view_page *page, int height, int columns)
{
	bool first = page->layout.n_rows == 0;
	page->height = height > 1 ? height : 1;
	page->columns = columns;
	if (!page->comparison)
		return;
	size_t row = first || !page->rows.n ? 0 : compare_view_page_row(page);
	lay_out(page);
	if (page->rows.n)
		compare_view_page_go(page, row);
}

void compare_view_page_rearrange(struct compare_view_page *page)
{
	if (!page->rows.n)
		return;
	struct compare_view_place place = compare_view_page_place(page);
	size_t above = page->layout.rows[compare_view_page_row(page)].line -
		       page->window.top;
	compare_view_rows_make(&page->rows, page->comparison, page->order);
	lay_out(page);
	compare_view_page_go_to(page, place);
	/* for the eye, the row stays where it is on the screen */
	size_t line = page->layout.rows[compare_view_page_row(page)].line;
	if (above < page->window.height && line >= above)
		list_scroll(&page->window,
		    (ptrdiff_t)(line - above) - (ptrdiff_t)page->window.top);
	compare_view_page_go(page, compare_view_page_row(page));
}

size_t compare_view_page_row(const struct compare_view_page *page)
{
	return compare_view_layout_row_at(&page->layout, page->window.cursor);
}

static size_t last_line(const struct compare_view_layout_row *row)
{
	return row->line + (row->height ? row->height - 1 : 0);
}

/* The row that shows a row: of folded ones, the first of the run. */
static size_t shown_row(const struct compare_view_page *page, size_t row)
{
	while (row > 0 && page->layout.rows[row].height == 0)
		row--;
	return row;
}

void compare_view_page_go(struct compare_view_page *page, size_t row)
{
	const struct compare_view_layout_row *layout_row =
	    &page->layout.rows[shown_row(page, row)];
	size_t top = page->window.top;
	size_t around = page->height >= AIRY_FROM ? AROUND : 0;
	bool far = layout_row->line + page->window.height < top ||
		   layout_row->line > top + 2 * page->window.height;
	if (far)
		list_jump(&page->window, layout_row->line);
	list_go(&page->window, last_line(layout_row) + around);
	list_go(&page->window,
	    layout_row->line > around ? layout_row->line - around : 0);
	list_go(&page->window, layout_row->line);
}

static bool next_shown(const struct compare_view_page *page, size_t *row)
{
	for (size_t i = *row + 1; i < page->rows.n; i++) {
		if (page->layout.rows[i].height == 0)
			continue;
		*row = i;
		return true;
	}
	return false;
}

void compare_view_page_down(struct compare_view_page *page)
{
	size_t row = compare_view_page_row(page);
	size_t end = page->window.top + page->window.height;
	if (last_line(&page->layout.rows[row]) >= end)
		list_scroll(&page->window, 1);
	else if (next_shown(page, &row))
		compare_view_page_go(page, row);
}

void compare_view_page_up(struct compare_view_page *page)
{
	size_t row = compare_view_page_row(page);
	if (page->layout.rows[row].line < page->window.top)
		list_scroll(&page->window, -1);
	else if (row > 0)
		compare_view_page_go(page, row - 1);
}

struct compare_view_place compare_view_page_place(
    const struct compare_view_page *page)
{
	struct compare_view_place place = {SIDE_A, 0};
	const struct compare_view_row *row =
	    &page->rows.items[compare_view_page_row(page)];
	if (!compare_view_rows_sentence(
		page->comparison, row, SIDE_A, &place.sentence)) {
		place.side = SIDE_B;
		compare_view_rows_sentence(
		    page->comparison, row, SIDE_B, &place.sentence);
	}
	return place;
}

struct compare_view_place compare_view_page_place_in(
    const struct compare_view_page *page, enum side side)
{
	struct compare_view_place place = {side, 0};
	size_t row = page->rows.n ? compare_view_page_row(page) + 1 : 0;
	while (row-- > 0)
		if (compare_view_rows_sentence(page->comparison,
			&page->rows.items[row], side, &place.sentence))
			return place;
	return (struct compare_view_place){side, 0};
}

void compare_view_page_go_to(
    struct compare_view_page *page, struct compare_view_place place)
{
	if (page->rows.n)
		compare_view_page_go(
		    page, page->rows.row_of[place.side][place.sentence]);
}

static bool is_landmark(
    const struct compare_view_row *row, enum compare_view_landmark landmark)
{
	switch (landmark) {
	case COMPARE_VIEW_CHANGE:
		return row->changed;
	case COMPARE_VIEW_ONLY_A:
		return row->kind == COMPARE_VIEW_ROW_ONLY_A;
	case COMPARE_VIEW_ONLY_B:
		return row->kind == COMPARE_VIEW_ROW_ONLY_B;
	case COMPARE_VIEW_QUOTE:
		return row->quote;
	case COMPARE_VIEW_MOVED:
		return row->moved && row->kind == COMPARE_VIEW_ROW_LINK;
	case COMPARE_VIEW_FIGURE:
		return row->figure;
	}
	return false;
}

bool compare_view_page_next(struct compare_view_page *page,
    enum compare_view_landmark landmark, bool back)
{
	size_t row = page->rows.n ? compare_view_page_row(page) : 0;
	while (back ? row > 0 : row + 1 < page->rows.n) {
		row += back ? (size_t)-1 : 1;
		if (!is_landmark(&page->rows.items[row], landmark))
			continue;
		compare_view_page_go(page, row);
		return true;
	}
	return false;
}

static bool change_order(
    struct compare_view_page *page, enum compare_view_order order)
{
	page->order = order;
	compare_view_page_rearrange(page);
	return true;
}

bool compare_view_page_cross(struct compare_view_page *page)
{
	if (!page->rows.n)
		return false;
	size_t index = compare_view_page_row(page);
	const struct compare_view_row *row = &page->rows.items[index];
	if (row->partner != index) {
		compare_view_page_go(page, row->partner);
		return true;
	}
	if (row->kind != COMPARE_VIEW_ROW_LINK ||
	    page->order == COMPARE_VIEW_SIDE_BY_SIDE)
		return false;
	return change_order(page, page->order == COMPARE_VIEW_BY_A
				      ? COMPARE_VIEW_BY_B
				      : COMPARE_VIEW_BY_A);
}

bool compare_view_page_has_same_words(const struct compare_view_page *page)
{
	for (size_t i = 0; i < page->rows.n; i++)
		if (page->rows.items[i].same_words)
			return true;
	return false;
}

void compare_view_page_show(struct compare_view_page *page, size_t row)
{
	if (!page->fold || !page->rows.items[row].same_words)
		return;
	page->fold = false;
	lay_out(page);
}

bool compare_view_page_sees(const struct compare_view_page *page, size_t row)
{
	const struct compare_view_layout_row *layout_row =
	    &page->layout.rows[shown_row(page, row)];
	return layout_row->line < page->window.top + page->window.height &&
	       last_line(layout_row) >= page->window.top;
}
