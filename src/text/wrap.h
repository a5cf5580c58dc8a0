/* SPDX-License-Identifier: MIT */
/*
 * wrap: text broken into lines that fit a width, by UAX #14.
 *
 *	struct wrap wrap;
 *	struct wrap_line line;
 *	wrap_init(&wrap, text, 66);
 *	while (wrap_next(&wrap, &line))
 *		draw(slice_at(text, line.span));
 *	wrap_release(&wrap);
 *
 * Invariants: no line is wider than the width (but for one grapheme that is
 * wider than it alone); every grapheme that is not white space at a break is
 * in exactly one line; an empty text has no line.
 */
#ifndef TEXT_WRAP_H
#define TEXT_WRAP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

struct wrap {
	struct slice text; /* borrowed; must outlive the wrap */
	size_t columns;	   /* at least 1 */
	size_t pos;
	char *breaks;
};

struct wrap_line {
	struct span span; /* bytes, without the white space at its end */
	size_t columns;
};

/* A newline in `text` ends a line.  A word wider than the width is broken
 * between graphemes. */
void wrap_init(struct wrap *wrap, struct slice text, size_t columns);
bool wrap_next(struct wrap *wrap, struct wrap_line *line);
void wrap_release(struct wrap *wrap);

#endif
