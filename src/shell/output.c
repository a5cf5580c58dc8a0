/* SPDX-License-Identifier: MIT */
/* output: writes messages to stderr and results to stdout. */
#include "shell/output.h"

#include <errno.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/err.h"
#include "text/unicode.h"

enum {
	COLUMNS_DEFAULT = 80,
	COLUMNS_MIN = 20,
	COLUMNS_MAX = 1000,
};

void output_error(const char *message)
{
	struct str line = {0};
	str_append_text(&line, "broadside: ");
	unicode_safe(&line, slice_of(message));
	str_append_byte(&line, '\n');
	fwrite(line.bytes, 1, line.len, stderr);
	str_release(&line);
}

bool output_write(struct slice bytes)
{
	struct err err;
	while (bytes.len) {
		ssize_t put = write(STDOUT_FILENO, bytes.bytes, bytes.len);
		if (put >= 0) {
			bytes = slice_from(bytes, (size_t)put);
			continue;
		}
		if (errno == EINTR)
			continue;
		if (errno != EPIPE) {
			err_system(&err, errno, "standard output");
			output_error(err.text);
		}
		return false;
	}
	return true;
}

size_t output_columns(void)
{
	struct winsize size;
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || !size.ws_col)
		return COLUMNS_DEFAULT;
	if (size.ws_col < COLUMNS_MIN)
		return COLUMNS_MIN;
	return size.ws_col < COLUMNS_MAX ? size.ws_col : COLUMNS_MAX;
}
