/* SPDX-License-Identifier: MIT */
/* err: formats a message into memory of the caller. */
#include "base/err.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool err_set(struct err *err, const char *format, ...)
{
	if (!err)
		return false;
	va_list args;
	va_start(args, format);
	vsnprintf(err->text, sizeof(err->text), format, args);
	va_end(args);
	return false;
}

/* strerror's messages begin with a capital; ours do not. */
static void append_reason(struct err *err, int number)
{
	char reason[128];
	if (strerror_r(number, reason, sizeof(reason)) != 0)
		snprintf(reason, sizeof(reason), "error %d", number);
	reason[0] = (char)tolower((unsigned char)reason[0]);
	size_t used = strlen(err->text);
	snprintf(err->text + used, sizeof(err->text) - used, ": %s", reason);
}

bool err_system(struct err *err, int number, const char *format, ...)
{
	if (!err)
		return false;
	va_list args;
	va_start(args, format);
	vsnprintf(err->text, sizeof(err->text), format, args);
	va_end(args);
	append_reason(err, number);
	return false;
}
