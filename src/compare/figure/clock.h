/* SPDX-License-Identifier: MIT */
/*
 * figure_clock: times of day in a row of words.
 */
#ifndef COMPARE_FIGURE_CLOCK_H
#define COMPARE_FIGURE_CLOCK_H

#include <stdbool.h>
#include <stddef.h>

#include "text/word/word.h"

struct figure_clock {
	size_t end;	  /* the word behind it */
	double minutes;	  /* since midnight */
	const char *zone; /* folded, "et"; NULL when none is named */
};

/* "9 a.m.", "9:30pm", "5 p.m. ET" at word `i`; false when none is there. */
bool figure_clock_read(
    const struct word_list *words, size_t i, struct figure_clock *clock);

#endif
