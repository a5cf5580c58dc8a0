/* SPDX-License-Identifier: MIT */
/*
 * metadata_name: what the name of an outlet, an agency or a writer looks like.
 *
 * A text that names no outlet is not given one by guess, so these say yes
 * only to what can hardly be anything else.  Lines are plain ones
 * (pattern_line).
 */
#ifndef NEWS_METADATA_NAME_H
#define NEWS_METADATA_NAME_H

#include <stdbool.h>

#include "base/str.h"

/* Whether a whole line is nothing but an outlet's name: one of the table, or
 * few capitalised words of which the last (or first) is one that outlets
 * carry: "Global Courant", "The Daily Star".  `rest` is the text below it: a
 * short headline ("Trump Sues Times") shares its words with that. */
bool metadata_name_alone(struct slice line, struct slice rest);
/* Whether what a line names ("Subscribe to X") is an outlet: it can be a
 * name and is neither an agency nor a service or rubric ("Breaking News"). */
bool metadata_name_offered(struct slice text);
/* Whether it carries an outlet's word or is in the table: people have such
 * lines too ("Follow X on Twitter"). */
bool metadata_name_likely(struct slice text);
/* Whether a text can be a name at all: one to six capitalised words
 * without a full stop behind them. */
bool metadata_name_possible(struct slice text);
/* Whether a text can be the names of people, as a byline has them. */
bool metadata_name_people(struct slice text);

/* The news agency that is named in a credit ("Leah Millis/Pool/Reuters");
 * its usual short name, NULL when there is none. */
const char *metadata_name_agency(struct slice credit);

#endif
