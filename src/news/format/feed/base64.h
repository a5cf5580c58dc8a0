/* SPDX-License-Identifier: MIT */
/*
 * format_feed_base64: reads base64 (RFC 4648, section 4).
 */
#ifndef NEWS_FORMAT_FEED_BASE64_H
#define NEWS_FORMAT_FEED_BASE64_H

#include "base/str.h"

/* Appends the bytes; white space is let go.  False, with nothing appended, when
 * `text` is empty, has another character or ends in the middle of a byte. */
bool format_feed_base64_decode(struct str *out, struct slice text);

#endif
