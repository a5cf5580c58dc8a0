/* SPDX-License-Identifier: MIT */
/*
 * figure_match: the figures of a link that differ between its two sides.
 *
 * Two figures are compared only when they are of one sort: the same unit, the
 * same thing counted, dates that name the same parts.  When several could be
 * meant nothing is said.
 */
#ifndef COMPARE_FIGURE_FIGURE_H
#define COMPARE_FIGURE_FIGURE_H

#include "compare/comparison.h"
#include "compare/term/term.h"

/* Fills comparison->figures from its links. */
void figure_match(struct comparison *comparison, const struct term_pair *pair);

#endif
