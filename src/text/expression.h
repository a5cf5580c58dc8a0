/* SPDX-License-Identifier: MIT */
/*
 * expression: a regular expression as readers type it (Perl's, by PCRE2).
 *
 * Letters, digits and words are Unicode's in every locale.  Case makes a
 * difference only where the expression has a capital that is not part of its
 * grammar (\W).  A text is one line to it, however many lines it
 * has in its file: ^ and $ are its two ends, and . matches a line end as it
 * does a space.
 * Both are hostile: an expression that would need much memory is refused, and
 * a text that takes it more than some milliseconds has no match from there on.
 */
#ifndef TEXT_EXPRESSION_H
#define TEXT_EXPRESSION_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/str.h"

struct expression_code;

struct expression {
	struct expression_code *made;
};

/* False, with what was expected, and nothing to be released for one that is
 * wrong. */
bool expression_make(
    struct expression *expression, struct slice typed, struct err *err);
/* Adds the matches in a text, in order, up to `most`; none is empty, and none
 * splits a character or takes the marks off one.  Returns how many. */
size_t expression_look(const struct expression *expression, struct slice text,
    size_t most, struct span_list *found);
void expression_release(struct expression *expression);

#endif
