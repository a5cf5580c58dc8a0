/* SPDX-License-Identifier: MIT */
/*
 * figure: the figures of a link that differ between its two sides.
 *
 * Two figures are compared only when they are of one sort: the same unit, the
 * same thing counted, dates that name the same parts.  When a figure could
 * match several, nothing is reported.
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
	FIGURE_DIFFERS_VALUE,
	FIGURE_DIFFERS_UNIT,
	FIGURE_DIFFERS_HEDGE,
};

struct figure_difference {
	size_t link;
	const char *shown[SIDES]; /* as printed: "nearly five years" */
	struct span spans[SIDES]; /* in the text of each passage of the link */
	enum figure_differs differs;
};

/* Zeroed is empty. */
struct figure_differences {
	struct figure_difference *items; /* in the order of the links */
	size_t n, cap;
	struct arena arena;
};

void figure_compare(struct figure_differences *differences,
    const struct term_pair *pair, const struct links *links);
void figure_release(struct figure_differences *differences);
/* "value", "unit", "hedge" (JSON names). */
const char *figure_differs_name(enum figure_differs differs);
/* Whether a word alone is a figure or a part of one: a month, a day of the
 * week, a hedge. */
bool figure_has_word(const struct word *word);

#endif
