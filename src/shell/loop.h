/* SPDX-License-Identifier: MIT */
/*
 * loop: the reader: the app and a terminal, or the app and a script.
 *
 * Where there is no terminal to read on, the list of outlets is printed
 * instead, with a line that says how to open the reader.
 */
#ifndef SHELL_LOOP_H
#define SHELL_LOOP_H

#include "shell/config.h"
#include "shell/options.h"

/* The exit status.  Does not return when a signal ends the program. */
int loop_run(const struct options *options, struct config *config);

#endif
