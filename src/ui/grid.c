/* SPDX-License-Identifier: MIT */
/* grid: one array of cells, row by row.  Text is written only by put_cell,
 * which keeps the two halves of a wide grapheme together. */
#include "ui/grid.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static const struct grid_cell blank = {" ", ROLE_TEXT, ROLE_TEXT};

void grid_init(struct grid *grid, int rows, int columns)
{
	*grid = (struct grid){
	    .rows = rows < 1 ? 1 : rows,
	    .columns = columns < 1 ? 1 : columns,
	};
	grid->cells = mem_zalloc(
	    (size_t)grid->rows * (size_t)grid->columns, sizeof(*grid->cells));
	grid_clear(grid);
}

void grid_release(struct grid *grid)
{
	free(grid->cells);
	*grid = (struct grid){0};
}

void grid_clear(struct grid *grid)
{
	size_t n = (size_t)grid->rows * (size_t)grid->columns;
	for (size_t i = 0; i < n; i++)
		grid->cells[i] = blank;
	grid->cursor_row = grid->cursor_column = 0;
	grid->cursor_visible = false;
}

struct rect grid_rect(const struct grid *grid)
{
	return (struct rect){0, 0, grid->rows, grid->columns};
}

static struct grid_cell *cell_at(const struct grid *grid, int row, int column)
{
	assert(row >= 0 && row < grid->rows);
	assert(column >= 0 && column < grid->columns);
	return &grid->cells[(size_t)row * (size_t)grid->columns +
			    (size_t)column];
}

const struct grid_cell *grid_at(const struct grid *grid, int row, int column)
{
	return cell_at(grid, row, column);
}

static int max(int a, int b)
{
	return a > b ? a : b;
}

static int min(int a, int b)
{
	return a < b ? a : b;
}

/* The part of the area that is on the grid. */
static struct rect clip(const struct grid *grid, struct rect area)
{
	int bottom = min(area.row + area.rows, grid->rows);
	int right = min(area.column + area.columns, grid->columns);
	struct rect clipped = {
	    .row = max(area.row, 0), .column = max(area.column, 0)};
	clipped.rows = max(bottom - clipped.row, 0);
	clipped.columns = max(right - clipped.column, 0);
	return clipped;
}

static bool row_inside(struct rect clipped, int row)
{
	return row >= clipped.row && row < clipped.row + clipped.rows;
}

/* Replaces a cell; if it was half of a wide grapheme, the other half becomes a
 * space. */
static void put_half(
    struct grid *grid, int row, int column, const struct grid_cell *cell)
{
	struct grid_cell *old = cell_at(grid, row, column);
	if (!old->text[0] && column > 0)
		strcpy(cell_at(grid, row, column - 1)->text, " ");
	if (column + 1 < grid->columns) {
		struct grid_cell *next = cell_at(grid, row, column + 1);
		if (!next->text[0])
			strcpy(next->text, " ");
	}
	*old = *cell;
}

static void put_cell(struct grid *grid, int row, int column,
    const struct unicode_cell *shown, enum role role)
{
	struct grid_cell cell = {.role = (unsigned char)role};
	assert(shown->columns == 1 || shown->columns == 2);
	memcpy(cell.text, shown->text, sizeof(cell.text));
	put_half(grid, row, column, &cell);
	if (shown->columns == 1)
		return;
	cell.text[0] = '\0';
	/* put_half takes the right half, which is empty, for half of an old
	 * grapheme and clears the left half: restore it. */
	struct grid_cell *left = cell_at(grid, row, column);
	struct grid_cell kept = *left;
	put_half(grid, row, column + 1, &cell);
	*left = kept;
}

int grid_text(struct grid *grid, struct rect area, int row, int column,
    struct slice text, enum role role)
{
	struct rect inside = clip(grid, area);
	int y = area.row + row;
	int x = area.column + column, first = x;
	if (!row_inside(inside, y))
		return 0;
	while (text.len && x < inside.column + inside.columns) {
		struct unicode_cell cell;
		text = slice_from(text, unicode_cell(text, &cell));
		if (cell.columns == 0)
			continue;
		if (x + cell.columns > inside.column + inside.columns)
			break;
		if (x >= inside.column)
			put_cell(grid, y, x, &cell, role);
		x += cell.columns;
	}
	return x - first;
}

int grid_columns_of(struct slice text)
{
	return (int)unicode_columns(text);
}

int grid_string(struct grid *grid, struct rect area, int row, int column,
    const char *string, enum role role)
{
	struct slice text = slice_of(string);
	int room = area.columns - column;
	if (room <= 0)
		return 0;
	if (unicode_columns(text) <= (size_t)room)
		return grid_text(grid, area, row, column, text, role);
	text.len = unicode_fit(text, (size_t)room - 1);
	int used = grid_text(grid, area, row, column, text, role);
	return used +
	       grid_text(grid, area, row, column + used, slice_of("…"), role);
}

void grid_fill(struct grid *grid, struct rect area, int row, int column,
    const char *grapheme, enum role role)
{
	while (column < area.columns) {
		int used = grid_text(
		    grid, area, row, column, slice_of(grapheme), role);
		if (used == 0)
			return;
		column += used;
	}
}

void grid_lay(struct grid *grid, struct rect area, int row, enum role role)
{
	struct rect inside = clip(grid, area);
	int y = area.row + row;
	if (!row_inside(inside, y))
		return;
	for (int i = 0; i < inside.columns; i++) {
		struct grid_cell *cell = cell_at(grid, y, inside.column + i);
		if (cell->role == ROLE_TEXT)
			cell->role = (unsigned char)role;
		else
			cell->under = (unsigned char)role;
	}
}

void grid_place_cursor(struct grid *grid, struct rect area, int row, int column)
{
	struct rect inside = clip(grid, area);
	int y = area.row + row, x = area.column + column;
	if (!row_inside(inside, y) || x < inside.column ||
	    x >= inside.column + inside.columns)
		return;
	grid->cursor_row = y;
	grid->cursor_column = x;
	grid->cursor_visible = true;
}

static void end_line(struct str *out, size_t start, char blank_byte)
{
	while (out->len > start && out->bytes[out->len - 1] == blank_byte)
		str_cut(out, out->len - 1);
	str_append_byte(out, '\n');
}

static void dump_text(const struct grid *grid, int row, struct str *out)
{
	size_t start = out->len;
	for (int column = 0; column < grid->columns; column++)
		str_append_text(out, grid_at(grid, row, column)->text);
	end_line(out, start, ' ');
}

static void dump_roles(const struct grid *grid, int row, struct str *out)
{
	size_t start = out->len;
	for (int column = 0; column < grid->columns; column++)
		str_append_byte(out,
		    role_letter((enum role)grid_at(grid, row, column)->role));
	end_line(out, start, role_letter(ROLE_TEXT));
}

void grid_dump(const struct grid *grid, struct str *out)
{
	for (int row = 0; row < grid->rows; row++)
		dump_text(grid, row, out);
	str_printf(out, "-------- %dx%d", grid->columns, grid->rows);
	if (grid->cursor_visible)
		str_printf(out, ", cursor at %d,%d", grid->cursor_column,
		    grid->cursor_row);
	str_append_byte(out, '\n');
	for (int row = 0; row < grid->rows; row++)
		dump_roles(grid, row, out);
}
