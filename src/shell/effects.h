/* SPDX-License-Identifier: MIT */
/* effects: what a screen asks to be done outside of the program, done. */
#ifndef SHELL_EFFECTS_H
#define SHELL_EFFECTS_H

#include <stdbool.h>

#include "base/err.h"
#include "news/library/library.h"
#include "views/frame/effect.h"
#include "shell/terminal/terminal.h"

/* Does it; `message` says what came of it, and is a complaint when the
 * result is false. */
bool effects_do(const struct effect *effect, struct terminal *terminal,
    struct library *library, struct err *message);

#endif
