/* SPDX-License-Identifier: MIT */
/* article_view_pieces: head, paragraphs and foot, one after the other. */
#include "views/article/pieces.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "text/date/date.h"

enum { INDENT = 4 };

void article_view_pieces_release(struct article_view_pieces *pieces)
{
	free(pieces->items);
	arena_release(&pieces->arena);
	*pieces = (struct article_view_pieces){0};
}

static struct article_view_piece *add_piece(
    struct article_view_pieces *pieces, struct slice text, enum role role)
{
	pieces->items = mem_grow(
	    pieces->items, pieces->n, &pieces->cap, sizeof(*pieces->items));
	struct article_view_piece *piece = &pieces->items[pieces->n++];
	*piece = (struct article_view_piece){
	    .text = text, .role = role, .tail = text.len};
	return piece;
}

/* The text with spaces for the file's line ends, which mean nothing inside a
 * paragraph. */
static struct slice reflowed(struct arena *arena, struct slice text)
{
	if (!memchr(text.bytes, '\n', text.len))
		return text;
	char *copy = arena_strndup(arena, text.bytes, text.len);
	for (size_t i = 0; i < text.len; i++)
		if (copy[i] == '\n')
			copy[i] = ' ';
	return (struct slice){copy, text.len};
}

/* "18 June 2023, 21:08, 3 years ago"; unchanged when it is not a date. */
static const char *date_and_age(
    struct arena *arena, const char *iso, int64_t now)
{
	struct date date;
	char text[DATE_TEXT], ago[DATE_TEXT];
	if (!date_parse(slice_of(iso), &date))
		return arena_strdup(arena, iso);
	date_text(&date, text);
	date_ago(&date, now, ago);
	return arena_printf(arena, "%s, %s", text, ago);
}

static void add_origin(struct article_view_pieces *pieces,
    const struct article *article, const struct screen_env *env)
{
	const char *outlet = article_get(article, ARTICLE_OUTLET);
	const char *iso = article_get(article, ARTICLE_PUBLISHED);
	if (!outlet)
		outlet = arena_printf(
		    &pieces->arena, "unnamed (%s)", file_name(article->path));
	const char *line = outlet;
	if (iso)
		line = arena_printf(&pieces->arena, "%s  %s", outlet,
		    date_and_age(&pieces->arena, iso, env->now));
	struct article_view_piece *piece =
	    add_piece(pieces, slice_of(line), ROLE_OUTLET);
	piece->tail = strlen(outlet);
	piece->tail_role = ROLE_DATE;
}

static bool has_byline(const struct article *article)
{
	for (size_t i = 0; i < article->n_paragraphs; i++)
		if (article->paragraphs[i].kind == PARAGRAPH_BYLINE)
			return true;
	return false;
}

static bool has_title(const struct article *article)
{
	for (size_t i = 0; i < article->n_paragraphs; i++)
		if (article_is_title(article, i))
			return true;
	return false;
}

static void add_headlines(
    struct article_view_pieces *pieces, const struct article *article)
{
	const char *headline = article_get(article, ARTICLE_HEADLINE);
	if (headline && !has_title(article))
		add_piece(pieces, slice_of(headline), ROLE_HEADLINE);
	for (size_t i = 0; i < article->n_paragraphs; i++)
		if (article->paragraphs[i].kind == PARAGRAPH_HEADLINE)
			add_piece(pieces,
			    reflowed(
				&pieces->arena, article_paragraph(article, i)),
			    ROLE_HEADLINE);
}

static void add_field(struct article_view_pieces *pieces, const char *label,
    const char *value, enum role role)
{
	if (value)
		add_piece(pieces,
		    slice_of(
			arena_printf(&pieces->arena, "%s%s", label, value)),
		    role);
}

static void add_notes(
    struct article_view_pieces *pieces, const struct article *article)
{
	add_field(
	    pieces, "note: ", article_get(article, ARTICLE_NOTE), ROLE_DIM);
	for (size_t i = 0; i < article->n_notes; i++)
		add_field(pieces, "note: ", article->notes[i], ROLE_DIM);
}

static void add_head(struct article_view_pieces *pieces,
    const struct article *article, const struct screen_env *env)
{
	add_headlines(pieces, article);
	add_origin(pieces, article, env);
	if (!has_byline(article))
		add_field(pieces, "", article_get(article, ARTICLE_BYLINE),
		    ROLE_BYLINE);
	add_field(pieces, "agency: ", article_get(article, ARTICLE_AGENCY),
	    ROLE_BYLINE);
	size_t first = pieces->n;
	add_notes(pieces, article);
	for (size_t i = first; i < pieces->n; i++)
		pieces->items[i].brief = true;
}

