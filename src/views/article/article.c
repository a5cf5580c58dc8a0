/* SPDX-License-Identifier: MIT */
/* article_view: pieces become lines, lines are drawn. */
#include "views/article/article.h"

#include <stdlib.h>
#include <string.h>

#include "base/sorted.h"
#include "text/wrap.h"
#include "views/frame/scroll.h"

enum {
	/* Between 66 and 80 columns a line is read without losing the next
	 * (Bringhurst, The Elements of Typographic Style, 2.1.2). */
	MEASURE = 72,
};

void article_view_release(struct article_view *pane)
{
	article_view_pieces_release(&pane->pieces);
	free(pane->lines);
	*pane = (struct article_view){0};
}

static void forget_lines(struct article_view *pane)
{
	pane->n_lines = 0;
	pane->window = (struct list){.height = pane->window.height};
	pane->held = (struct anchor){ANCHOR_HEAD, 0};
	pane->held_line = 0;
}

void article_view_set(struct article_view *pane, const struct article *article,
    const struct screen_env *env)
{
	article_view_pieces_make(&pane->pieces, article, env);
	pane->plain = env->plain;
	forget_lines(pane);
}

void article_view_toggle_furniture(
    struct article_view *pane, struct screen_reply *reply)
{
	if (!pane->pieces.has_furniture)
		screen_say(reply, "no page furniture here");
	pane->pieces.furniture = !pane->pieces.furniture;
}

void article_view_set_text(struct article_view *pane, const char *text)
{
	article_view_pieces_make_text(&pane->pieces, text);
	forget_lines(pane);
}

static void add_line(struct article_view *pane, struct article_view_line line)
{
	pane->lines = mem_grow(
	    pane->lines, pane->n_lines, &pane->cap_lines, sizeof(*pane->lines));
	pane->lines[pane->n_lines++] = line;
}

static void lay_piece(struct article_view *pane, size_t index)
{
	const struct article_view_piece *piece = &pane->pieces.items[index];
	int columns = pane->measure - 2 * piece->indent - 2 * piece->brief;
	struct wrap wrap;
	struct wrap_line line;
	if (piece->gap && pane->n_lines)
		add_line(pane, (struct article_view_line){true, index, {0, 0}});
	wrap_init(&wrap, piece->text, (size_t)(columns > 1 ? columns : 1));
	while (wrap_next(&wrap, &line)) {
		add_line(
		    pane, (struct article_view_line){false, index, line.span});
		if (piece->brief)
			break;
	}
	wrap_release(&wrap);
}

void article_view_layout(struct article_view *pane, int rows, int columns)
{
	struct anchor anchor = article_view_anchor(pane);
	int room = columns > 2 ? columns - 2 : 1;
	pane->columns = columns;
	pane->measure = room < MEASURE ? room : MEASURE;
	pane->n_lines = 0;
	for (size_t i = 0; i < pane->pieces.n; i++)
		lay_piece(pane, i);
	list_resize(&pane->window, pane->n_lines, (size_t)rows);
	article_view_go(pane, anchor);
}

/* The line that is being read. */
static size_t current_line(const struct article_view *pane)
{
	return pane->plain ? pane->window.cursor : pane->window.top;
}

static struct anchor anchor_of(
    const struct article_view *pane, const struct article_view_line *line)
{
	return (struct anchor){pane->pieces.items[line->piece].paragraph,
	    line->empty ? 0 : line->span.start + 1};
}

struct anchor article_view_anchor(const struct article_view *pane)
{
	size_t line = current_line(pane);
	if (line == pane->held_line)
		return pane->held;
	if (line >= pane->n_lines)
		return (struct anchor){ANCHOR_HEAD, 0};
	return anchor_of(pane, &pane->lines[line]);
}

void article_view_go(struct article_view *pane, struct anchor anchor)
{
	size_t best = 0;
	for (size_t i = 0; i < pane->n_lines; i++) {
		struct anchor place = anchor_of(pane, &pane->lines[i]);
		if (place.paragraph > anchor.paragraph ||
		    (place.paragraph == anchor.paragraph &&
			place.offset > anchor.offset))
			break;
		if (place.paragraph != ANCHOR_HEAD)
			best = i;
	}
	scroll_to(&pane->window, best);
	list_go(&pane->window, best);
	pane->held = anchor;
	pane->held_line = current_line(pane);
}

struct find_match article_view_sentence(const struct article_view *pane,
    const struct article *article, size_t sentence)
{
	const struct article_sentence *found = &article->sentences[sentence];
	const struct paragraph *paragraph =
	    &article->paragraphs[found->paragraph];
	struct find_match match = {0};
	for (size_t i = 0; i < pane->pieces.n; i++) {
		if (pane->pieces.items[i].paragraph != found->paragraph + 1)
			continue;
		match.text = i;
		size_t lead = pane->pieces.items[i].lead;
		match.span.start =
		    found->span.start - paragraph->span.start + lead;
		match.span.end = found->span.end - paragraph->span.start + lead;
	}
	return match;
}

