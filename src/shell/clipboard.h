/* SPDX-License-Identifier: MIT */
/*
 * clipboard: what makes a terminal copy something (OSC 52 of xterm's
 * control sequences): works over ssh too, and nothing of the text reaches the
 * terminal but as base64 (RFC 4648).
 */
#ifndef SHELL_CLIPBOARD_H
#define SHELL_CLIPBOARD_H

#include <stdbool.h>

#include "base/err.h"
#include "base/str.h"

/* Terminals drop what is longer without a word: 100,000 bytes are the limit
 * of several, base64 makes four bytes of three. */
enum { CLIPBOARD_LIMIT = 74994 };

/* Appends the sequence that copies `text`.  False with the reason when it is
 * too long, or `terminal` (the value of TERM) is known to have no clipboard
 * and might print the sequence. */
bool clipboard_sequence(
    struct slice text, const char *terminal, struct str *out, struct err *err);

#endif
