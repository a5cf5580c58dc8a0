/* SPDX-License-Identifier: MIT */
/*
 * output: prints results on stdout and messages on stderr.
 *
 * Messages contain names of files and words of articles, so they go through
 * unicode_safe.  Callers of output_write make the bytes safe themselves.
 */
#ifndef SHELL_OUTPUT_H
#define SHELL_OUTPUT_H

#include <stdbool.h>

#include "base/str.h"

/* Exit statuses. */
enum {
	OUTPUT_STATUS_OK = 0,
	OUTPUT_STATUS_TROUBLE = 1, /* something could not be read or written */
	OUTPUT_STATUS_USAGE = 2,   /* the command line is wrong */
};

/* Writes "broadside: MESSAGE" as one line to stderr. */
void output_error(const char *message);

/* Writes all bytes to stdout.  False, with the reason on stderr, when that
 * fails; no message when the reader of a pipe has gone away (`| head`). */
bool output_write(struct slice bytes);

/* The width of the terminal on stdout, from 20 to 1000; 80 when stdout is no
 * terminal. */
size_t output_columns(void);

#endif