struct find_match article_view_top(const struct article_view *pane)
{
	if (current_line(pane) >= pane->n_lines)
		return (struct find_match){0};
	const struct article_view_line *line = &pane->lines[current_line(pane)];
	return (struct find_match){line->piece, line->span};
}

static int line_order(const void *item, const void *key)
{
	const struct article_view_line *line = item;
	const struct find_match *match = key;
	if (line->piece != match->text)
		return line->piece < match->text ? -1 : 1;
	return line->span.start <= match->span.start ? -1 : 1;
}

/* The line of a match: the last one that begins at or before it. */
static size_t match_line(
    const struct article_view *pane, struct find_match match)
{
	size_t after = sorted_first(pane->lines, pane->n_lines,
	    sizeof(*pane->lines), line_order, &match);
	return after ? after - 1 : 0;
}

void article_view_reveal(struct article_view *pane, struct find_match match)
{
	scroll_reveal(&pane->window, match_line(pane, match));
	list_go(&pane->window, match_line(pane, match));
}

/* The column where a line begins. */
static int line_column(
    const struct article_view *pane, const struct article_view_line *line)
{
	int margin = pane->plain ? 0 : (pane->columns - pane->measure) / 2;
	return margin + pane->pieces.items[line->piece].indent;
}

bool article_view_spot(const struct article_view *pane, struct find_match match,
    int *row, int *column)
{
	size_t index = match_line(pane, match);
	if (index >= pane->n_lines || !scroll_sees(&pane->window, index))
		return false;
	const struct article_view_line *line = &pane->lines[index];
	struct slice text = pane->pieces.items[line->piece].text;
	if (line->piece != match.text || match.span.start >= line->span.end)
		return false;
	*row = (int)(index - pane->window.top);
	*column = line_column(pane, line) +
		  grid_columns_of(slice_at(
		      text, (struct span){line->span.start, match.span.start}));
	return true;
}

static struct rect line_rect(const struct article_view *pane,
    const struct article_view_line *line, struct rect area, int row)
{
	int column = line_column(pane, line);
	return (struct rect){
	    area.row + row, area.column + column, 1, area.columns - column};
}

/* Draws the part of a line that has one role. */
static int draw_part(const struct find *finder, struct grid *grid,
    struct rect area, const struct find_line *line)
{
	static const struct find nothing = {0};
	if (span_is_empty(line->span))
		return 0;
	return find_draw(finder ? finder : &nothing, grid, area, line);
}

static void draw_line(const struct article_view *pane,
    const struct find *finder, struct grid *grid, struct rect area,
    const struct article_view_line *line)
{
	const struct article_view_piece *piece =
	    &pane->pieces.items[line->piece];
	size_t tail = piece->tail;
	if (tail < line->span.start)
		tail = line->span.start;
	if (tail > line->span.end)
		tail = line->span.end;
	struct find_line part = {.text = line->piece,
	    .whole = piece->text,
	    .span = {line->span.start, tail},
	    .role = piece->role};
	int columns = draw_part(finder, grid, area, &part);
	area.column += columns;
	area.columns -= columns;
	part.span = (struct span){tail, line->span.end};
	part.role = piece->tail_role;
	columns = draw_part(finder, grid, area, &part);
	if (piece->brief && line->span.end < piece->text.len)
		grid_string(grid, area, 0, columns, " …", piece->role);
}

static void place_cursor(const struct article_view *pane,
    const struct find *finder, struct grid *grid, struct rect area)
{
	size_t line = current_line(pane);
	if (line >= pane->n_lines)
		return;
	if (!pane->plain && finder && finder->current < finder->n) {
		size_t pos = match_line(pane, finder->matches[finder->current]);
		if (scroll_sees(&pane->window, pos))
			line = pos;
	}
	grid_place_cursor(grid, area, (int)(line - pane->window.top),
	    line_column(pane, &pane->lines[line]));
}

void article_view_draw(const struct article_view *pane,
    const struct find *finder, struct grid *grid, struct rect area)
{
	for (int row = 0; row < area.rows; row++) {
		size_t index;
		if (!list_row_at(&pane->window, row, &index))
			break;
		const struct article_view_line *line = &pane->lines[index];
		if (!line->empty)
			draw_line(pane, finder, grid,
			    line_rect(pane, line, area, row), line);
	}
	place_cursor(pane, finder, grid, area);
}
