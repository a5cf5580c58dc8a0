/* SPDX-License-Identifier: MIT */
/*
 * figure: the figures of a link that differ between its two sides.
 *
 * Two figures are compared only when they are of one sort: the same unit, the
 * same thing counted, dates that name the same parts.  When several could be
 * meant nothing is said.
 */
#ifndef COMPARE_FIGURE_FIGURE_H
#define COMPARE_FIGURE_FIGURE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"
#include "base/str.h"
#include "text/word/word.h"
#include "compare/link/link.h"
#include "compare/side.h"
#include "compare/term/term.h"

enum figure_differs {
	FIGURE_VALUE,
	FIGURE_UNIT,
	FIGURE_HEDGE,
};

struct figure_difference {
	size_t link;
	const char *shown[SIDES]; /* as printed: "nearly five years" */
	struct span spans[SIDES]; /* in the link's passages */
	enum figure_differs differs;
};

/* Zeroed is empty. */
struct figure_differences {
	struct figure_difference *items; /* link by link */
	size_t n, cap;
	struct arena arena;
};

void figure_compare(struct figure_differences *differences,
    const struct term_pair *pair, const struct links *links);
void figure_release(struct figure_differences *differences);
/* "value", "unit", "hedge" (JSON names). */
const char *figure_differs_name(enum figure_differs differs);
/* Whether one word by itself is read as a figure or as part of one: a month,
 * a day of the week, a hedge. */
bool figure_has_word(const struct word *word);

#endif
