/* SPDX-License-Identifier: MIT */
/*
 * command_compare: prints a comparison of two articles.
 */
#ifndef SHELL_COMMAND_COMPARE_H
#define SHELL_COMMAND_COMPARE_H

#include "shell/command/work.h"

/* False when one of the two cannot be read. */
bool command_compare(struct command_work *work);

#endif
