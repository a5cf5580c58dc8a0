/* SPDX-License-Identifier: MIT */
/*
 * browser: finds the command that opens an address in a browser.
 *
 * BROWSER is a list of commands separated by colons, to be tried in order.  A
 * command is words separated by spaces, in which %s is the address and %% a
 * percent sign; without %s the address is added as the last word.  After them,
 * or without BROWSER, xdg-open is tried, then sensible-browser.  The address is
 * always part of one argument, and no shell interprets it.
 */
#ifndef SHELL_BROWSER_H
#define SHELL_BROWSER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/mem.h"

enum { BROWSER_WORDS = 16 };

/* An argument vector, ended by NULL. */
struct browser_command {
	const char *words[BROWSER_WORDS + 2];
};

/* Command number `index` to try, from 0; its words are in `arena`.  False when
 * there are no more.  `variable` is the value of BROWSER or NULL. */
bool browser_command(const char *variable, size_t index, const char *url,
    struct arena *arena, struct browser_command *command);
/* Whether the program needs our terminal: it is a known terminal browser, or
 * there is no graphical display. */
bool browser_needs_terminal(const char *program);

#endif
