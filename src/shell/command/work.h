/* SPDX-License-Identifier: MIT */
/*
 * command_work: the input and output of a running command.
 */
#ifndef SHELL_COMMAND_WORK_H
#define SHELL_COMMAND_WORK_H

#include <stdbool.h>
#include <stddef.h>

#include "base/str.h"
#include "news/library/library.h"
#include "shell/collection.h"
#include "shell/options.h"

struct command_work {
	const struct options *options;
	struct collection collection;
	struct str out;
};

/* The width to print for. */
size_t command_work_columns(const struct command_work *work);
/* Reports an error and marks the command as failed; the command goes on. */
void command_work_trouble(struct command_work *work, const char *message);
/* Opens a library of the operands from `first` on, or without any of the
 * default library; NULL when no article can be read.  The caller closes it. */
struct library *command_work_open_operands(
    struct command_work *work, size_t first);
/* The same for a single path. */
struct library *command_work_open_path(
    struct command_work *work, const char *path);

#endif
