/* SPDX-License-Identifier: MIT */
/* article_pane: an article becomes pieces, pieces become lines. */
#include "views/article_pane.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "text/date.h"
#include "text/wrap.h"
#include "views/scroll.h"

enum {
	/* Between 66 and 80 columns a line is read without losing the next
	 * (Bringhurst, The Elements of Typographic Style, 2.1.2). */
	MEASURE = 72,
	INDENT = 4,
};

void article_pane_release(struct article_pane *pane)
{
	free(pane->pieces);
	free(pane->lines);
	arena_release(&pane->arena);
	*pane = (struct article_pane){0};
}

static struct pane_piece *add_piece(
	struct article_pane *pane, struct slice text, enum role role)
{
	pane->pieces = mem_grow(pane->pieces, pane->n_pieces, &pane->cap_pieces,
		sizeof(*pane->pieces));
	struct pane_piece *piece = &pane->pieces[pane->n_pieces++];
	*piece = (struct pane_piece){
		.text = text, .role = role, .tail = text.len};
	return piece;
}

/* Line ends inside a paragraph are those of the file, not ours. */
static struct slice reflowed(struct arena *arena, struct slice text)
{
	if (!memchr(text.at, '\n', text.len))
		return text;
	char *copy = arena_strndup(arena, text.at, text.len);
	for (size_t i = 0; i < text.len; i++)
		if (copy[i] == '\n')
			copy[i] = ' ';
	return (struct slice){copy, text.len};
}

/* "18 June 2023, 21:08, 3 years ago"; as it is when it is no date. */
static const char *published(struct arena *arena, const char *iso, int64_t now)
{
	struct date date;
	char text[DATE_TEXT], ago[DATE_TEXT];
	if (!date_parse(slice_of(iso), &date))
		return arena_strdup(arena, iso);
	date_text(&date, text);
	date_ago(&date, now, ago);
	return arena_printf(arena, "%s, %s", text, ago);
}

static void add_origin(struct article_pane *pane, const struct article *article,
	const struct screen_env *env)
{
	const char *outlet = article_get(article, ARTICLE_OUTLET);
	const char *iso = article_get(article, ARTICLE_PUBLISHED);
	if (!outlet)
		outlet = arena_printf(
			&pane->arena, "unnamed (%s)", file_name(article->path));
	const char *line = outlet;
	if (iso)
		line = arena_printf(&pane->arena, "%s  %s", outlet,
			published(&pane->arena, iso, env->now));
	struct pane_piece *piece = add_piece(pane, slice_of(line), ROLE_OUTLET);
	piece->tail = strlen(outlet);
	piece->tail_role = ROLE_DATE;
}

static bool has_kind(const struct article *article, enum paragraph_kind kind)
{
	for (size_t i = 0; i < article->n_paragraphs; i++)
		if (article->paragraphs[i].kind == kind)
			return true;
	return false;
}

static void add_headlines(
	struct article_pane *pane, const struct article *article)
{
	const char *headline = article_get(article, ARTICLE_HEADLINE);
	if (!has_kind(article, PARAGRAPH_HEADLINE) && headline)
		add_piece(pane, slice_of(headline), ROLE_HEADLINE);
	for (size_t i = 0; i < article->n_paragraphs; i++)
		if (article->paragraphs[i].kind == PARAGRAPH_HEADLINE)
			add_piece(pane,
				reflowed(&pane->arena,
					article_paragraph(article, i)),
				ROLE_HEADLINE);
}

static void add_field(struct article_pane *pane, const char *label,
	const char *value, enum role role)
{
	if (value)
		add_piece(pane,
			slice_of(arena_printf(
				&pane->arena, "%s%s", label, value)),
			role);
}

static void add_notes(struct article_pane *pane, const struct article *article)
{
	add_field(pane, "note: ", article_get(article, ARTICLE_NOTE), ROLE_DIM);
	for (size_t i = 0; i < article->n_notes; i++)
		add_field(pane, "note: ", article->notes[i], ROLE_DIM);
}

static void add_head(struct article_pane *pane, const struct article *article,
	const struct screen_env *env)
{
	add_headlines(pane, article);
	add_origin(pane, article, env);
	if (!has_kind(article, PARAGRAPH_BYLINE))
		add_field(pane, "", article_get(article, ARTICLE_BYLINE),
			ROLE_BYLINE);
	add_field(pane, "agency: ", article_get(article, ARTICLE_AGENCY),
		ROLE_BYLINE);
	size_t first = pane->n_pieces;
	add_notes(pane, article);
	for (size_t i = first; i < pane->n_pieces; i++)
		pane->pieces[i].brief = true;
}

/* The notes once more, whole, and where the article comes from. */
static void add_foot(struct article_pane *pane, const struct article *article)
{
	size_t first = pane->n_pieces;
	add_notes(pane, article);
	add_field(pane, "", article_get(article, ARTICLE_URL), ROLE_DIM);
	for (size_t i = first; i < pane->n_pieces; i++) {
		pane->pieces[i].gap = i == first;
		pane->pieces[i].paragraph = article->n_paragraphs + 1 + i;
	}
}

