/* SPDX-License-Identifier: MIT */
/* compare_view_findings: gathers findings of three kinds, draws a line for
 * each. */
#include "views/compare/findings.h"

#include <stdlib.h>

enum {
	HEADING = 1,
	HEIGHT_LEAST = 4, /* lines, with the heading */
	KIND_LEAST = 8,	  /* columns */
	KIND_MOST = 17,
	KIND_SHARE = 5, /* in between: a fifth of the width */
	GAP = 2,
};

static void add_finding(struct compare_view_findings *findings,
    const struct compare_view_finding *finding)
{
	findings->items = mem_grow(findings->items, findings->n, &findings->cap,
	    sizeof(*findings->items));
	findings->items[findings->n++] = *finding;
}

/* An identical quotation is no finding. */
static const char *const quote_names[] = {
    [QUOTE_IDENTICAL] = NULL,
    [QUOTE_TRIMMED] = "trimmed quote",
    [QUOTE_ALTERED] = "altered quote",
    [QUOTE_PARAPHRASED] = "paraphrased quote",
};

static const char *quote_name(const struct quote_pair *pair)
{
	const char *name = quote_names[pair->class];
	return name || !pair->speaker_b ? name : "two speakers";
}

static void add_quotes(
    struct compare_view_findings *findings, const struct comparison *comparison)
{
	for (size_t i = 0; i < comparison->quotes.n; i++) {
		const struct quote_pair *pair = &comparison->quotes.items[i];
		const struct compare_view_finding finding = {
		    .kind = quote_name(pair),
		    .sides[SIDE_A] =
			slice_at(article_text(comparison->articles[SIDE_A]),
			    pair->spans[SIDE_A]),
		    .sides[SIDE_B] =
			slice_at(article_text(comparison->articles[SIDE_B]),
			    pair->spans[SIDE_B]),
		    .sentence = pair->sentences[SIDE_A],
		};
		if (finding.kind)
			add_finding(findings, &finding);
	}
}

static size_t sentence_of(const struct comparison *comparison, size_t link)
{
	const struct link_passage *a =
	    &comparison->links.items[link].sides[SIDE_A];
	return a->n ? a->sentences[0] : 0;
}

static void add_figures(
    struct compare_view_findings *findings, const struct comparison *comparison)
{
	for (size_t i = 0; i < comparison->figures.n; i++) {
		const struct figure_difference *figure =
		    &comparison->figures.items[i];
		const struct compare_view_finding finding = {
		    .kind = arena_printf(&findings->arena, "figure, %s",
			figure_differs_name(figure->differs)),
		    .sides[SIDE_A] = slice_of(figure->shown[SIDE_A]),
		    .sides[SIDE_B] = slice_of(figure->shown[SIDE_B]),
		    .sentence = sentence_of(comparison, figure->link),
		};
		add_finding(findings, &finding);
	}
}

static void add_wordings(
    struct compare_view_findings *findings, const struct comparison *comparison)
{
	for (size_t i = 0; i < comparison->wordings.n; i++) {
		const struct wording *wording = &comparison->wordings.items[i];
		const struct compare_view_finding finding = {
		    .kind = "wording",
		    .sides[SIDE_A] = slice_of(wording->sides[SIDE_A]),
		    .sides[SIDE_B] = slice_of(wording->sides[SIDE_B]),
		    .sentence = sentence_of(
			comparison, wording->n_links ? wording->links[0] : 0),
		};
		if (wording->n_links)
			add_finding(findings, &finding);
	}
}

void compare_view_findings_make(
    struct compare_view_findings *findings, const struct comparison *comparison)
{
	bool open = findings->open, plain = findings->plain;
	compare_view_findings_release(findings);
	findings->open = open;
	findings->plain = plain;
	add_quotes(findings, comparison);
	add_figures(findings, comparison);
	add_wordings(findings, comparison);
}

void compare_view_findings_release(struct compare_view_findings *findings)
{
	free(findings->items);
	arena_release(&findings->arena);
	*findings = (struct compare_view_findings){0};
}

