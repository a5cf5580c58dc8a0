/* SPDX-License-Identifier: MIT */
/*
 * lock: lets one process at a time change a file.
 *
 * The lock is on a file of its own (PATH.lock), so that the file at PATH can
 * be replaced by a rename while the lock is held.  It ends with the process.
 * It does not keep out the process that holds it, so take it once.
 */
#ifndef BASE_LOCK_H
#define BASE_LOCK_H

#include "base/err.h"

/* Makes the folder of `path` and takes the lock; returns -1 and sets `err`
 * when that does not succeed within a few seconds. */
int lock_take(const char *path, struct err *err);
/* Accepts -1. */
void lock_release(int lock);

#endif
