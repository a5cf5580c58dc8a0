/* SPDX-License-Identifier: MIT */
/*
 * compare_view_findings: what differs, as a list: quotations, figures, and what
 * the two call the same thing.
 *
 * A pane below the page; the page follows its cursor, so that stepping down
 * the list shows each finding in its place.
 */
#ifndef VIEWS_COMPARE_FINDINGS_H
#define VIEWS_COMPARE_FINDINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "compare/comparison.h"
#include "ui/grid.h"
#include "ui/list.h"

/* The texts are the articles' own: not yet safe to show. */
struct compare_view_finding {
	const char *what; /* "altered quote" */
	struct slice sides[SIDES];
	size_t sentence; /* of A, where it is */
};

/* Zeroed is empty and closed. */
struct compare_view_findings {
	bool open;
	bool plain; /* it has the screen for itself, and no columns */
	struct compare_view_finding *items; /* quotations, figures, wording */
	size_t n, cap;
	struct list list;
	struct arena arena; /* what the texts are copied to */
};

void compare_view_findings_make(struct compare_view_findings *findings,
    const struct comparison *comparison);
void compare_view_findings_release(struct compare_view_findings *findings);

/* The lines that the pane takes of a room so high: 0 while it is closed. */
int compare_view_findings_height(
    const struct compare_view_findings *findings, int rows);
/* Lays it out in a pane so high. */
void compare_view_findings_resize(
    struct compare_view_findings *findings, int height);
/* The finding on a line of the pane; false when there is none. */
bool compare_view_findings_at(
    const struct compare_view_findings *findings, int line, size_t *finding);
/* Draws a heading and the list, and places the cursor. */
void compare_view_findings_draw(const struct compare_view_findings *findings,
    struct grid *grid, struct rect area);

#endif
