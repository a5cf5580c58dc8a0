/* SPDX-License-Identifier: MIT */
/*
 * clipboard: the control sequence that makes a terminal copy a text.
 *
 * It is OSC 52 of xterm's control sequences, which also works over ssh.  The
 * text reaches the terminal only as base64 (RFC 4648).
 */
#ifndef SHELL_CLIPBOARD_H
#define SHELL_CLIPBOARD_H

#include <stdbool.h>

#include "base/err.h"
#include "base/str.h"

/* Bytes of text.  Terminals silently drop longer sequences: several have a
 * limit of 100,000 bytes, and base64 makes four bytes of three. */
enum { CLIPBOARD_LIMIT = 74994 };

/* Appends the sequence that copies `text`.  False, with the reason in `err`,
 * when the text is too long, or when `terminal` (the value of TERM) is known to
 * have no clipboard: it might print the sequence. */
bool clipboard_sequence(
    struct slice text, const char *terminal, struct str *out, struct err *err);

#endif
