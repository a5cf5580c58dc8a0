/* SPDX-License-Identifier: MIT */
/* errands: what a screen asks to be done outside of the program, done. */
#ifndef SHELL_ERRANDS_H
#define SHELL_ERRANDS_H

#include <stdbool.h>

#include "base/err.h"
#include "news/library/library.h"
#include "views/errand.h"
#include "shell/terminal.h"

/* Does it; `message` says what came of it, and is a complaint when the
 * result is false. */
bool errands_do(const struct errand *errand, struct terminal *terminal,
    struct library *library, struct err *message);

#endif
