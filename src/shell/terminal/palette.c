/* SPDX-License-Identifier: MIT */
/* terminal_palette: xterm's 256 colours as red, green and blue. */
#include "shell/terminal/palette.h"

enum {
	ANSI_COLOURS = 8,
	CUBE_FIRST = 16, /* 6 x 6 x 6 */
	GREY_FIRST = 232,
};

/* xterm's colours 8 to 15. */
static const int bright[ANSI_COLOURS] = {
    0x7f7f7f,
    0xff0000,
    0x00ff00,
    0xffff00,
    0x5c5cff,
    0xff00ff,
    0x00ffff,
    0xffffff,
};

static int rgb_of_cube(int index)
{
	static const int levels[] = {0x00, 0x5f, 0x87, 0xaf, 0xd7, 0xff};
	return levels[index / 36] << 16 | levels[index / 6 % 6] << 8 |
	       levels[index % 6];
}

/* The colour of a palette index; 0 to 7 stay as they are. */
static int rgb_of_index(int index)
{
	if (index < ANSI_COLOURS)
		return index;
	if (index < CUBE_FIRST)
		return bright[index - ANSI_COLOURS];
	if (index < GREY_FIRST)
		return rgb_of_cube(index - CUBE_FIRST);
	return (8 + 10 * (index - GREY_FIRST)) * 0x010101;
}

/* Replaces a colour so near to black that ncurses would take its number for an
 * ANSI colour: by black or 0x000008, whichever is nearer. */
static int avoid_ansi(int rgb)
{
	if (rgb < ANSI_COLOURS)
		return rgb < ANSI_COLOURS / 2 ? 0 : ANSI_COLOURS;
	return rgb;
}

int terminal_palette_direct(struct colour colour)
{
	if (colour.kind == COLOUR_DEFAULT)
		return -1;
	if (colour.kind == COLOUR_RGB)
		return avoid_ansi(colour.r << 16 | colour.g << 8 | colour.b);
	if (colour.index < ANSI_COLOURS)
		return colour.index;
	return avoid_ansi(rgb_of_index(colour.index));
}
