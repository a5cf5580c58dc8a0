/* SPDX-License-Identifier: MIT */
/* compare_view_draw: draws line by line: text, margin, notes, and the mark of
 * the current row. */
#include "views/compare/draw.h"

#include "views/compare/margin.h"
#include "views/compare/minimap.h"
#include "views/compare/words.h"

/* A line of the window: a part of a row. */
struct drawing {
	const struct compare_view_page *page;
	const struct find *finder;
	struct grid *grid;
	struct rect area; /* of the whole page */
	size_t row;	  /* of the comparison */
	size_t part;
	int line; /* of the area */
	bool current;
};

size_t compare_view_draw_text_index(size_t row, enum side side)
{
	return row * SIDES + side;
}

size_t compare_view_draw_text_row(size_t index, enum side *side)
{
	*side = index % SIDES == SIDE_A ? SIDE_A : SIDE_B;
	return index / SIDES;
}

static const struct compare_view_columns *columns_of(const struct drawing *d)
{
	return &d->page->layout.columns;
}

static const struct compare_view_row *row_of(const struct drawing *d)
{
	return &d->page->rows.items[d->row];
}

static struct rect cells_of(
    const struct drawing *d, const struct compare_view_column *column)
{
	return (struct rect){d->area.row + d->line,
	    d->area.column + column->start, 1, column->columns};
}

/* Text. */

/* Draws bytes of one role; returns the columns they take. */
static int draw_run(const struct drawing *d, enum side side, struct span span,
    struct rect cells)
{
	const struct comparison *comparison = d->page->comparison;
	struct find_line line = {
	    .text = compare_view_draw_text_index(d->row, side),
	    .whole = compare_view_rows_text(comparison, row_of(d), side),
	    .span = span,
	    .role =
		compare_view_words_run(comparison, row_of(d), side, span.start)
		    .role,
	};
	return find_draw(d->finder, d->grid, cells, &line);
}

/* The cells without their first columns. */
static struct rect cells_after(struct rect cells, int columns)
{
	cells.column += columns;
	cells.columns -= columns;
	return cells;
}

static void draw_text(const struct drawing *d, enum side side, struct span span)
{
	struct rect cells = cells_of(d, &columns_of(d)->text[side]);
	while (span.start < span.end) {
		struct compare_view_run run = compare_view_words_run(
		    d->page->comparison, row_of(d), side, span.start);
		if (run.end > span.end)
			run.end = span.end;
		struct span part = {span.start, run.end};
		cells = cells_after(cells, draw_run(d, side, part, cells));
		span.start = run.end;
	}
}

/* A line of a plain screen: bytes of the side's compare_view_plain. */
static void draw_plain(
    const struct drawing *d, enum side side, struct span span)
{
	struct rect cells = cells_of(d, &columns_of(d)->text[side]);
	const struct compare_view_plain *plain =
	    &d->page->layout.rows[d->row].plain[side];
	for (size_t end; span.start < span.end; span.start = end) {
		bool is_inserted =
		    compare_view_plain_at(plain, span.start, &end)->is_inserted;
		if (end > span.end)
			end = span.end;
		struct span part = {span.start, end}, of_row;
		of_row.start = compare_view_plain_from(plain, span.start);
		of_row.end = of_row.start + end - span.start;
		int used = is_inserted
			       ? grid_text(d->grid, cells, 0, 0,
				     slice_at(str_slice(&plain->text), part),
				     ROLE_MARGIN)
			       : draw_run(d, side, of_row, cells);
		cells = cells_after(cells, used);
	}
}

static void draw_number(const struct drawing *d, enum side side, size_t number)
{
	struct rect cells = cells_of(d, &columns_of(d)->numbers[side]);
	struct str text = {0};
	if (!number || !cells.columns)
		return;
	str_printf(&text, "%*zu", cells.columns - 1, number);
	grid_text(d->grid, cells, 0, 0, str_slice(&text), ROLE_MARGIN);
	str_release(&text);
}

static void draw_texts(const struct drawing *d)
{
	for (int i = 0; i < SIDES; i++) {
		enum side side = (enum side)i;
		const struct compare_view_text_line *line =
		    compare_view_layout_text(
			&d->page->layout, d->row, side, d->part);
		if (!line)
			continue;
		draw_number(d, side, line->number);
		if (d->page->plain)
			draw_plain(d, side, line->span);
		else
			draw_text(d, side, line->span);
	}
}

static void draw_string(const struct drawing *d,
    const struct compare_view_column *column, const char *string,
    enum role role)
{
	grid_string(d->grid, cells_of(d, column), 0, 0, string, role);
}

/* "told beside A 3: ...": where B reports what is shown with a sentence of A.
 */
