/* SPDX-License-Identifier: MIT */
/*
 * terminal_glyph: a grid cell as the characters that this terminal can be
 * trusted with.
 *
 * Terminals and the C library do not agree on how wide emoji, flags and
 * joined clusters are, and one disagreement shifts the rest of the line.  So
 * a cluster goes out whole only when it is one base character and marks of no
 * width; else its base goes out alone, with a space where it is narrower than
 * its cell.  A terminal that is not in UTF-8 gets ASCII stand-ins: straight
 * quotes, hyphens, lines of -, | and +, letters without their marks, else ?.
 * The Linux console knows UTF-8, but its fonts have 256 or 512 characters:
 * there stand-ins take the place of the signs that not every font has.
 */
#ifndef SHELL_TERMINAL_GLYPH_H
#define SHELL_TERMINAL_GLYPH_H

#include <wchar.h>

enum {
	TERMINAL_GLYPH_CHARACTERS = 5
}; /* as many as a cchar_t of ncurses holds */

enum terminal_glyph_set {
	TERMINAL_GLYPH_ASCII,
	TERMINAL_GLYPH_CONSOLE,
	TERMINAL_GLYPH_UNICODE
};

struct terminal_glyph {
	wchar_t text[TERMINAL_GLYPH_CHARACTERS + 1]; /* ended by 0 */
	int columns; /* 1 or 2; never more than the cell has */
};

/* `text` is that of a grid cell which takes `columns` cells. */
struct terminal_glyph terminal_glyph_of(
    const char *text, int columns, enum terminal_glyph_set set);

#endif
