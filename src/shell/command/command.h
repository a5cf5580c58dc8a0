/* SPDX-License-Identifier: MIT */
/*
 * command: list, show, compare and search, for scripts and pipes.
 *
 * A command prints what could be read and says on stderr what could not.
 * The exit status is OUTPUT_STATUS_TROUBLE when something that was named could
 * not be read, or nothing could; a bad file within a folder is only said.
 */
#ifndef SHELL_COMMAND_COMMAND_H
#define SHELL_COMMAND_COMMAND_H

#include "shell/config.h"
#include "shell/options.h"

/* Runs options->command, which is one of the four; the exit status. */
int command_run(const struct options *options, const struct config *config);

#endif
