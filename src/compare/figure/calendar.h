/* SPDX-License-Identifier: MIT */
/*
 * figure_calendar: dates in the words of a text.
 */
#ifndef COMPARE_FIGURE_CALENDAR_H
#define COMPARE_FIGURE_CALENDAR_H

#include "compare/figure/list.h"
#include "compare/figure/walk.h"

/* Reads the date that begins at word `first`: "June 18, 2023", "18 June",
 * "June", "Sunday", "in 2014", "the 1990s"; and an age in
 * decades, "in her 80s".  Returns the word after it, or `first` when no
 * date begins there. */
size_t figure_calendar_read(
    const struct figure_walk *walk, size_t first, struct figure *figure);
/* Whether a word is the name of a month or a day of the week. */
bool figure_calendar_names(const struct word *word);

#endif
