/* SPDX-License-Identifier: MIT */
/*
 * terminal_palette: the numbers of theme colours on a direct-colour terminal.
 *
 * ncurses numbers direct colours 0xRRGGBB, except that 0 to 7 are the eight
 * ANSI colours.
 */
#ifndef SHELL_TERMINAL_PALETTE_H
#define SHELL_TERMINAL_PALETTE_H

#include "ui/colour.h"

/* -1 for the terminal's default. */
int terminal_palette_direct(struct colour colour);

#endif
