/* SPDX-License-Identifier: MIT */
/*
 * colour: colours of themes, and the nearest ones that a terminal can show.
 *
 * A colour is written as "default" (the terminal's own), one of 16 names (red,
 * bright_red ...), a number from 0 to 255, or "#rrggbb".
 */
#ifndef UI_COLOUR_H
#define UI_COLOUR_H

#include <stdbool.h>
#include <stdint.h>

enum colour_kind {
	COLOUR_DEFAULT, /* the terminal's own */
	COLOUR_INDEX,	/* 0..255 of the xterm palette */
	COLOUR_RGB,
};

/* Zeroed is the terminal's own colour. */
struct colour {
	enum colour_kind kind;
	uint8_t index;
	uint8_t r, g, b;
};

/* False when `text` is none of the above. */
bool colour_parse(const char *text, struct colour *colour);

/* The nearest of the first `n_colours` (8, 16, 256) of the xterm palette; -1
 * for the terminal's own colour, and for any colour when n_colours is 0. */
int colour_nearest(struct colour colour, int n_colours);

/* The contrast ratio of two colours, 1..21, as WCAG 2.2 defines it:
 * https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 * Neither may be the terminal's own colour. */
double colour_contrast(struct colour a, struct colour b);

#endif
