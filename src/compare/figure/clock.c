/* SPDX-License-Identifier: MIT */
/* figure_clock: hours of the 12-hour clock, which need "a.m." or "p.m.", and
 * the two that have names. */
#include "compare/figure/clock.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { HOURS = 12, MINUTES = 60 };

static const char *const zones[] = {"et", "est", "edt", "ct", "cst", "cdt",
    "mt", "mst", "mdt", "pt", "pst", "pdt", "gmt", "utc", "bst", "cet", "cest",
    "ist", "jst", "eastern", "pacific", "central"};

static const char *zone_of(const struct word_list *words, size_t i)
{
	for (size_t k = 0; i < words->n && k < ARRAY_LEN(zones); k++)
		if ((words->items[i].flags & WORD_CAPITAL) &&
		    strcmp(words->items[i].fold, zones[k]) == 0)
			return zones[k];
	return NULL;
}

/* Reads "9", "9:30" or "9.30" at the start of a word; returns the rest of the
 * word, or NULL. */
static const char *read_hours(const char *fold, double *minutes)
{
	char *end;
	long hours = strtol(fold, &end, 10);
	long past = 0;
	if (end == fold || end - fold > 2 || hours < 1 || hours > HOURS)
		return NULL;
	if (*end == ':' || *end == '.') {
		const char *start = end + 1;
		past = strtol(start, &end, 10);
		if (end - start != 2 || past < 0 || past >= MINUTES)
			return NULL;
	}
	*minutes = (double)(hours % HOURS * MINUTES + past);
	return end;
}

/* Reads "at noon", "12 midnight"; "before noon" is no time. */
static bool read_named(
    const struct word_list *words, size_t i, struct figure_clock *clock)
{
	static const char before[] = " at by from until till to around about ";
	const struct word *items = words->items;
	size_t twelve = strcmp(items[i].fold, "12") == 0 && i + 1 < words->n;
	const char *fold = items[i + twelve].fold;
	bool noon = strcmp(fold, "noon") == 0 || strcmp(fold, "midday") == 0;
	if ((!noon && strcmp(fold, "midnight") != 0) ||
	    (items[i + twelve].flags & WORD_CAPITAL) ||
	    (!twelve &&
		!(i && word_set_has(before, slice_of(items[i - 1].fold)))))
		return false;
	clock->minutes = noon ? HOURS * MINUTES : 0;
	clock->end = i + twelve + 1;
	return true;
}

static bool read_hour(
    const struct word_list *words, size_t i, struct figure_clock *clock)
{
	const struct word *word = &words->items[i];
	const char *half = word->flags & WORD_NUMBER
			       ? read_hours(word->fold, &clock->minutes)
			       : NULL;
	clock->end = i + 1;
	/* "9 a.m.", but not "at 9. Am I" */
	bool apart = clock->end < words->n &&
		     words->items[clock->end].span.start > word->span.end + 1;
	if (half && !*half && !apart && clock->end < words->n)
		half = words->items[clock->end++].fold;
	if (!half || (strcmp(half, "am") != 0 && strcmp(half, "pm") != 0))
		return false;
	if (*half == 'p')
		clock->minutes += HOURS * MINUTES;
	return true;
}

bool figure_clock_read(
    const struct word_list *words, size_t i, struct figure_clock *clock)
{
	if (!read_named(words, i, clock) && !read_hour(words, i, clock))
		return false;
	clock->zone = zone_of(words, clock->end);
	clock->end += clock->zone != NULL;
	return true;
}
