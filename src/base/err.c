/* SPDX-License-Identifier: MIT */
/* err: formats messages, and copies them into lists. */
#include "base/err.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

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

void err_list_add(struct err_list *list, const char *text)
{
	list->items =
	    mem_grow(list->items, list->n, &list->cap, sizeof(*list->items));
	list->items[list->n++] = mem_strdup(text);
}

void err_list_release(struct err_list *list)
{
	for (size_t i = 0; i < list->n; i++)
		free(list->items[i]);
	free(list->items);
	*list = (struct err_list){0};
}
