/* SPDX-License-Identifier: MIT */
/*
 * child: other programs, started from this one.
 *
 * Always by an argument vector that is ended by NULL; its first word is
 * looked for in PATH.  Both functions fail, with the reason, when there is no
 * such program or the system cannot start one.
 */
#ifndef SHELL_CHILD_H
#define SHELL_CHILD_H

#include <stdbool.h>

#include "base/err.h"

/* Runs a program in the terminal and waits for it.  It reads from `input`, or
 * from the terminal for -1.  `status` becomes its exit status as shells tell
 * it: 128 and the number of the signal that ended it. */
bool child_run(
    const char *const *words, int input, int *status, struct err *err);
/* Starts a program that goes on by itself, without the terminal. */
bool child_start(const char *const *words, struct err *err);

#endif
