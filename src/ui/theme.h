/* SPDX-License-Identifier: MIT */
/*
 * theme: what each role looks like.
 *
 *	name: dark
 *	roles:
 *	  text:     { fg: default, bg: default }
 *	  headline: { fg: "#ffd787", bold: true }
 *
 * Colours are "default", one of the 16 names (red, bright_red ...), a number
 * of the 256, or "#rrggbb"; a terminal with fewer gets the nearest.  A role
 * that a theme leaves out looks like "text".
 */
#ifndef UI_THEME_H
#define UI_THEME_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "base/str.h"
#include "ui/role.h"

enum theme_colour_kind {
	THEME_DEFAULT, /* the terminal's own */
	THEME_INDEX,   /* 0..255 */
	THEME_RGB,
};

struct theme_colour {
	enum theme_colour_kind kind;
	uint8_t index;
	uint8_t r, g, b;
};

enum theme_attribute {
	THEME_BOLD = 1 << 0,
	THEME_DIM = 1 << 1,
	THEME_UNDERLINE = 1 << 2,
	THEME_REVERSE = 1 << 3,
	THEME_ITALIC = 1 << 4,
};

struct theme_style {
	struct theme_colour fg, bg;
	unsigned attributes;
};

struct theme {
	char name[32];
	struct theme_style styles[ROLE_COUNT];
};

/* Reads a theme; `file` is what errors call it.  On error `theme` is left
 * as it was. */
bool theme_parse(struct theme *theme, const char *file, struct slice yaml,
	struct err *err);
bool theme_load(struct theme *theme, const char *path, struct err *err);
/* One of the embedded themes (themes/ of the source) by name; false when
 * there is none.  "dark" is always there. */
bool theme_builtin(struct theme *theme, const char *name);
/* The names of the embedded themes, ended by NULL. */
const char *const *theme_builtin_names(void);

/* The style of a cell: `role`, with what it leaves to the terminal taken
 * from `under`. */
struct theme_style theme_style(
	const struct theme *theme, enum role role, enum role under);
/* The nearest of the first `n_colours` (8, 16, 256) of the xterm palette;
 * -1 for the terminal's default and for everything when n_colours is 0. */
int theme_nearest(struct theme_colour colour, int n_colours);
/* Takes all colours away, keeping attributes (NO_COLOR). */
void theme_drop_colours(struct theme *theme);
/* The WCAG 2 contrast ratio of two colours (1..21); the terminal's default
 * counts as `fallback`. */
double theme_contrast(struct theme_colour fg, struct theme_colour bg);

#endif
