/* SPDX-License-Identifier: MIT */
/* compare_view_margin: one function for columns, one for stacked texts, and the
 * signs they share. */
#include "views/compare/margin.h"

struct margin {
	const struct compare_view_page *page;
	const struct compare_view_row *row;
	const struct compare_view_layout_row *layout;
	size_t index, part;
	struct grid *grid;
	struct rect cells;
};

static const struct {
	const char *sign;
	enum role role;
} only_signs[] = {
    [COMPARE_VIEW_ROW_ONLY_A] = {"A", ROLE_ONLY_A},
    [COMPARE_VIEW_ROW_ONLY_B] = {"B", ROLE_ONLY_B},
};

static const char *const band_signs[] = {
    [LINK_RELATED] = "·",
    [LINK_CLOSE] = "~",
    [LINK_SAME] = "=",
};

static void put(
    const struct margin *m, int column, const char *sign, enum role role)
{
	grid_text(m->grid, m->cells, 0, column, slice_of(sign), role);
}

static const struct link *link_of(const struct margin *m)
{
	return &m->page->comparison->links.items[m->row->link];
}

static void put_sign(const struct margin *m, int column)
{
	if (m->layout->n_folded)
		put(m, column, band_signs[LINK_SAME], ROLE_MARGIN);
	else if (m->row->kind == COMPARE_VIEW_ROW_LINK)
		put(m, column, band_signs[link_of(m)->band], ROLE_MARGIN);
	else
		put(m, column, only_signs[m->row->kind].sign,
		    only_signs[m->row->kind].role);
}

static void put_flags(const struct margin *m, int quote, int figure)
{
	if (m->row->quote)
		put(m, quote, "”", ROLE_REPLACED);
	if (m->row->figure)
		put(m, figure, "#", ROLE_REPLACED);
}

/* Whether the partner is below. */
static bool points_down(const struct margin *m)
{
	const struct comparison *comparison = m->page->comparison;
	if (m->row->partner != m->index)
		return m->row->partner > m->index;
	size_t a = link_of(m)->sides[SIDE_A].sentences[0],
	       b = link_of(m)->sides[SIDE_B].sentences[0];
	bool later_in_b = b * comparison->articles[SIDE_A]->n_sentences >
			  a * comparison->articles[SIDE_B]->n_sentences;
	return later_in_b == (m->page->order != COMPARE_VIEW_BY_B);
}

/* "↓12", in the middle of the columns. */
static void put_arrow(const struct margin *m, int column, int columns)
{
	bool in_b = m->row->kind == COMPARE_VIEW_ROW_POINTER ||
		    m->page->order == COMPARE_VIEW_BY_B;
	enum side partner = in_b ? SIDE_A : SIDE_B;
	struct str text = {0};
	str_append_text(&text, points_down(m) ? "↓" : "↑");
	str_printf(&text, "%zu", link_of(m)->sides[partner].sentences[0] + 1);
	int free_columns = columns - grid_columns_of(str_slice(&text));
	put(m, column + (free_columns > 0 ? free_columns / 2 : 0),
	    str_text(&text), ROLE_MOVED);
	str_release(&text);
}

/* Between the columns: signs in the row's first line, a hairline below. */
static void draw_between(const struct margin *m)
{
	int middle = m->cells.columns / 2;
	bool pointer = m->row->kind == COMPARE_VIEW_ROW_POINTER;
	bool arrow = m->row->moved && m->part == (pointer ? 0 : 1);
	if (arrow && !m->layout->n_folded) {
		put_arrow(m, 0, m->cells.columns);
	} else if (m->part == 0 && !pointer) {
		put_sign(m, middle);
		put_flags(m, middle - 1, middle + 1);
	} else {
		put(m, middle, "│", ROLE_BORDER);
	}
}

/* Columns of a stacked margin: the side, then the sign or the arrow. */
enum { STACKED_SIDE = 0, STACKED_SIGN = 1, ARROW_COLUMNS = 4 };

static void draw_stacked_b(const struct margin *m)
{
	put(m, STACKED_SIDE, "B", ROLE_MARGIN);
	if (m->row->moved)
		put_arrow(m, STACKED_SIGN, ARROW_COLUMNS);
}

static void draw_stacked(const struct margin *m)
{
	if (m->layout->n_folded) {
		if (m->part == 0)
			put_sign(m, STACKED_SIGN);
	} else if (m->row->kind == COMPARE_VIEW_ROW_POINTER) {
		draw_stacked_b(m);
	} else if (m->row->kind != COMPARE_VIEW_ROW_LINK) {
		if (m->part == 0)
			put_sign(m, STACKED_SIDE);
	} else if (m->part == 0) {
		put(m, STACKED_SIDE, "A", ROLE_MARGIN);
		put_sign(m, STACKED_SIGN);
		put_flags(m, STACKED_SIGN + 1, STACKED_SIGN + 2);
	} else if (m->part == m->layout->n_lines[SIDE_A]) {
		draw_stacked_b(m);
	} else if (m->layout->line + m->part == m->page->window.top) {
		/* the line with the name of the side has scrolled away */
		put(m, STACKED_SIDE,
		    m->part < m->layout->n_lines[SIDE_A] ? "A" : "B",
		    ROLE_MARGIN);
	}
}

void compare_view_margin_draw(const struct compare_view_page *page, size_t row,
    size_t part, struct grid *grid, struct rect cells)
{
	const struct margin m = {page, &page->rows.items[row],
	    &page->layout.rows[row], row, part, grid, cells};
	if (!page->layout.columns.stacked)
		draw_between(&m);
	else if (part < m.layout->height)
		draw_stacked(&m);
}
