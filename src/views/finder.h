/* SPDX-License-Identifier: MIT */
/*
 * finder: `/`: what is looked for on a screen, and where it was found.
 *
 * A screen shows texts, numbered from 0 (paragraphs, rows, sentences); the
 * finder gathers every match in them, in order, so that it can say "3 of 17"
 * and go round.  What may be typed is described in views/find_pattern.
 */
#ifndef VIEWS_FINDER_H
#define VIEWS_FINDER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/str.h"
#include "ui/grid.h"

struct finder_match {
	size_t text;	/* which of the screen's texts */
	struct span at; /* bytes of that text; never empty */
};

struct finder {
	struct str pattern; /* empty: nothing is looked for */
	struct finder_match *matches;
	size_t n, cap;
	size_t current; /* the match that the user is at; n when at none */
	bool stale;	/* the texts have changed since they were gathered */
	struct finder_match seen; /* where finding would have begun when the
				   * current match was shown */
};

/* The texts to look through. */
struct finder_texts {
	const void *owner;
	size_t n;
	struct slice (*at)(const void *owner, size_t text);
};

void finder_release(struct finder *finder);
/* Looks for `pattern` in the texts; none is the current match after it.
 * False, with the reason and no match, for a regular expression that is
 * wrong. */
bool finder_look(struct finder *finder, const char *pattern,
    const struct finder_texts *texts, struct err *err);
/* The same pattern in texts that were added, from `first` on. */
void finder_look_on(
    struct finder *finder, const struct finder_texts *texts, size_t first);
/* The same pattern in texts that have changed; keeps the current match if
 * it is still there. */
void finder_look_again(struct finder *finder, const struct finder_texts *texts);
/* Makes the first match at or behind a place the current one (backwards: the
 * last before it), going round the end; false when there is no match.
 * `wrapped` says whether it went round. */
bool finder_go(
    struct finder *finder, struct finder_match from, bool back, bool *wrapped);
/* One match on or back from the current one, in the same manner. */
bool finder_step(struct finder *finder, bool back, bool *wrapped);

/* The matches in one text, in order.  Borrowed. */
const struct finder_match *finder_matches(
    const struct finder *finder, size_t text, size_t *n);
/* Whether this one is the current match. */
bool finder_is_current(
    const struct finder *finder, const struct finder_match *match);

/* A line of a text, to be drawn with its matches lit. */
struct finder_line {
	size_t text;	    /* its number */
	struct slice whole; /* all of it */
	struct span at;	    /* the bytes that this line shows */
	enum role role;
};
/* Draws it in the first row of `area`; returns the columns it took. */
int finder_draw(const struct finder *finder, struct grid *grid,
    struct rect area, const struct finder_line *line);

#endif