int compare_view_findings_height(
    const struct compare_view_findings *findings, int rows)
{
	int third = rows / 3 > HEIGHT_LEAST ? rows / 3 : HEIGHT_LEAST;
	int wanted = (int)findings->n + HEADING;
	if (!findings->open || findings->n == 0 || rows < 2 * HEIGHT_LEAST)
		return 0;
	return wanted < third ? wanted : third;
}

void compare_view_findings_resize(
    struct compare_view_findings *findings, int height)
{
	size_t rows = height > HEADING ? (size_t)(height - HEADING) : 0;
	list_resize(&findings->list, findings->n, rows);
}

bool compare_view_findings_at(
    const struct compare_view_findings *findings, int line, size_t *finding)
{
	return list_row_at(&findings->list, line - HEADING, finding);
}

/* Draws text, cut to the columns of the rectangle. */
static void draw_cell(
    struct grid *grid, struct rect line, struct slice text, enum role role)
{
	struct str string = {0};
	str_append_slice(&string, text);
	grid_string(grid, line, 0, 0, str_text(&string), role);
	str_release(&string);
}

static int kind_columns(int columns)
{
	int share = columns / KIND_SHARE;
	if (share > KIND_MOST)
		return KIND_MOST;
	return share < KIND_LEAST ? KIND_LEAST : share;
}

/* "altered quote: A: ... / B: ..." */
static void draw_plain(const struct compare_view_finding *finding,
    struct grid *grid, struct rect line)
{
	struct str text = {0};
	str_printf(&text, "%s: A: ", finding->kind);
	size_t room = unicode_columns(str_slice(&text));
	room = (size_t)line.columns > room ? (size_t)line.columns - room : 0;
	struct slice a = finding->sides[SIDE_A];
	if (unicode_columns(a) + unicode_columns(finding->sides[SIDE_B]) > room)
		a.len = unicode_fit(a, room / 2);
	str_append_slice(&text, a);
	str_append_text(
	    &text, a.len < finding->sides[SIDE_A].len ? "… B: " : " B: ");
	str_append_slice(&text, finding->sides[SIDE_B]);
	draw_cell(grid, line, str_slice(&text), ROLE_TEXT);
	str_release(&text);
}

static void draw_columns(const struct compare_view_finding *finding,
    struct grid *grid, struct rect line)
{
	int columns = kind_columns(line.columns);
	int room = (line.columns - 1 - columns - 2 * GAP) / 2;
	struct rect kind = {line.row, line.column + 1, 1, columns};
	struct rect a = {line.row, kind.column + columns + GAP, 1, room};
	struct rect b = {line.row, a.column + room + GAP, 1, room};
	draw_cell(grid, kind, slice_of(finding->kind), ROLE_MARGIN);
	draw_cell(grid, a, finding->sides[SIDE_A], ROLE_TEXT);
	draw_cell(grid, b, finding->sides[SIDE_B], ROLE_TEXT);
}

static void draw_heading(const struct compare_view_findings *findings,
    struct grid *grid, struct rect line)
{
	struct str text = {0};
	str_printf(&text, " quotations, figures and wording: %zu of %zu",
	    findings->list.cursor + 1, findings->n);
	grid_fill(grid, line, 0, 0, " ", ROLE_TITLE_BAR);
	grid_string(grid, line, 0, 0, str_text(&text), ROLE_TITLE_BAR);
	str_release(&text);
}

void compare_view_findings_draw(const struct compare_view_findings *findings,
    struct grid *grid, struct rect area)
{
	struct rect line = {area.row, area.column, 1, area.columns};
	draw_heading(findings, grid, line);
	for (int i = 0; i < area.rows - HEADING; i++) {
		size_t row;
		line.row++;
		if (!compare_view_findings_at(findings, i + HEADING, &row))
			return;
		if (findings->plain)
			draw_plain(&findings->items[row], grid, line);
		else
			draw_columns(&findings->items[row], grid, line);
		if (row != findings->list.cursor)
			continue;
		grid_lay(grid, line, 0, ROLE_CURSOR_ROW);
		grid_place_cursor(grid, line, 0, findings->plain ? 0 : 1);
	}
}