/* How each kind of paragraph is shown. */
static const struct {
	enum role role;
	int indent;
} looks[PARAGRAPH_KINDS] = {
	[PARAGRAPH_BYLINE] = {ROLE_BYLINE, 0},
	[PARAGRAPH_DATELINE] = {ROLE_DATE, 0},
	[PARAGRAPH_BODY] = {ROLE_TEXT, 0},
	[PARAGRAPH_CAPTION] = {ROLE_CAPTION, INDENT},
	[PARAGRAPH_FURNITURE] = {ROLE_FURNITURE, INDENT},
};

static size_t count_lines(struct slice text)
{
	size_t n = 1;
	for (size_t i = 0; i < text.len; i++)
		n += text.at[i] == '\n';
	return n;
}

/* The end of the furniture that begins at a paragraph, and its lines;
 * headlines between are shown elsewhere. */
static size_t furniture_run(
	const struct article *article, size_t first, size_t *n_lines)
{
	size_t i = first;
	for (*n_lines = 0; i < article->n_paragraphs; i++) {
		enum paragraph_kind kind = article->paragraphs[i].kind;
		if (kind == PARAGRAPH_FURNITURE)
			*n_lines += count_lines(article_paragraph(article, i));
		else if (kind != PARAGRAPH_HEADLINE)
			break;
	}
	return i;
}

static struct slice furniture_line(
	struct article_pane *pane, size_t n, const struct screen_env *env)
{
	struct str key = {0};
	screen_key(env, SCOPE_READER, ACTION_FURNITURE, &key);
	const char *line = arena_printf(&pane->arena,
		"%zu line%s of page furniture, %s shows %s", n,
		n == 1 ? "" : "s", str_text(&key), n == 1 ? "it" : "them");
	str_release(&key);
	return slice_of(line);
}

static void add_paragraph(
	struct article_pane *pane, const struct article *article, size_t index)
{
	enum paragraph_kind kind = article->paragraphs[index].kind;
	struct slice text = article_paragraph(article, index);
	if (kind != PARAGRAPH_FURNITURE)
		text = reflowed(&pane->arena, text);
	struct pane_piece *piece = add_piece(pane, text, looks[kind].role);
	piece->indent = looks[kind].indent;
	piece->paragraph = index + 1;
	piece->gap = kind != PARAGRAPH_FURNITURE || index == 0 ||
		     article->paragraphs[index - 1].kind != kind;
}

static void add_paragraphs(struct article_pane *pane,
	const struct article *article, const struct screen_env *env)
{
	size_t i = 0;
	while (i < article->n_paragraphs) {
		size_t first = i, n;
		enum paragraph_kind kind = article->paragraphs[i].kind;
		if (kind == PARAGRAPH_FURNITURE && !pane->furniture) {
			i = furniture_run(article, i, &n);
			struct pane_piece *piece = add_piece(pane,
				furniture_line(pane, n, env), ROLE_FURNITURE);
			piece->gap = true;
			piece->paragraph = first + 1;
			continue;
		}
		if (kind != PARAGRAPH_HEADLINE)
			add_paragraph(pane, article, i);
		i++;
	}
}

static void forget(struct article_pane *pane)
{
	arena_release(&pane->arena);
	pane->n_pieces = 0;
	pane->n_lines = 0;
	pane->window = (struct list){.height = pane->window.height};
}

void article_pane_set(struct article_pane *pane, const struct article *article,
	const struct screen_env *env)
{
	forget(pane);
	add_head(pane, article, env);
	add_paragraphs(pane, article, env);
	add_foot(pane, article);
}

void article_pane_set_text(struct article_pane *pane, const char *text)
{
	forget(pane);
	add_piece(pane, slice_of(arena_strdup(&pane->arena, text)), ROLE_DIM);
}

static void add_line(struct article_pane *pane, struct pane_line line)
{
	pane->lines = mem_grow(pane->lines, pane->n_lines, &pane->cap_lines,
		sizeof(*pane->lines));
	pane->lines[pane->n_lines++] = line;
}

static void lay_piece(struct article_pane *pane, size_t index)
{
	const struct pane_piece *piece = &pane->pieces[index];
	int columns = pane->measure - 2 * piece->indent - 2 * piece->brief;
	struct wrap wrap;
	struct wrap_line line;
	if (piece->gap && pane->n_lines)
		add_line(pane, (struct pane_line){true, index, {0, 0}});
	wrap_init(&wrap, piece->text, (size_t)(columns > 1 ? columns : 1));
	while (wrap_next(&wrap, &line)) {
		add_line(pane, (struct pane_line){false, index, line.at});
		if (piece->brief)
			break;
	}
	wrap_release(&wrap);
}

void article_pane_layout(struct article_pane *pane, int rows, int columns)
{
	struct pane_anchor anchor = article_pane_anchor(pane);
	int room = columns > 2 ? columns - 2 : 1;
	pane->columns = columns;
	pane->measure = room < MEASURE ? room : MEASURE;
	pane->n_lines = 0;
	for (size_t i = 0; i < pane->n_pieces; i++)
		lay_piece(pane, i);
	list_resize(&pane->window, pane->n_lines, (size_t)rows);
	article_pane_go(pane, anchor);
}