/* The notes again, in full, and the URL. */
static void add_foot(
    struct article_view_pieces *pieces, const struct article *article)
{
	size_t first = pieces->n;
	add_notes(pieces, article);
	add_field(pieces, "", article_get(article, ARTICLE_URL), ROLE_DIM);
	for (size_t i = first; i < pieces->n; i++) {
		pieces->items[i].gap = i == first;
		pieces->items[i].paragraph = article->n_paragraphs + 1 + i;
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
		n += text.bytes[i] == '\n';
	return n;
}

/* The lines of a folded paragraph, to be counted as hidden: none for headlines
 * and front matter, which the head shows. */
static size_t hidden_lines(const struct article *article, size_t index)
{
	const struct paragraph *paragraph = &article->paragraphs[index];
	if (paragraph->kind == PARAGRAPH_HEADLINE ||
	    paragraph->span.start < article->front_matter)
		return 0;
	return count_lines(article_paragraph(article, index));
}

/* The end of the run of furniture that begins at a paragraph, and its hidden
 * lines. */
static size_t furniture_run(
    const struct article *article, size_t first, size_t *n_lines)
{
	size_t i = first;
	for (*n_lines = 0; i < article->n_paragraphs; i++) {
		enum paragraph_kind kind = article->paragraphs[i].kind;
		if (kind != PARAGRAPH_FURNITURE && kind != PARAGRAPH_HEADLINE)
			break;
		*n_lines += hidden_lines(article, i);
	}
	return i;
}

static struct slice furniture_line(
    struct article_view_pieces *pieces, size_t n, const struct screen_env *env)
{
	struct str key = {0};
	screen_key(env, ACTION_SCOPE_READER, ACTION_FURNITURE, &key);
	const char *line = arena_printf(&pieces->arena,
	    "%zu line%s of page furniture, %s shows %s", n, n == 1 ? "" : "s",
	    str_text(&key), n == 1 ? "it" : "them");
	str_release(&key);
	return slice_of(line);
}

/* Items and rows that follow one another are not parted by a line. */
static bool continues_list(const struct article *article, size_t index)
{
	const struct paragraph *paragraph = &article->paragraphs[index];
	return index && paragraph[-1].kind == paragraph->kind &&
	       paragraph[-1].form == paragraph->form &&
	       (paragraph->form == PARAGRAPH_ITEM ||
		   paragraph->form == PARAGRAPH_ROW);
}

/* The look of a paragraph of the report by what it is in it. */
static void shape_body(struct article_view_pieces *pieces,
    struct article_view_piece *piece, enum paragraph_form form)
{
	static const char *const mark = "• ";
	if (form == PARAGRAPH_HEADING)
		piece->role = ROLE_HEADLINE;
	if (form == PARAGRAPH_QUOTED)
		piece->indent = INDENT;
	if (form != PARAGRAPH_ITEM)
		return;
	piece->lead = strlen(mark);
	piece->text = slice_of(arena_printf(&pieces->arena, "%s%.*s", mark,
	    (int)piece->text.len, piece->text.bytes));
	piece->tail = piece->text.len;
}

static void add_paragraph(struct article_view_pieces *pieces,
    const struct article *article, size_t index)
{
	enum paragraph_kind kind = article->paragraphs[index].kind;
	struct slice text = article_paragraph(article, index);
	if (kind != PARAGRAPH_FURNITURE)
		text = reflowed(&pieces->arena, text);
	struct article_view_piece *piece =
	    add_piece(pieces, text, looks[kind].role);
	piece->indent = looks[kind].indent;
	piece->paragraph = index + 1;
	piece->gap = kind != PARAGRAPH_FURNITURE || index == 0 ||
		     article->paragraphs[index - 1].kind != kind;
	if (kind != PARAGRAPH_BODY)
		return;
	piece->gap = !continues_list(article, index);
	shape_body(pieces, piece, article->paragraphs[index].form);
}

/* One line for the run of furniture from a paragraph on; returns its end. */
static size_t add_folded(struct article_view_pieces *pieces,
    const struct article *article, size_t first, const struct screen_env *env)
{
	size_t n, end = furniture_run(article, first, &n);
	if (!n)
		return end;
	struct article_view_piece *piece =
	    add_piece(pieces, furniture_line(pieces, n, env), ROLE_FURNITURE);
	piece->gap = pieces->n > 1 && pieces->items[pieces->n - 2].paragraph;
	piece->paragraph = first + 1;
	return end;
}

static void add_paragraphs(struct article_view_pieces *pieces,
    const struct article *article, const struct screen_env *env)
{
	size_t i = 0;
	while (i < article->n_paragraphs) {
		enum paragraph_kind kind = article->paragraphs[i].kind;
		pieces->has_furniture |= kind == PARAGRAPH_FURNITURE;
		if (kind == PARAGRAPH_FURNITURE && !pieces->furniture) {
			i = add_folded(pieces, article, i, env);
			continue;
		}
		if (kind != PARAGRAPH_HEADLINE)
			add_paragraph(pieces, article, i);
		i++;
	}
}

static void clear(struct article_view_pieces *pieces)
{
	arena_release(&pieces->arena);
	pieces->n = 0;
	pieces->has_furniture = false;
}

void article_view_pieces_make(struct article_view_pieces *pieces,
    const struct article *article, const struct screen_env *env)
{
	clear(pieces);
	add_head(pieces, article, env);
	add_paragraphs(pieces, article, env);
	add_foot(pieces, article);
}

void article_view_pieces_make_text(
    struct article_view_pieces *pieces, const char *text)
{
	clear(pieces);
	add_piece(
	    pieces, slice_of(arena_strdup(&pieces->arena, text)), ROLE_DIM);
}
