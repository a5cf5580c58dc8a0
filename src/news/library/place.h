/* SPDX-License-Identifier: MIT */
/*
 * library_place: the place of the index among the files.
 *
 * Two programs may find the same damaged index at once.  Whoever looks at
 * it, renames it or makes a new one holds its lock (base/lock), so that neither
 * takes away the good index that the other has just made.
 */
#ifndef NEWS_LIBRARY_PLACE_H
#define NEWS_LIBRARY_PLACE_H

#include <stdbool.h>

#include "base/err.h"

/* Whether what lies there is no database at all (SQLite takes a few bytes
 * for an empty one).  False and `err` when it is no regular file: opening a
 * FIFO would never end. */
bool library_place_look(const char *path, bool *foreign, struct err *err);
/* Renames the file to PATH.aside-N, the first N that is free of a few, and
 * removes SQLite's files beside it.  The lock must be held. */
bool library_place_set_aside(const char *path, struct err *err);

#endif
