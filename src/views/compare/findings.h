/* SPDX-License-Identifier: MIT */
/*
 * compare_view_findings: a list of the quotations, figures and wordings that
 * differ.
 *
 * It is a pane below the page.  The page follows the list's cursor, so that
 * stepping down the list shows each finding in its place.
 */
#ifndef VIEWS_COMPARE_FINDINGS_H
#define VIEWS_COMPARE_FINDINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "compare/comparison.h"
#include "ui/grid.h"
#include "ui/list.h"

/* The texts are the articles': unsafe to show. */
struct compare_view_finding {
	const char *kind; /* "altered quote" */
	struct slice sides[SIDES];
	size_t sentence; /* of A */
};

/* Zeroed is empty and closed. */
struct compare_view_findings {
	bool open;
	bool plain; /* it fills the screen, and has no columns */
	struct compare_view_finding *items; /* quotations, figures, wording */
	size_t n, cap;
	struct list list;
	struct arena arena; /* for the kinds that are not constants */
};

void compare_view_findings_make(struct compare_view_findings *findings,
    const struct comparison *comparison);
void compare_view_findings_release(struct compare_view_findings *findings);

/* The height of the pane in a room of so many rows; 0 while it is closed. */
int compare_view_findings_height(
    const struct compare_view_findings *findings, int rows);
/* Lays it out in a pane of this height. */
void compare_view_findings_resize(
    struct compare_view_findings *findings, int height);
/* The finding on a line of the pane; false when there is none. */
bool compare_view_findings_at(
    const struct compare_view_findings *findings, int line, size_t *finding);
/* Draws a heading and the list, and places the cursor. */
void compare_view_findings_draw(const struct compare_view_findings *findings,
    struct grid *grid, struct rect area);

#endif
