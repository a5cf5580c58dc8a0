/* SPDX-License-Identifier: MIT */
/*
 * terminal_glyph: turns a grid cell into characters that the terminal can show.
 *
 * Terminals and the C library disagree about the width of emoji, flags and
 * joined clusters, and one disagreement shifts the rest of the line.  So a
 * cluster is sent whole only when it is one base character with marks of width
 * 0; otherwise only its base is sent, with a space if that is narrower than the
 * cell.  A terminal that does not use UTF-8 gets ASCII stand-ins: straight
 * quotes, hyphens, lines of -, | and +, letters without their marks, else ?.
 * The Linux console uses UTF-8, but its fonts have only 256 or 512 characters:
 * it gets stand-ins for the signs that not every font has.
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
	wchar_t text[TERMINAL_GLYPH_CHARACTERS + 1]; /* ends with 0 */
	int columns; /* 1 or 2; never more than the cell has */
};

/* The glyph of a grid cell with this text, `columns` wide. */
struct terminal_glyph terminal_glyph_of(
    const char *text, int columns, enum terminal_glyph_set set);

#endif
