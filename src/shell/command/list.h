/* SPDX-License-Identifier: MIT */
/*
 * command_list: prints the outlets and their articles.
 */
#ifndef SHELL_COMMAND_LIST_H
#define SHELL_COMMAND_LIST_H

#include "shell/command/work.h"

/* False when nothing could be read. */
bool command_list(struct command_work *work);

#endif
