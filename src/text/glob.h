/* SPDX-License-Identifier: MIT */
/*
 * glob: paths against patterns with wildcards, as gitignore(5) has them.
 *
 * In a part of a path `*` is any characters, `?` one, `[a-z]` one of these,
 * `[!a-z]` one that is none of them, `[[:digit:]]` one of a class; `\` takes
 * the next character as it is; a bracket without its end matches nothing.  A
 * part `**` is any number of parts, also none.
 * Patterns come from others: matching takes time proportional to the product of
 * the lengths, whatever they hold.
 */
#ifndef TEXT_GLOB_H
#define TEXT_GLOB_H

#include <stdbool.h>

#include "base/str.h"

/* Whether the whole name, which has no slash, is meant. */
bool glob_name(struct slice pattern, struct slice name);
/* Whether the whole path is meant, part by part. */
bool glob_path(struct slice pattern, struct slice path);

#endif
