/* SPDX-License-Identifier: MIT */
/*
 * child: runs other programs.
 *
 * A program is given as an argument vector that ends with NULL; its first word
 * is looked up in PATH.  Both functions fail, with the reason in `err`, when
 * there is no such program or the system cannot start it.
 */
#ifndef SHELL_CHILD_H
#define SHELL_CHILD_H

#include <stdbool.h>

#include "base/err.h"

/* Runs a program in the terminal and waits for it.  It reads from `input`, or
 * from the terminal if that is -1.  `*status` becomes its exit status, or as in
 * shells 128 plus the number of the signal that ended it. */
bool child_run(
    const char *const *words, int input, int *status, struct err *err);
/* Starts a program in the background, detached from the terminal. */
bool child_start(const char *const *words, struct err *err);

#endif
