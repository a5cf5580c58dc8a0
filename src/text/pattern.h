/* SPDX-License-Identifier: MIT */
/*
 * pattern: one line of a page against a pattern that a person can read.
 *
 *	get {} news in your inbox*
 *
 * ASCII letters match without regard to case, `#` matches a digit, `*` any
 * bytes, even none, `{}` the same and captures them; everything else stands
 * for itself.
 * Lines are made plain first (pattern_line), so that patterns need only one
 * kind of space, dash and quotation mark.
 */
#ifndef TEXT_PATTERN_H
#define TEXT_PATTERN_H

#include <stdbool.h>

#include "base/str.h"

/* Appends `text` as one plain line: runs of white space become one space,
 * none at the ends, dashes become -, curly quotation marks straight ones. */
void pattern_line(struct str *out, struct slice text);

/* Whether two texts are one plain line. */
bool pattern_same_line(struct slice a, struct slice b);

/* Whether the whole line matches.  `capture` gets the shortest bytes that match
 * `{}`, and is empty when the pattern has none. */
bool pattern_match(
    const char *pattern, struct slice line, struct span *capture);

#endif
