/* SPDX-License-Identifier: MIT */
/*
 * command_search: prints the sentences that match a query.
 */
#ifndef SHELL_COMMAND_SEARCH_H
#define SHELL_COMMAND_SEARCH_H

#include "shell/command/work.h"

/* False when the query is wrong or nothing could be read. */
bool command_search(struct command_work *work);

#endif
