/* SPDX-License-Identifier: MIT */
/*
 * compare_view_state: the compare screen's struct, and its life: load, lay out,
 * release.
 *
 * Only for compare_view and compare_view_act.
 */
#ifndef VIEWS_COMPARE_STATE_H
#define VIEWS_COMPARE_STATE_H

#include <stdbool.h>
#include <stddef.h>

#include "views/compare/findings.h"
#include "views/compare/page.h"
#include "views/frame/screen.h"

enum { COMPARE_VIEW_HEADING = 1 }; /* lines */

struct compare_view_state {
	struct screen screen;
	char *paths[SIDES]; /* outlive a reload; entries do not */
	size_t entries[SIDES];
	struct comparison comparison;
	bool loaded;
	struct compare_view_page page;
	struct compare_view_findings findings;
	struct compare_view_place place; /* kept over a reload */
};

struct compare_view_state *compare_view_state_of(struct screen *screen);
const struct compare_view_state *compare_view_state_of_const(
    const struct screen *screen);

/* Members of its screen_ops. */
bool compare_view_state_load(struct screen *screen, struct err *err);
void compare_view_state_unload(struct screen *screen);
void compare_view_state_resize(struct screen *screen);
void compare_view_state_release(struct screen *screen);

/* Compares the articles that the paths name now, and stays at the place.  When
 * they cannot be read, the reply says so and closes the screen. */
void compare_view_state_load_again(
    struct compare_view_state *state, struct screen_reply *reply);
/* Goes to a place if it still exists: a file may have become shorter. */
void compare_view_state_go_to(
    struct compare_view_state *state, struct compare_view_place place);

/* The lines of the summary; 0 on a low screen. */
int compare_view_state_summary_height(const struct screen *screen);
/* The lines of the list of findings; 0 while it is closed. */
int compare_view_state_findings_height(const struct screen *screen);
/* The part of the screen for the page: below the heading, above the findings
 * and the summary. */
struct rect compare_view_state_page_area(
    const struct screen *screen, struct rect area);

#endif
