/* SPDX-License-Identifier: MIT */
/*
 * script: plays the reader from a file, for tests and screenshots.
 *
 *	# open the first article; look for a word in it
 *	j j Enter
 *	/
 *	type balloon
 *	Enter
 *	save                     # prints the screen
 *	resize 40x12             # columns x rows
 *	save narrow.screen       # writes it to a file
 *	click 3,5                # column, row; from 0
 *	wheel-down 3,5
 *
 * A line is one of these words and its argument, or names of keys as in the
 * config.  A # between blanks begins a comment, except after `type`, which
 * types the rest of its line unchanged.  A screen is printed by grid_dump: the
 * cells, a line of dashes, the roles.  The script ends with its last line or
 * when the program quits.
 */
#ifndef SHELL_SCRIPT_H
#define SHELL_SCRIPT_H

#include <stdbool.h>

#include "base/err.h"
#include "base/str.h"
#include "views/app/app.h"

/* Plays `script` on a screen of that size and appends its output to `out`;
 * error messages call it `file`.  False with "FILE:LINE: ..." when a line is
 * wrong; the lines before it have been played. */
bool script_play(struct app *app, const char *file, struct slice script,
    int rows, int columns, struct str *out, struct err *err);

#endif
