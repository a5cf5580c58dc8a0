/* SPDX-License-Identifier: MIT */
/*
 * lock: one program at a time.
 *
 * The lock is a file beside the one that it is for (PATH.lock), so that the
 * file itself can be renamed over while it is held.  It ends with the
 * process; within one process it keeps nobody out, so take it once.
 */
#ifndef BASE_LOCK_H
#define BASE_LOCK_H

#include "base/err.h"

/* Makes the folder of `path` and takes the lock; -1 and `err` when that does
 * not work within a few seconds. */
int lock_take(const char *path, struct err *err);
/* Accepts -1. */
void lock_release(int lock);

#endif
