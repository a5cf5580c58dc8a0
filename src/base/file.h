/* SPDX-License-Identifier: MIT */
/*
 * file: whole files in, whole files out.
 *
 * Reading refuses what is not a regular file, so that a FIFO or a device in
 * a folder of articles can never hang or flood the program.  Writing goes to
 * a temporary name beside the target and is renamed over it, so that a crash
 * leaves either the old file or the new one.
 */
#ifndef BASE_FILE_H
#define BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/str.h"

/* Appends the bytes of the file to `out`.  Fails, with the path and the
 * reason in `err`, when it cannot be opened, is a folder or special file, or
 * has more than `limit` bytes. */
bool file_read(
    const char *path, size_t limit, struct str *out, struct err *err);

/* Replaces the file by `bytes`, durably and in one step. */
bool file_write(const char *path, struct slice bytes, struct err *err);

/* The same for a file that is not there yet, with the mode that new files
 * have; fails when there is anything of that name. */
bool file_create(const char *path, struct slice bytes, struct err *err);

/* Makes a folder and those above it that are missing, with mode 0700. */
bool file_make_folder(const char *path, struct err *err);

/* What follows the last slash; the whole path when there is none. */
const char *file_name(const char *path);

#endif
