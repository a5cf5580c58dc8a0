/* SPDX-License-Identifier: MIT */
/*
 * find: `/`: what is looked for on a screen, and where it was found.
 *
 * A screen shows texts, numbered from 0 (paragraphs, rows, sentences); the
 * finder gathers every match in them, in order, so that it can say "3 of 17"
 * and go round.  What may be typed is described in ui/find/pattern.
 */
#ifndef UI_FIND_FIND_H
#define UI_FIND_FIND_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/str.h"
#include "ui/grid.h"

struct find_match {
	size_t text;	  /* which of the screen's texts */
	struct span span; /* bytes of that text; never empty */
};

struct find {
	struct str pattern; /* empty: nothing is looked for */
	struct find_match *matches;
	size_t n, cap;
	size_t current; /* the match that the user is at; n when at none */
	bool stale;	/* the texts have changed since they were gathered */
	struct find_match seen; /* where finding would have begun when the
				 * current match was shown */
};

/* The texts to look through. */
struct find_texts {
	const void *owner;
	size_t n;
	struct slice (*at)(const void *owner, size_t text);
};

void find_release(struct find *finder);
/* Looks for `pattern` in the texts; none is the current match after it.
 * False, with the reason and no match, for a regular expression that is
 * wrong. */
bool find_look(struct find *finder, const char *pattern,
    const struct find_texts *texts, struct err *err);
/* The same pattern in texts that were added, from `first` on. */
void find_look_on(
    struct find *finder, const struct find_texts *texts, size_t first);
/* The same pattern in texts that have changed; keeps the current match if
 * it is still there. */
void find_look_again(struct find *finder, const struct find_texts *texts);
/* Makes the first match at or behind a place the current one (backwards: the
 * last before it), going round the end; false when there is no match.
 * `wrapped` says whether it went round. */
bool find_go(
    struct find *finder, struct find_match from, bool back, bool *wrapped);
/* One match on or back from the current one, in the same manner. */
bool find_step(struct find *finder, bool back, bool *wrapped);

/* The matches in one text, in order.  Borrowed. */
const struct find_match *find_matches(
    const struct find *finder, size_t text, size_t *n);
/* Whether this one is the current match. */
bool find_is_current(const struct find *finder, const struct find_match *match);

/* A line of a text, to be drawn with its matches lit. */
struct find_line {
	size_t text;	    /* its number */
	struct slice whole; /* all of it */
	struct span span;   /* the bytes that this line shows */
	enum role role;
};
/* Draws it in the first row of `area`; returns the columns it took. */
int find_draw(const struct find *finder, struct grid *grid, struct rect area,
    const struct find_line *line);

#endif
