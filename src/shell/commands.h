/* SPDX-License-Identifier: MIT */
/*
 * commands: list, show, compare and search, for scripts and pipes.
 *
 * A command prints what could be read and says on stderr what could not.
 * The exit status is STATUS_TROUBLE when something that was named could not
 * be read, or nothing could; a bad file within a folder is only said.
 */
#ifndef SHELL_COMMANDS_H
#define SHELL_COMMANDS_H

#include "shell/config.h"
#include "shell/options.h"

/* Runs options->command, which is one of the four; the exit status. */
int commands_run(const struct options *options, const struct config *config);

#endif
