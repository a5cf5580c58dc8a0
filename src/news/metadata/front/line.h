/* SPDX-License-Identifier: MIT */
/*
 * metadata_front_line: a line of front matter.
 *
 * Spans are of the text that was given.
 */
#ifndef NEWS_METADATA_FRONT_LINE_H
#define NEWS_METADATA_FRONT_LINE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"

struct metadata_front_line {
	struct span span;	/* without white space at its ends */
	struct span key, value; /* of "key: value", both without white space;
				   the key is empty in any other line */
	bool known;		/* the key is one of metadata/front/key */
	bool indented;
	size_t next; /* where the line below begins */
};

/* The line that begins at byte `from`.  A key is up to three words before a
 * colon and a space, or the end of the line; one that is known may also do
 * without the space. */
struct metadata_front_line metadata_front_line_at(
    struct slice text, size_t from);
/* Whether a line says nothing: it is empty or a comment. */
bool metadata_front_line_is_idle(
    struct slice text, const struct metadata_front_line *line);
/* Whether a line may belong to the key above it: it is indented, an item of a
 * list or the end of one. */
bool metadata_front_line_goes_on(
    struct slice text, const struct metadata_front_line *line);

#endif
