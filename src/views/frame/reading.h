/* SPDX-License-Identifier: MIT */
/*
 * reading: what the user did with an article: read it, starred it, left it at
 * a place.
 *
 * It is kept in the state under the article's id, so that it is known again
 * when the index is deleted or the file moved.  A file whose bytes change is
 * another article, and not read.
 */
#ifndef VIEWS_FRAME_READING_H
#define VIEWS_FRAME_READING_H

#include <stdbool.h>
#include <stddef.h>

#include "views/frame/anchor.h"
#include "views/frame/screen.h"

enum reading {
	READING_READ,
	READING_STARRED,
};

bool reading_is(
    const struct screen_env *env, size_t entry, enum reading reading);
void reading_set(const struct screen_env *env, size_t entry,
    enum reading reading, bool is_so);
/* Makes it so, or not so any more; returns what to say of it. */
const char *reading_toggle(
    const struct screen_env *env, size_t entry, enum reading reading);
/* How many articles of an outlet are so. */
size_t reading_count(
    const struct screen_env *env, size_t outlet, enum reading reading);

/* Keeps where reading was left; ANCHOR_HEAD keeps nothing. */
void reading_leave(
    const struct screen_env *env, size_t entry, struct anchor anchor);
/* Where it was left; the head when that is not known. */
struct anchor reading_place(const struct screen_env *env, size_t entry);

#endif