static struct pane_anchor anchor_of(
	const struct article_pane *pane, const struct pane_line *line)
{
	return (struct pane_anchor){pane->pieces[line->piece].paragraph,
		line->empty ? 0 : line->at.start + 1};
}

struct pane_anchor article_pane_anchor(const struct article_pane *pane)
{
	if (pane->window.top >= pane->n_lines)
		return (struct pane_anchor){PANE_HEAD, 0};
	return anchor_of(pane, &pane->lines[pane->window.top]);
}

void article_pane_go(struct article_pane *pane, struct pane_anchor anchor)
{
	size_t best = 0;
	for (size_t i = 0; i < pane->n_lines; i++) {
		struct pane_anchor at = anchor_of(pane, &pane->lines[i]);
		if (at.paragraph > anchor.paragraph ||
			(at.paragraph == anchor.paragraph &&
				at.offset > anchor.offset))
			break;
		if (at.paragraph != PANE_HEAD)
			best = i;
	}
	scroll_to(&pane->window, best);
}

struct finder_match article_pane_sentence(const struct article_pane *pane,
	const struct article *article, size_t sentence)
{
	const struct sentence *at = &article->sentences[sentence];
	const struct paragraph *in = &article->paragraphs[at->paragraph];
	struct finder_match match = {0};
	for (size_t i = 0; i < pane->n_pieces; i++) {
		if (pane->pieces[i].paragraph != at->paragraph + 1)
			continue;
		match.text = i;
		match.at.start = at->at.start - in->at.start;
		match.at.end = at->at.end - in->at.start;
	}
	return match;
}

struct finder_match article_pane_top(const struct article_pane *pane)
{
	if (pane->window.top >= pane->n_lines)
		return (struct finder_match){0};
	const struct pane_line *line = &pane->lines[pane->window.top];
	return (struct finder_match){line->piece, line->at};
}

/* The last line that begins at or before a byte of a piece. */
static size_t line_of(
	const struct article_pane *pane, struct finder_match match)
{
	size_t low = 0, high = pane->n_lines;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct pane_line *line = &pane->lines[middle];
		if (line->piece < match.text ||
			(line->piece == match.text &&
				line->at.start <= match.at.start))
			low = middle + 1;
		else
			high = middle;
	}
	return low ? low - 1 : 0;
}

void article_pane_reveal(struct article_pane *pane, struct finder_match match)
{
	scroll_reveal(&pane->window, line_of(pane, match));
}

/* Where the line's text begins. */
static int line_column(
	const struct article_pane *pane, const struct pane_line *line)
{
	return (pane->columns - pane->measure) / 2 +
	       pane->pieces[line->piece].indent;
}

static struct rect line_rect(const struct article_pane *pane,
	const struct pane_line *line, struct rect area, int row)
{
	int column = line_column(pane, line);
	return (struct rect){
		area.row + row, area.column + column, 1, area.columns - column};
}

/* Draws the part of a line that is of one role. */
static int draw_part(const struct finder *finder, struct grid *grid,
	struct rect at, const struct finder_line *line)
{
	static const struct finder nothing = {0};
	if (span_is_empty(line->at))
		return 0;
	return finder_draw(finder ? finder : &nothing, grid, at, line);
}

static void draw_line(const struct article_pane *pane,
	const struct finder *finder, struct grid *grid, struct rect at,
	const struct pane_line *line)
{
	const struct pane_piece *piece = &pane->pieces[line->piece];
	size_t tail = piece->tail;
	if (tail < line->at.start)
		tail = line->at.start;
	if (tail > line->at.end)
		tail = line->at.end;
	struct finder_line part = {.text = line->piece,
		.whole = piece->text,
		.at = {line->at.start, tail},
		.role = piece->role};
	int columns = draw_part(finder, grid, at, &part);
	at.column += columns;
	at.columns -= columns;
	part.at = (struct span){tail, line->at.end};
	part.role = piece->tail_role;
	columns = draw_part(finder, grid, at, &part);
	if (piece->brief && line->at.end < piece->text.len)
		grid_string(grid, at, 0, columns, " …", piece->role);
}

static void place_cursor(const struct article_pane *pane,
	const struct finder *finder, struct grid *grid, struct rect area)
{
	size_t line = pane->window.top;
	if (line >= pane->n_lines)
		return;
	if (finder && finder->current < finder->n) {
		size_t at = line_of(pane, finder->matches[finder->current]);
		if (scroll_sees(&pane->window, at))
			line = at;
	}
	grid_place_cursor(grid, area, (int)(line - pane->window.top),
		line_column(pane, &pane->lines[line]));
}

void article_pane_draw(const struct article_pane *pane,
	const struct finder *finder, struct grid *grid, struct rect area)
{
	for (int row = 0; row < area.rows; row++) {
		size_t index;
		if (!list_row_at(&pane->window, row, &index))
			break;
		const struct pane_line *line = &pane->lines[index];
		if (!line->empty)
			draw_line(pane, finder, grid,
				line_rect(pane, line, area, row), line);
	}
	place_cursor(pane, finder, grid, area);
}
