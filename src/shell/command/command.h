/* SPDX-License-Identifier: MIT */
/*
 * command: the commands list, show, compare and search, for scripts and pipes.
 *
 * A command prints the articles that it can read and reports on stderr those
 * that it cannot.  The exit status is OUTPUT_STATUS_TROUBLE when an operand, or
 * every article, could not be read; a bad file within a folder is only
 * reported.
 */
#ifndef SHELL_COMMAND_COMMAND_H
#define SHELL_COMMAND_COMMAND_H

#include "shell/config.h"
#include "shell/options.h"

/* Runs options->command, one of these four; returns the exit status. */
int command_run(const struct options *options, const struct config *config);

#endif
