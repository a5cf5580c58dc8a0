/* SPDX-License-Identifier: MIT */
/*
 * charset_detect: which encoding undeclared bytes are most likely in.
 *
 * UTF-8, UTF-16 and UTF-32 are recognised by other rooms; here are the older ones.
 * Each is tried, and the one whose text costs the fewest bits, as a text of
 * one of its languages (charset_letters), is the answer.  Only the places
 * where bytes beyond ASCII are count, and not more than 32 KB of them.
 */
#ifndef TEXT_CHARSET_DETECT_H
#define TEXT_CHARSET_DETECT_H

#include <stdbool.h>

#include "base/str.h"
#include "text/charset/encoding.h"

/* windows-1252 when nothing speaks for another. */
const struct charset_encoding *charset_detect(struct slice bytes);

/* Whether the bytes may be in this encoding: it has nearly all of them. */
bool charset_detect_fits(
    struct slice bytes, const struct charset_encoding *encoding);

#endif
