/* SPDX-License-Identifier: MIT */
/* compare_view_layout: wraps every row once, and remembers its lines. */
#include "views/compare/layout.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/sorted.h"
#include "text/wrap.h"
#include "views/compare/notes.h"

enum {
	NUMBER = 4,	/* columns: "123 " */
	TEXT_LEAST = 8, /* columns */
	NOTE_LINES = 2, /* a longer note is cut */
};

static struct compare_view_columns stacked_columns(int columns)
{
	struct compare_view_columns c = {.stacked = true};
	int margin = COMPARE_VIEW_BAR + COMPARE_VIEW_STACKED_MARGIN;
	int room = columns - margin;
	if (room < TEXT_LEAST)
		room = TEXT_LEAST;
	c.gutter = (struct compare_view_column){
	    COMPARE_VIEW_BAR, COMPARE_VIEW_STACKED_MARGIN};
	c.text[SIDE_A] = (struct compare_view_column){margin, room};
	c.text[SIDE_B] = c.text[SIDE_A];
	return c;
}

static struct compare_view_columns plain_columns(int columns)
{
	struct compare_view_columns c = {.stacked = true};
	int room = columns < TEXT_LEAST ? TEXT_LEAST : columns;
	c.text[SIDE_A] = (struct compare_view_column){0, room};
	c.text[SIDE_B] = c.text[SIDE_A];
	return c;
}

static int put_column(
    struct compare_view_column *column, int index, int columns)
{
	*column = (struct compare_view_column){index, columns};
	return index + columns;
}

static struct compare_view_columns side_columns(int columns)
{
	struct compare_view_columns c = {.stacked = false};
	bool wide = columns >= COMPARE_VIEW_MINIMAP_FROM;
	int number = wide ? NUMBER : 0;
	int map = wide ? COMPARE_VIEW_MINIMAP + 1 : 0;
	int text =
	    (columns - COMPARE_VIEW_BAR - COMPARE_VIEW_GUTTER - map) / 2 -
	    number;
	int column = COMPARE_VIEW_BAR;
	column = put_column(&c.numbers[SIDE_A], column, number);
	column = put_column(&c.text[SIDE_A], column, text);
	column = put_column(&c.gutter, column, COMPARE_VIEW_GUTTER);
	column = put_column(&c.numbers[SIDE_B], column, number);
	put_column(&c.text[SIDE_B], column, text);
	if (wide)
		put_column(&c.minimap, columns - COMPARE_VIEW_MINIMAP,
		    COMPARE_VIEW_MINIMAP);
	return c;
}

struct compare_view_columns compare_view_layout_columns(int columns)
{
	return columns < COMPARE_VIEW_STACKED_BELOW ? stacked_columns(columns)
						    : side_columns(columns);
}

static void add_line(struct compare_view_layout *layout,
    const struct compare_view_text_line *line)
{
	layout->lines = mem_grow(layout->lines, layout->n_text_lines,
	    &layout->cap_text_lines, sizeof(*layout->lines));
	layout->lines[layout->n_text_lines++] = *line;
}

/* A line end inside a sentence is where the file was wrapped; here it becomes a
 * space.  The length stays the same, so that spans hold for the text itself. */
static char *without_line_ends(struct slice text)
{
	char *copy = mem_strndup(text.bytes, text.len);
	for (size_t i = 0; i < text.len; i++)
		if (copy[i] == '\n')
			copy[i] = ' ';
	return copy;
}

static void wrap_piece(struct compare_view_layout *layout, struct slice text,
    const struct compare_view_piece *piece, int columns)
{
	struct wrap wrap;
	struct wrap_line line;
	size_t number = piece->sentence + 1;
	wrap_init(&wrap, slice_at(text, piece->span), (size_t)columns);
	while (wrap_next(&wrap, &line)) {
		line.span.start += piece->span.start;
		line.span.end += piece->span.start;
		add_line(layout, &(struct compare_view_text_line){
				     line.span, line.span.start, number});
		number = 0;
	}
	wrap_release(&wrap);
}

static void wrap_plain(struct compare_view_layout *layout,
    const struct comparison *comparison, const struct compare_view_row *row,
    enum side side)
{
	struct compare_view_plain *plain =
	    &layout->rows[layout->n_rows].plain[side];
	struct wrap wrap;
	struct wrap_line line;
	compare_view_plain_make(plain, comparison, row, side);
	wrap_init(&wrap, str_slice(&plain->text),
	    (size_t)layout->columns.text[side].columns);
	while (wrap_next(&wrap, &line))
		add_line(layout,
		    &(struct compare_view_text_line){line.span,
			compare_view_plain_from(plain, line.span.start), 0});
	wrap_release(&wrap);
}

