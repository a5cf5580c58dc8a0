/* SPDX-License-Identifier: MIT */
/*
 * browser: which program opens an address, and how it is called.
 *
 * BROWSER holds commands divided by colons, to be tried in turn; a command
 * is words divided by spaces, in which %s is the address and %% a percent
 * sign; without %s the address comes last.  Behind them, or without BROWSER,
 * xdg-open is tried, then sensible-browser.  The address is always within
 * one argument, and no shell reads any of it.
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

/* The command number `index` that is to be tried, in `arena`; false when
 * there is none any more.  `variable` is the value of BROWSER or NULL. */
bool browser_command(const char *variable, size_t index, const char *url,
    struct arena *arena, struct browser_command *command);
/* Whether the program needs the terminal that we are on: it is known to, or
 * there is no other display. */
bool browser_needs_terminal(const char *program);

#endif
