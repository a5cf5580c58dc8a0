/* SPDX-License-Identifier: MIT */
/*
 * loop: runs the reader on a terminal or from a script.
 *
 * Without a terminal it prints the list of outlets instead, with a line that
 * says how to open the reader.
 */
#ifndef SHELL_LOOP_H
#define SHELL_LOOP_H

#include "shell/config.h"
#include "shell/options.h"

/* Returns the exit status; does not return when a signal ends the program. */
int loop_run(const struct options *options, struct config *config);

#endif
