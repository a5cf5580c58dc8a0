/* SPDX-License-Identifier: MIT */
/* effects: performs what screens ask for outside of the program. */
#ifndef SHELL_EFFECTS_H
#define SHELL_EFFECTS_H

#include <stdbool.h>

#include "base/err.h"
#include "news/library/library.h"
#include "views/frame/effect.h"
#include "shell/terminal/terminal.h"

/* Performs the effect; `message` becomes its result, or the error when it
 * returns false. */
bool effects_do(const struct effect *effect, struct terminal *terminal,
    struct library *library, struct err *message);

#endif