static void draw_pointer(const struct drawing *d)
{
	const struct comparison *comparison = d->page->comparison;
	const struct link *link = &comparison->links.items[row_of(d)->link];
	struct str text = {0};
	draw_number(d, SIDE_B, link->sides[SIDE_B].sentences[0] + 1);
	if (d->page->plain)
		str_printf(&text, "moved: B %zu, ",
		    link->sides[SIDE_B].sentences[0] + 1);
	str_printf(
	    &text, "told beside A %zu: ", link->sides[SIDE_A].sentences[0] + 1);
	str_append_slice(&text, link->sides[SIDE_B].text);
	draw_string(d, &columns_of(d)->text[SIDE_B], str_text(&text), ROLE_DIM);
	str_release(&text);
}

static void draw_fold(const struct drawing *d)
{
	size_t n = d->page->layout.rows[d->row].n_folded;
	struct str text = {0};
	str_append_count(&text, n, "passage");
	str_append_text(&text, " told alike");
	draw_string(d, &columns_of(d)->text[SIDE_A], str_text(&text), ROLE_DIM);
	str_release(&text);
}

/* Says in the empty side of the current row what that means. */
static void draw_no_match(const struct drawing *d)
{
	const struct compare_view_columns *c = columns_of(d);
	if (!d->current || c->stacked)
		return;
	if (row_of(d)->kind == COMPARE_VIEW_ROW_ONLY_A)
		draw_string(
		    d, &c->text[SIDE_B], "no close match in B", ROLE_DIM);
	if (row_of(d)->kind == COMPARE_VIEW_ROW_ONLY_B)
		draw_string(
		    d, &c->text[SIDE_A], "no close match in A", ROLE_DIM);
}

static void draw_note(
    const struct drawing *d, const struct compare_view_note *note)
{
	const struct compare_view_columns *c = columns_of(d);
	struct compare_view_column all = {c->text[SIDE_A].start,
	    c->text[SIDE_B].start + c->text[SIDE_B].columns -
		c->text[SIDE_A].start};
	draw_string(d, &all, note->label, ROLE_MARGIN);
	all.start += COMPARE_VIEW_NOTE_LABEL;
	all.columns -= COMPARE_VIEW_NOTE_LABEL;
	draw_string(d, &all, note->text, ROLE_WHY);
}

/* Lines. */

static void draw_first_part(const struct drawing *d)
{
	if (d->page->layout.rows[d->row].n_folded) {
		draw_fold(d);
		return;
	}
	draw_no_match(d);
	if (row_of(d)->kind == COMPARE_VIEW_ROW_POINTER)
		draw_pointer(d);
}

static void mark_current(const struct drawing *d)
{
	struct rect bar = {
	    d->area.row + d->line, d->area.column, 1, COMPARE_VIEW_BAR};
	const struct compare_view_column *last = &columns_of(d)->text[SIDE_B];
	struct rect line = bar;
	line.columns = last->start + last->columns;
	if (!d->page->plain)
		grid_text(d->grid, bar, 0, 0, slice_of("▌"), ROLE_KEY);
	grid_lay(d->grid, line, 0, ROLE_CURSOR_TEXT);
}

static void draw_line(const struct drawing *d)
{
	const struct compare_view_note *note =
	    compare_view_layout_note(&d->page->layout, d->row, d->part);
	bool inside = d->part < d->page->layout.rows[d->row].height;
	if (note)
		draw_note(d, note);
	else if (!d->page->plain)
		compare_view_margin_draw(d->page, d->row, d->part, d->grid,
		    cells_of(d, &columns_of(d)->gutter));
	if (d->part == 0)
		draw_first_part(d);
	draw_texts(d);
	if (d->current && inside)
		mark_current(d);
}

static void place_cursor(
    const struct compare_view_page *page, struct grid *grid, struct rect area)
{
	const struct compare_view_layout_row *row =
	    &page->layout.rows[compare_view_page_row(page)];
	size_t first =
	    row->line > page->window.top ? row->line : page->window.top;
	size_t line = page->plain ? page->window.cursor : first;
	enum side side = row->n_lines[SIDE_A] ? SIDE_A : SIDE_B;
	grid_place_cursor(grid, area, (int)(line - page->window.top),
	    page->layout.columns.text[side].start);
}

void compare_view_draw(const struct compare_view_page *page,
    const struct find *finder, struct grid *grid, struct rect area)
{
	if (!page->rows.n) {
		grid_string(grid, area, 0, COMPARE_VIEW_BAR,
		    "there is no sentence to compare", ROLE_DIM);
		return;
	}
	struct drawing d = {page, finder, grid, area, 0, 0, 0, false};
	size_t current = compare_view_page_row(page);
	for (; d.line < area.rows; d.line++) {
		size_t line;
		if (!list_row_at(&page->window, d.line, &line))
			break;
		d.row = compare_view_layout_row_at(&page->layout, line);
		d.part = line - page->layout.rows[d.row].line;
		d.current = d.row == current;
		draw_line(&d);
	}
	place_cursor(page, grid, area);
	struct compare_view_column map = page->layout.columns.minimap;
	struct rect part = {
	    area.row, area.column + map.start, area.rows, map.columns};
	compare_view_minimap_draw(page, grid, part);
}
