/* SPDX-License-Identifier: MIT */
/*
 * figure_label: numbers that are names or parts of one, and count nothing.
 */
#ifndef COMPARE_FIGURE_LABEL_H
#define COMPARE_FIGURE_LABEL_H

#include <stdbool.h>
#include <stddef.h>

#include "compare/figure/walk.h"

/* Whether word `i` counts nothing: "F-35", "9/11", "24/7", "7:45 p.m.", "Route
 * 66", "221 Baker Street", "Formula One", "no one". */
bool figure_label_is(const struct figure_walk *walk, size_t i);

#endif
