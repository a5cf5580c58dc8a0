/* SPDX-License-Identifier: MIT */
/*
 * find: the pattern typed after `/` on a screen, and its matches there.
 *
 * A screen shows texts, numbered from 0 (paragraphs, rows, sentences).  The
 * finder collects every match in them, in order, so that it can count them
 * ("3 of 17") and wrap around.  ui/find/pattern describes the patterns.
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
	struct str pattern; /* empty: no search */
	struct find_match *matches;
	size_t n, cap;
	size_t current; /* the match that the user is at; n: none */
	bool stale;	/* the texts have changed since the last search */
	struct find_match shown_from; /* the place on the screen from which a
				       * search would have started when the
				       * current match was shown */
};

/* The texts to look through. */
struct find_texts {
	const void *owner;
	size_t n;
	struct slice (*at)(const void *owner, size_t text);
};

void find_release(struct find *finder);
/* Looks for `pattern` in the texts; no match is the current one afterwards.
 * False, with the reason in `err` and without matches, when the pattern is not
 * a valid regular expression. */
bool find_look(struct find *finder, const char *pattern,
    const struct find_texts *texts, struct err *err);
/* Looks for the same pattern in texts that were added, from `first` on. */
void find_look_in_added(
    struct find *finder, const struct find_texts *texts, size_t first);
/* Looks for the same pattern in texts that have changed; keeps the current
 * match if it is still there. */
void find_look_again(struct find *finder, const struct find_texts *texts);
/* Makes the first match at or after a place the current one (backwards: the
 * last before it), wrapping around at the end; false when there is no match.
 * `*wrapped` becomes whether it wrapped. */
bool find_go(
    struct find *finder, struct find_match from, bool back, bool *wrapped);
/* The same for the match after the current one (backwards: before it). */
bool find_step(struct find *finder, bool back, bool *wrapped);

/* A line of a text, to be drawn with its matches highlighted. */
struct find_line {
	size_t text;	    /* the number of the text */
	struct slice whole; /* the whole text */
	struct span span;   /* the bytes of the text in this line */
	enum role role;
};
/* Draws the line in the first row of `area`; returns the columns drawn. */
int find_draw(const struct find *finder, struct grid *grid, struct rect area,
    const struct find_line *line);

#endif
