/* SPDX-License-Identifier: MIT */
/*
 * theme: what each role looks like.
 *
 *	name: dark
 *	terminal: { fg: "#d0d0d0", bg: "#121212" }
 *	roles:
 *	  text:     { fg: default, bg: default }
 *	  headline: { fg: "#ffd787", bold: true }
 *
 * Colours are those of ui/colour; a terminal with fewer gets the nearest.  A
 * role that a theme leaves out looks like "text".  `terminal` tells what
 * colours of its own the theme expects of the terminal; it sets none.
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

/* Reads a theme; `file` is what errors call it.  On error `theme` is left
 * as it was. */
bool theme_parse(
    struct theme *theme, const char *file, struct slice yaml, struct err *err);
bool theme_load(struct theme *theme, const char *path, struct err *err);
/* One of the embedded themes (themes/ of the source) by name; false when
 * there is none.  "dark" is always there. */
bool theme_builtin(struct theme *theme, const char *name);
/* Appends the names of the embedded themes: "dark, light". */
void theme_builtin_names(struct str *out);

/* The style of a cell: `role`, with what it leaves open taken from `under`,
 * then from ROLE_TEXT.  Of two reversed ones laid over each other the upper
 * stands out by not being reversed. */
struct theme_style theme_style(
    const struct theme *theme, enum role role, enum role under);
/* Makes every colour the nearest of the first `n_colours` of the palette (8,
 * 16, 256; 0: takes all away).  A ground that would be lost by it becomes
 * reverse video, so that the cursor row is seen on every terminal. */
void theme_fit(struct theme *theme, int n_colours);
/* Takes all colours away, keeping attributes (NO_COLOR). */
void theme_drop_colours(struct theme *theme);
/* The contrast of a cell's text as WCAG 2.2 defines it, 1..21, on the
 * terminal that the theme expects.
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
double theme_contrast(
    const struct theme *theme, enum role role, enum role under);

#endif
