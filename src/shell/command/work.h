/* SPDX-License-Identifier: MIT */
/*
 * command_work: a command at work: what it reads, and what it will print.
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
/* Says what is wrong; a command goes on with what it has. */
void command_work_trouble(struct command_work *work, const char *message);
/* A library of the operands from `first` on, or of the default; NULL when
 * nothing can be read.  The caller closes it. */
struct library *command_work_open_operands(
    struct command_work *work, size_t first);
/* A library of one path alone. */
struct library *command_work_open_path(
    struct command_work *work, const char *path);

#endif
