/* SPDX-License-Identifier: MIT */
/*
 * figure_clock: times of day in the words of a text.
 */
#ifndef COMPARE_FIGURE_CLOCK_H
#define COMPARE_FIGURE_CLOCK_H

#include <stdbool.h>
#include <stddef.h>

#include "text/word/word.h"

struct figure_clock {
	size_t end;	  /* the word after it */
	double minutes;	  /* since midnight */
	const char *zone; /* folded, "et"; NULL when none is named */
};

/* Reads the time at word `i`: "9 a.m.", "9:30pm", "5 p.m. ET", "noon".  False
 * when there is none. */
bool figure_clock_read(
    const struct word_list *words, size_t i, struct figure_clock *clock);

#endif
