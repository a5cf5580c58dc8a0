/* SPDX-License-Identifier: MIT */
/*
 * expression: a regular expression as readers type it (Perl's, by PCRE2).
 *
 * Letters, digits and words are Unicode's in every locale.  Case makes a
 * difference only where the expression has a capital that is not part of its
 * grammar (\W).  A text is one line, however many lines it has in its file:
 * ^ and $ are its two ends, and . matches a line end as it does a space.
 * Both may be hostile: an expression that would need much memory is refused,
 * and where a match takes more than some milliseconds the text has no further
 * matches.
 */
#ifndef TEXT_EXPRESSION_H
#define TEXT_EXPRESSION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/str.h"

struct expression_code;

struct expression {
	struct expression_code *code;
};

/* False for a wrong expression, with what was expected in `err`; there is then
 * nothing to release. */
bool expression_make(
    struct expression *expression, struct slice typed, struct err *err);
/* Adds the matches in a text, in order, at most `limit`, and returns how many.
 * None is empty, splits a character or separates one from its marks. */
size_t expression_find(const struct expression *expression, struct slice text,
    size_t limit, struct span_list *found);
void expression_release(struct expression *expression);

#endif
