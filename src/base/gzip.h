/* SPDX-License-Identifier: MIT */
/*
 * gzip: what was compressed by gzip (RFC 1952).
 *
 * The only user of zlib.
 */
#ifndef BASE_GZIP_H
#define BASE_GZIP_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/str.h"

/* Whether the bytes begin as a gzip file does. */
bool gzip_is(struct slice bytes);
/* Appends what the members of a file hold, one after the other; what follows
 * the last member is passed over, as gzip(1) does.  False with the reason when
 * it is damaged or cut off, and when it would be more than `limit` bytes; what
 * could be read until then is appended all the same. */
bool gzip_inflate(
    struct str *out, struct slice bytes, size_t limit, struct err *err);

#endif
