/* SPDX-License-Identifier: MIT */
/*
 * terminal_palette: theme colours as the numbers that a terminal of direct
 * colour takes.
 *
 * ncurses numbers direct colours 0xRRGGBB, except that 0 to 7 are still the
 * eight ANSI colours.
 */
#ifndef SHELL_TERMINAL_PALETTE_H
#define SHELL_TERMINAL_PALETTE_H

#include "ui/colour.h"

/* -1 for the terminal's default. */
int terminal_palette_direct(struct colour colour);

#endif
