/* SPDX-License-Identifier: MIT */
/*
 * reading: which articles the user has read or starred, and where they stopped
 * reading.
 *
 * Kept in the state under the article's identity, so that it outlives the index,
 * a move of the file and, of an article that has an address, a change of its
 * text.
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
void reading_set(
    const struct screen_env *env, size_t entry, enum reading reading, bool on);
/* Sets it, or takes it back; returns a message that says which. */
const char *reading_toggle(
    const struct screen_env *env, size_t entry, enum reading reading);
/* How many articles of an outlet are read, or starred. */
size_t reading_count(
    const struct screen_env *env, size_t outlet, enum reading reading);

/* Keeps the place where reading stopped; ANCHOR_HEAD forgets it. */
void reading_leave(
    const struct screen_env *env, size_t entry, struct anchor anchor);
/* The place that was kept; the head when there is none. */
struct anchor reading_place(const struct screen_env *env, size_t entry);

#endif