static void wrap_sentences(struct compare_view_layout *layout,
    const struct comparison *comparison, const struct compare_view_row *row,
    enum side side)
{
	struct slice text = compare_view_rows_text(comparison, row, side);
	struct compare_view_piece piece = {.next = 0};
	char *flat = without_line_ends(text);
	while (compare_view_rows_next(comparison, row, side, &piece))
		wrap_piece(layout, (struct slice){flat, text.len}, &piece,
		    layout->columns.text[side].columns);
	free(flat);
}

/* Returns the number of lines. */
static size_t wrap_side(struct compare_view_layout *layout,
    const struct comparison *comparison, const struct compare_view_row *row,
    enum side side)
{
	size_t before = layout->n_text_lines;
	if (layout->plain)
		wrap_plain(layout, comparison, row, side);
	else
		wrap_sentences(layout, comparison, row, side);
	return layout->n_text_lines - before;
}

static void add_note_line(
    struct compare_view_layout *layout, const char *label, const char *text)
{
	layout->notes = mem_grow(layout->notes, layout->n_notes,
	    &layout->cap_notes, sizeof(*layout->notes));
	layout->notes[layout->n_notes++] =
	    (struct compare_view_note){label, text};
}

static void add_note(struct compare_view_layout *layout, const char *label,
    struct slice text, int columns)
{
	struct wrap wrap;
	struct wrap_line line;
	size_t n = 0;
	wrap_init(&wrap, text, (size_t)columns);
	while (n < NOTE_LINES && wrap_next(&wrap, &line)) {
		struct slice piece = slice_at(text, line.span);
		if (n == NOTE_LINES - 1)
			piece = slice_trim(slice_from(text, line.span.start));
		add_note_line(layout, n++ ? "" : label,
		    arena_strndup(&layout->arena, piece.bytes, piece.len));
	}
	wrap_release(&wrap);
}

static int note_columns(const struct compare_view_columns *c)
{
	const struct compare_view_column *last = &c->text[SIDE_B];
	return last->start + last->columns - c->text[SIDE_A].start -
	       COMPARE_VIEW_NOTE_LABEL;
}

static void add_notes(struct compare_view_layout *layout,
    const struct comparison *comparison, size_t link)
{
	int columns = note_columns(&layout->columns);
	for (int kind = 0; kind < COMPARE_VIEW_NOTES; kind++) {
		struct str text = {0};
		enum compare_view_note_kind note =
		    (enum compare_view_note_kind)kind;
		compare_view_notes_append(&text, comparison, link, note);
		add_note(layout, compare_view_notes_label(note),
		    str_slice(&text),
		    columns > TEXT_LEAST ? columns : TEXT_LEAST);
		str_release(&text);
	}
}

/* The lines that the two texts take; a pointer, without text, takes one. */
static size_t text_height(const struct compare_view_layout *layout,
    const struct compare_view_layout_row *layout_row,
    const struct compare_view_row *row)
{
	size_t a = layout_row->n_lines[SIDE_A], b = layout_row->n_lines[SIDE_B];
	/* below the sign of a moved link, its margin has an arrow */
	size_t least = row->kind == COMPARE_VIEW_ROW_LINK && row->moved ? 2 : 1;
	size_t height = a > b ? a : b;
	if (layout->columns.stacked)
		height = a + b;
	return height > least ? height : least;
}

static void lay_row(struct compare_view_layout *layout,
    const struct comparison *comparison, const struct compare_view_row *row,
    const struct compare_view_layout_options *options)
{
	struct compare_view_layout_row *layout_row =
	    &layout->rows[layout->n_rows];
	for (int side = 0; side < SIDES; side++) {
		layout_row->lines[side] = layout->n_text_lines;
		layout_row->n_lines[side] =
		    wrap_side(layout, comparison, row, (enum side)side);
	}
	layout_row->notes = layout->n_notes;
	if (options->why && row->kind == COMPARE_VIEW_ROW_LINK)
		add_notes(layout, comparison, row->link);
	layout_row->n_notes = layout->n_notes - layout_row->notes;
	layout_row->height =
	    text_height(layout, layout_row, row) + layout_row->n_notes;
}

