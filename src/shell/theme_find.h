/* SPDX-License-Identifier: MIT */
/*
 * theme_find: the theme that the user named.
 *
 * A name with a slash, or ending in .yaml, is a file.  Any other name is
 * that of a theme in the program, in ~/.config/broadside/themes, or in the
 * installed data folder, in this order.
 */
#ifndef SHELL_THEME_FIND_H
#define SHELL_THEME_FIND_H

#include <stdbool.h>

#include "base/err.h"
#include "ui/theme.h"

/* Whether there is a theme of that name, or `name` is a file's; else false
 * with the names that there are. */
bool theme_find_knows(const char *name, struct err *err);
/* False with what is wrong and where; `theme` is then as it was. */
bool theme_find(struct theme *theme, const char *name, struct err *err);

/* Appends the names of all themes: those in the program, then the user's. */
void theme_find_names(struct str *out);

#endif
