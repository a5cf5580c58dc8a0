/* SPDX-License-Identifier: MIT */
/*
 * file: reads and writes whole files.
 *
 * Reading refuses anything but a regular file, so that a FIFO or a device in
 * a folder of articles can never hang or flood the program.  Writing makes a
 * temporary file in the same folder and renames it, so that a crash leaves
 * either the old file or the new one.
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

/* Replaces the content of the file, durably and atomically. */
bool file_write(const char *path, struct slice bytes, struct err *err);

/* The same for a new file, with the mode that the umask gives; fails when
 * `path` exists. */
bool file_create(const char *path, struct slice bytes, struct err *err);

/* Makes a folder and its missing parents, with mode 0700. */
bool file_make_folder(const char *path, struct err *err);

/* Copies what can be read from `fd`, at most `limit` bytes, to a file called
 * `name` in a new folder below $TMPDIR that nobody else can read.  Returns its
 * path, to be removed with file_spool_remove; NULL and `err` when it cannot. */
char *file_spool(int fd, const char *name, size_t limit, struct err *err);
/* Removes the file and its folder, and frees the path; NULL does nothing. */
void file_spool_remove(char *path);

/* Whether everybody may put files into the folder (/tmp). */
bool file_is_of_everybody(const char *folder);

/* The part after the last slash; the whole path when there is none. */
const char *file_name(const char *path);

#endif
