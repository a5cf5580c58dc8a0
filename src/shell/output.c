/* SPDX-License-Identifier: MIT */
/* output: messages and results. */
#include "shell/output.h"

#include <errno.h>
#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "base/err.h"
#include "text/unicode.h"

enum {
	COLUMNS_NORMAL = 80,
	COLUMNS_LEAST = 20,
	COLUMNS_MOST = 1000,
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
		return COLUMNS_NORMAL;
	if (size.ws_col < COLUMNS_LEAST)
		return COLUMNS_LEAST;
	return size.ws_col < COLUMNS_MOST ? size.ws_col : COLUMNS_MOST;
}
