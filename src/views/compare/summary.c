/* SPDX-License-Identifier: MIT */
/* compare_view_summary: makes the parts of the line in full and in brief, then
 * joins those that fit. */
#include "views/compare/summary.h"

#include "compare/limit.h"

enum { PARTS = 5, PER_CENT = 100 };

#define SEPARATOR " · "

struct summary {
	struct str full[PARTS], brief[PARTS];
};

static int per_cent(double share)
{
	return (int)(share * PER_CENT + 0.5);
}

static void make_parts(struct summary *s, const struct comparison *c)
{
	int a = per_cent(c->summary.shared[SIDE_A]);
	int b = per_cent(c->summary.shared[SIDE_B]);
	str_printf(&s->full[0], "shared: %d %% of A, %d %% of B", a, b);
	str_printf(&s->brief[0], "shared %d %%/%d %%", a, b);
	str_printf(&s->full[1], "only A %zu, only B %zu",
	    c->links.n_only[SIDE_A], c->links.n_only[SIDE_B]);
	str_printf(&s->brief[1], "only A %zu, B %zu", c->links.n_only[SIDE_A],
	    c->links.n_only[SIDE_B]);
	str_printf(
	    &s->full[2], "altered quotes %zu", c->summary.altered_quotes);
	str_printf(
	    &s->brief[2], "altered quotes %zu", c->summary.altered_quotes);
	str_printf(&s->full[3], "figures %zu", c->summary.figures);
	str_printf(&s->brief[3], "figures %zu", c->summary.figures);
	str_printf(&s->full[4], "moved %zu", c->summary.moved);
	str_printf(&s->brief[4], "moved %zu", c->summary.moved);
}

/* Joins the parts that fit; true when all do. */
static bool join(const struct str parts[PARTS], int columns, struct str *line)
{
	for (int i = 0; i < PARTS; i++) {
		size_t before = line->len;
		str_append_text(line, i ? SEPARATOR : "");
		str_append_slice(line, str_slice(&parts[i]));
		if (unicode_columns(str_slice(line)) <= (size_t)columns)
			continue;
		str_cut(line, before);
		return false;
	}
	return true;
}

int compare_view_summary_lines(const struct comparison *comparison)
{
	struct str note = {0};
	limit_brief(&note, comparison->languages);
	int lines = note.len ? 2 : 1;
	str_release(&note);
	return lines;
}

static void draw_note(
    const struct comparison *comparison, struct grid *grid, struct rect area)
{
	struct str note = {0};
	limit_note(&note, comparison->languages);
	if (unicode_columns(str_slice(&note)) > (size_t)area.columns) {
		str_clear(&note);
		limit_brief(&note, comparison->languages);
	}
	grid_string(grid, area, 1, 0, str_text(&note), ROLE_DIM);
	str_release(&note);
}

void compare_view_summary_draw(
    const struct comparison *comparison, struct grid *grid, struct rect area)
{
	struct summary summary = {{{0}}, {{0}}};
	struct str line = {0};
	make_parts(&summary, comparison);
	if (!join(summary.full, area.columns, &line)) {
		str_clear(&line);
		join(summary.brief, area.columns, &line);
	}
	grid_string(grid, area, 0, 0, str_text(&line), ROLE_DIM);
	for (int i = 0; i < PARTS; i++) {
		str_release(&summary.full[i]);
		str_release(&summary.brief[i]);
	}
	str_release(&line);
	if (area.rows > 1)
		draw_note(comparison, grid, area);
}
