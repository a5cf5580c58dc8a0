/* SPDX-License-Identifier: MIT */
/*
 * output: what the program says on stdout and stderr.
 *
 * Messages hold names of files and words of articles, so they go through
 * unicode_safe; what is written to stdout was made safe by who made it.
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

/* "broadside: MESSAGE" as one line on stderr. */
void output_error(const char *message);

/* Writes all of it to stdout.  False, with the reason on stderr, when it
 * cannot; a reader that has gone away (`| head`) is no reason to speak. */
bool output_write(struct slice bytes);

/* The columns of the terminal on stdout; 80 when it is none. */
size_t output_columns(void);

#endif