/* Begins a row below the others, for lay_row or fold_run to fill. */
static void begin_row(struct compare_view_layout *layout)
{
	struct compare_view_layout_row *layout_row =
	    &layout->rows[layout->n_rows];
	*layout_row = (struct compare_view_layout_row){.line = layout->n_lines};
}

static void end_row(struct compare_view_layout *layout,
    const struct compare_view_layout_options *options)
{
	size_t height = layout->rows[layout->n_rows++].height;
	if (height)
		layout->n_lines += height + (options->airy ? 1 : 0);
}

/* The number of rows from `first` on in which no word differs. */
static size_t count_same_words(
    const struct compare_view_rows *rows, size_t first)
{
	size_t end = first;
	while (end < rows->n && rows->items[end].same_words)
		end++;
	return end - first;
}

/* The first row of the run is shown for all of them; the others have no line. */
static void fold_run(struct compare_view_layout *layout, size_t n,
    const struct compare_view_layout_options *options)
{
	for (size_t i = 0; i < n; i++) {
		begin_row(layout);
		if (i == 0) {
			layout->rows[layout->n_rows].height = 1;
			layout->rows[layout->n_rows].n_folded = n;
		}
		end_row(layout, options);
	}
}

void compare_view_layout_make(struct compare_view_layout *layout,
    const struct comparison *comparison, const struct compare_view_rows *rows,
    const struct compare_view_layout_options *options)
{
	compare_view_layout_release(layout);
	layout->plain = options->plain;
	layout->columns = options->plain
			      ? plain_columns(options->columns)
			      : compare_view_layout_columns(options->columns);
	layout->rows = mem_zalloc(rows->n, sizeof(*layout->rows));
	while (layout->n_rows < rows->n) {
		size_t n =
		    options->fold ? count_same_words(rows, layout->n_rows) : 0;
		if (n) {
			fold_run(layout, n, options);
			continue;
		}
		begin_row(layout);
		lay_row(
		    layout, comparison, &rows->items[layout->n_rows], options);
		end_row(layout, options);
	}
}

void compare_view_layout_release(struct compare_view_layout *layout)
{
	for (size_t i = 0; i < layout->n_rows; i++)
		for (int side = 0; side < SIDES; side++)
			compare_view_plain_release(
			    &layout->rows[i].plain[side]);
	free(layout->rows);
	free(layout->lines);
	free(layout->notes);
	arena_release(&layout->arena);
	*layout = (struct compare_view_layout){0};
}

static int row_order(const void *item, const void *key)
{
	const struct compare_view_layout_row *row = item;
	const size_t *line = key;
	return row->line <= *line ? -1 : 1;
}

size_t compare_view_layout_row_at(
    const struct compare_view_layout *layout, size_t line)
{
	assert(layout->n_rows);
	size_t after = sorted_first(layout->rows, layout->n_rows,
	    sizeof(*layout->rows), row_order, &line);
	size_t row = after ? after - 1 : 0;
	while (row > 0 && layout->rows[row].height == 0)
		row--;
	return row;
}

/* The lines of a row above those of a side. */
static size_t lines_above(
    const struct compare_view_layout *layout, size_t row, enum side side)
{
	return layout->columns.stacked && side == SIDE_B
		   ? layout->rows[row].n_lines[SIDE_A]
		   : 0;
}

const struct compare_view_text_line *compare_view_layout_text(
    const struct compare_view_layout *layout, size_t row, enum side side,
    size_t part)
{
	const struct compare_view_layout_row *r = &layout->rows[row];
	size_t above = lines_above(layout, row, side);
	if (r->n_folded || part < above || part - above >= r->n_lines[side])
		return NULL;
	return &layout->lines[r->lines[side] + part - above];
}

const struct compare_view_note *compare_view_layout_note(
    const struct compare_view_layout *layout, size_t row, size_t part)
{
	const struct compare_view_layout_row *r = &layout->rows[row];
	size_t above = r->height - r->n_notes;
	if (part < above || part >= r->height)
		return NULL;
	return &layout->notes[r->notes + part - above];
}

size_t compare_view_layout_line_of(const struct compare_view_layout *layout,
    size_t row, enum side side, size_t offset)
{
	const struct compare_view_layout_row *r = &layout->rows[row];
	size_t part = 0;
	while (part + 1 < r->n_lines[side] &&
	       layout->lines[r->lines[side] + part + 1].from <= offset)
		part++;
	return r->line + lines_above(layout, row, side) + part;
}
