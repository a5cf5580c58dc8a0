/* SPDX-License-Identifier: MIT */
/*
 * metadata_name: tests for names of outlets, agencies and writers.
 *
 * An outlet is never guessed, so these are true only for what can hardly be
 * anything else.  Lines are plain ones (pattern_line).
 */
#ifndef NEWS_METADATA_NAME_H
#define NEWS_METADATA_NAME_H

#include <stdbool.h>

#include "base/str.h"

/* Whether a whole line is nothing but an outlet's name: one of the table, or a
 * few capitalised words of which the last (or first) is common in names of
 * outlets: "Global Courant", "The Daily Star".  `rest` is the text below it:
 * a short headline ("Trump Sues Times") shares words with that. */
bool metadata_name_is_masthead(struct slice line, struct slice rest);
/* Whether the X of a line ("Subscribe to X") is an outlet: it can be a name
 * and is neither an agency nor a service or rubric ("Breaking News"). */
bool metadata_name_is_outlet(struct slice text);
/* The same, but it must also end with a word common in names of outlets or be
 * in the table, for lines that people have too ("Follow X on Twitter"). */
bool metadata_name_is_likely_outlet(struct slice text);
/* Whether a text can be a name at all: one to six capitalised words
 * without a full stop at the end. */
bool metadata_name_is_possible(struct slice text);
/* Whether a text can be the names of people, as a byline has them. */
bool metadata_name_is_people(struct slice text);

/* The news agency that is named in a credit ("Leah Millis/Pool/Reuters");
 * its usual short name, NULL when there is none. */
const char *metadata_name_agency(struct slice credit);

#endif
