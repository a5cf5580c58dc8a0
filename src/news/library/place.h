/* SPDX-License-Identifier: MIT */
/*
 * library_place: checks the file at the path of the index, and renames one that
 * is damaged.
 *
 * Two programs may find the same damaged index at once.  A program that checks
 * it, renames it or makes a new one holds its lock (base/lock), so that
 * neither removes the good index that the other has just made.
 */
#ifndef NEWS_LIBRARY_PLACE_H
#define NEWS_LIBRARY_PLACE_H

#include <stdbool.h>

#include "base/err.h"

/* Sets `foreign` to whether the file is too small for a database (SQLite takes a
 * few bytes for an empty one, and finds out itself what else is none).  False and `err` when it is not a regular file:
 * opening a FIFO would never end. */
bool library_place_check(const char *path, bool *foreign, struct err *err);
/* Renames the file to PATH.aside-N, the first of a few N that is free, else the
 * last, and removes SQLite's files beside it.  The lock must be held. */
bool library_place_set_aside(const char *path, struct err *err);

#endif
