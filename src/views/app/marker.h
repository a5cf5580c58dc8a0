/* SPDX-License-Identifier: MIT */
/*
 * app_marker: which article is marked as A for comparing.
 *
 * Keeps it by path, so that the mark outlives a reload; screens see it in
 * their env, as an entry.
 */
#ifndef VIEWS_APP_MARKER_H
#define VIEWS_APP_MARKER_H

#include <stdbool.h>
#include <stddef.h>

#include "views/frame/screen.h"

struct app_marker {
	char *path; /* NULL: nothing is marked */
};

void app_marker_release(struct app_marker *marker);
/* Marks an entry, or takes the mark from it; returns whether it has it now. */
bool app_marker_toggle(
    struct app_marker *marker, struct screen_env *env, size_t entry);
/* Puts the mark into `env` anew, after the library has changed. */
void app_marker_find(const struct app_marker *marker, struct screen_env *env);
/* What `b` is to be compared with: the marked article, or the only other one
 * there is.  False when that is not clear. */
bool app_marker_partner(const struct screen_env *env, size_t b, size_t *a);

#endif
