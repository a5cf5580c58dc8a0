/* SPDX-License-Identifier: MIT */
/*
 * command_show: prints articles as text or JSON, or files byte for byte.
 */
#ifndef SHELL_COMMAND_SHOW_H
#define SHELL_COMMAND_SHOW_H

#include "shell/command/work.h"

/* False when nothing could be read. */
bool command_show(struct command_work *work);

#endif
