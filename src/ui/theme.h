/* SPDX-License-Identifier: MIT */
/*
 * theme: the colours and attributes of each role.
 *
 *	name: dark
 *	terminal: { fg: "#d0d0d0", bg: "#121212" }
 *	roles:
 *	  text:     { fg: default, bg: default }
 *	  headline: { fg: "#ffd787", bold: true }
 *
 * Colours are those of ui/colour; a terminal with fewer colours gets the
 * nearest.  A role that is left out looks like "text".  `terminal` gives the
 * terminal's own colours that the theme is made for; it does not set them.
 */
#ifndef UI_THEME_H
#define UI_THEME_H

#include <stdbool.h>

#include "base/err.h"
#include "base/str.h"
#include "ui/colour.h"
#include "ui/role.h"

enum theme_attribute {
	THEME_BOLD = 1 << 0,
	THEME_DIM = 1 << 1,
	THEME_UNDERLINE = 1 << 2,
	THEME_REVERSE = 1 << 3,
	THEME_ITALIC = 1 << 4,
};

struct theme_style {
	struct colour fg, bg;
	unsigned attributes;
};

enum { THEME_NAME = 32 };

struct theme {
	char name[THEME_NAME];
	struct colour terminal_fg, terminal_bg; /* never COLOUR_DEFAULT */
	struct theme_style styles[ROLE_COUNT];
};

/* Reads a theme; error messages call it `file`.  On error `theme` is left
 * unchanged. */
bool theme_parse(
    struct theme *theme, const char *file, struct slice yaml, struct err *err);
bool theme_load(struct theme *theme, const char *path, struct err *err);
/* Reads an embedded theme (from themes/ of the source) by its name; false when
 * there is none.  "dark" always exists. */
bool theme_builtin(struct theme *theme, const char *name);
/* Appends the names of the embedded themes: "dark, light". */
void theme_builtin_names(struct str *out);

/* The style of a cell: that of `role`; a colour that it does not set is taken
 * from `under`, then from ROLE_TEXT.  When both are reversed the result is not,
 * so that `role` differs from its surroundings. */
struct theme_style theme_style(
    const struct theme *theme, enum role role, enum role under);
/* Replaces every colour by the nearest of the first `n_colours` of the palette
 * (8, 16, 256; 0 removes all colours).  A background that is lost by it becomes
 * reverse video (the idle cursor an underline), so that the cursor row is
 * visible on every terminal. */
void theme_fit(struct theme *theme, int n_colours);
/* Removes all colours and keeps the attributes (NO_COLOR). */
void theme_drop_colours(struct theme *theme);
/* The contrast of a cell's text as WCAG 2.2 defines it, 1..21, with the
 * terminal colours of the theme.
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
double theme_contrast(
    const struct theme *theme, enum role role, enum role under);

#endif
