/* SPDX-License-Identifier: MIT */
/*
 * err: an error message, kept in memory of the caller.
 *
 * A function that can fail for reasons outside the program (a missing file,
 * bad YAML) returns `bool` and takes a `struct err *` as its last parameter.
 * The message is one line, lower case, without a full stop, and says what is
 * wrong and where:
 *
 *	themes/dark.yaml:4:9: expected a colour, found "blu"
 *
 * Every function that takes a `struct err *` sets it when, and only when, it
 * returns false or NULL; passing NULL discards the message.
 */
#ifndef BASE_ERR_H
#define BASE_ERR_H

#include <stdbool.h>
#include <stddef.h>

enum { ERR_LEN = 512 };

struct err {
	char text[ERR_LEN]; /* empty when nothing went wrong */
};

/* Several messages, in the order in which the errors were found.  The list
 * owns the texts.  Zeroed is empty. */
struct err_list {
	char **items;
	size_t n, cap;
};

/* Adds a copy. */
void err_list_add(struct err_list *list, const char *text);
void err_list_release(struct err_list *list);

/* Sets the message and returns false, so that a caller can write
 * `return err_set(err, "%s: not a folder", path);`.  A message longer than
 * ERR_LEN - 1 bytes is cut. */
bool err_set(struct err *err, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The same, followed by ": " and the text of the errno value `number`. */
bool err_system(struct err *err, int number, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
