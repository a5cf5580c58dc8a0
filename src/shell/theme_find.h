/* SPDX-License-Identifier: MIT */
/*
 * theme_find: finds a theme by the name or path that the user gives.
 *
 * A name with a slash, or ending in .yaml, is a path.  Any other name is that
 * of a theme embedded in the program, in ~/.config/broadside/themes, or in the
 * installed data folder; they are searched in this order.
 */
#ifndef SHELL_THEME_FIND_H
#define SHELL_THEME_FIND_H

#include <stdbool.h>

#include "base/err.h"
#include "ui/theme.h"

/* Whether there is a theme of that name, or `name` is a path; else false, with
 * the embedded themes in `err`. */
bool theme_find_knows(const char *name, struct err *err);
/* Reads the theme.  False, with the reason in `err` and `theme` unchanged, when
 * it is unknown or wrong. */
bool theme_find(struct theme *theme, const char *name, struct err *err);

/* Appends the names of the embedded themes, then of the user's, separated by ",
 * ". */
void theme_find_names(struct str *out);

#endif
