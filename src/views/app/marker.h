/* SPDX-License-Identifier: MIT */
/*
 * app_marker: which article is marked as A for comparing.
 *
 * Kept by path, so that the mark outlives a reload; screens find it in their
 * env, as an entry.
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
/* Marks an entry, or removes its mark; returns whether it is marked now. */
bool app_marker_toggle(
    struct app_marker *marker, struct screen_env *env, size_t entry);
/* Puts the mark into `env` again, after the library has changed. */
void app_marker_find(const struct app_marker *marker, struct screen_env *env);
/* The article to compare `b` with: the marked one, else the only other one in
 * the library.  False when there is neither. */
bool app_marker_partner(const struct screen_env *env, size_t b, size_t *a);

#endif
