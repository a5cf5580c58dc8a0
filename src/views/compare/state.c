/* SPDX-License-Identifier: MIT */
/* compare_view_state: takes the articles from the library and compares them. */
#include "views/compare/state.h"

#include <stdlib.h>

#include "views/frame/reading.h"
#include "views/compare/summary.h"

enum { SUMMARY_FROM = 8 }; /* lines of the screen */

struct compare_view_state *compare_view_state_of(struct screen *screen)
{
	return (struct compare_view_state *)screen;
}

const struct compare_view_state *compare_view_state_of_const(
    const struct screen *screen)
{
	return (const struct compare_view_state *)screen;
}

static const struct article *load_article(
    struct compare_view_state *state, enum side side, struct err *err)
{
	struct library *library = state->screen.env->library;
	if (!library_find_entry(
		library, state->paths[side], &state->entries[side])) {
		err_set(err, "%s: is gone", state->paths[side]);
		return NULL;
	}
	return library_article(library, state->entries[side], err);
}

bool compare_view_state_load(struct screen *screen, struct err *err)
{
	struct compare_view_state *state = compare_view_state_of(screen);
	const struct article *a = load_article(state, SIDE_A, err);
	const struct article *b = a ? load_article(state, SIDE_B, err) : NULL;
	if (!b)
		return false;
	comparison_make(&state->comparison, a, b);
	state->loaded = true;
	state->page.plain = screen->env->plain;
	state->findings.plain = screen->env->plain;
	compare_view_page_set(&state->page, &state->comparison);
	compare_view_findings_make(&state->findings, &state->comparison);
	for (int side = 0; side < SIDES; side++)
		reading_set(
		    screen->env, state->entries[side], READING_READ, true);
	screen->finder.stale = true;
	return true;
}

void compare_view_state_unload(struct screen *screen)
{
	struct compare_view_state *state = compare_view_state_of(screen);
	if (!state->loaded)
		return;
	if (state->page.rows.n)
		state->place = compare_view_page_place(&state->page);
	bool open = state->findings.open;
	compare_view_findings_release(&state->findings);
	state->findings.open = open;
	compare_view_page_set(&state->page, NULL);
	comparison_release(&state->comparison);
	state->loaded = false;
}

int compare_view_state_summary_height(const struct screen *screen)
{
	if (screen->rows < SUMMARY_FROM)
		return 0;
	return compare_view_summary_lines(
	    &compare_view_state_of_const(screen)->comparison);
}

int compare_view_state_findings_height(const struct screen *screen)
{
	const struct compare_view_findings *findings =
	    &compare_view_state_of_const(screen)->findings;
	int around =
	    COMPARE_VIEW_HEADING + compare_view_state_summary_height(screen);
	if (findings->plain)
		return findings->open && findings->n ? screen->rows - around
						     : 0;
	return compare_view_findings_height(findings, screen->rows);
}

struct rect compare_view_state_page_area(
    const struct screen *screen, struct rect area)
{
	area.row += COMPARE_VIEW_HEADING;
	area.rows -= COMPARE_VIEW_HEADING +
		     compare_view_state_findings_height(screen) +
		     compare_view_state_summary_height(screen);
	return area;
}

void compare_view_state_go_to(
    struct compare_view_state *state, struct compare_view_place place)
{
	const struct article *article = state->comparison.articles[place.side];
	if (state->loaded && place.sentence < article->n_sentences)
		compare_view_page_go_to(&state->page, place);
}

void compare_view_state_resize(struct screen *screen)
{
	struct compare_view_state *state = compare_view_state_of(screen);
	bool first = state->page.layout.n_rows == 0;
	struct rect area = compare_view_state_page_area(
	    screen, (struct rect){0, 0, screen->rows, screen->columns});
	compare_view_page_resize(&state->page, area.rows, area.columns);
	compare_view_findings_resize(
	    &state->findings, compare_view_state_findings_height(screen));
	if (first)
		compare_view_state_go_to(state, state->place);
}

void compare_view_state_release(struct screen *screen)
{
	struct compare_view_state *state = compare_view_state_of(screen);
	compare_view_page_release(&state->page);
	compare_view_findings_release(&state->findings);
	free(state->paths[SIDE_A]);
	free(state->paths[SIDE_B]);
	screen_release(screen);
}

void compare_view_state_load_again(
    struct compare_view_state *state, struct screen_reply *reply)
{
	struct err err = {0};
	compare_view_state_unload(&state->screen);
	if (compare_view_state_load(&state->screen, &err)) {
		compare_view_state_resize(&state->screen);
		return;
	}
	screen_complain(reply, "%s", err.text);
	reply->want = SCREEN_BACK;
}
