/* SPDX-License-Identifier: MIT */
/*
 * json: values that are written as JSON, and read from it (RFC 8259).
 *
 * The only user of jansson.  A value belongs to the object or list that it is
 * put into; json_write takes the outermost.  Keys keep the order in which they
 * were put.  What is written is ASCII: no control character passes raw.
 *
 * What is read belongs to the outermost value, which json_release frees.  The
 * functions that look into a value take NULL, and any kind of value, and find
 * nothing in it: what a file holds is not to be trusted.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "base/str.h"

struct json_value;

struct json_value *json_make_object(void);
struct json_value *json_make_list(void);
struct json_value *json_make_null(void);
struct json_value *json_make_bool(bool value);
struct json_value *json_make_number(size_t value);
/* Written to six digits: the last bits differ between machines. */
struct json_value *json_make_real(double value);
/* Null for what is not UTF-8 (a path need not be), and for NULL. */
struct json_value *json_make_text(const char *text);
struct json_value *json_make_slice(struct slice text);

void json_put(
    struct json_value *object, const char *key, struct json_value *value);
void json_add(struct json_value *list, struct json_value *value);

/* Appends the value, indented, and a newline; frees it. */
void json_write(struct str *out, struct json_value *value);

/* Reads a text that is one value; NULL with line, column and reason when it is
 * none.  It may be nested 2048 deep; of keys that are there twice the last
 * counts. */
struct json_value *json_read(struct slice text, struct err *err);
void json_release(struct json_value *value);

/* The value of a key; NULL when there is none. */
const struct json_value *json_get(
    const struct json_value *object, const char *key);
/* How many values a list has, and one of them. */
size_t json_count(const struct json_value *list);
const struct json_value *json_item(const struct json_value *list, size_t index);
/* The text of a string; NULL of anything else.  Borrowed. */
const char *json_text(const struct json_value *value);
/* The value of a number; false when it is none. */
bool json_number(const struct json_value *value, double *number);

#endif
