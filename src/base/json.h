/* SPDX-License-Identifier: MIT */
/*
 * json: values that are written as JSON (RFC 8259).
 *
 * The only user of jansson.  A value belongs to the object or list that it is
 * put into; json_write takes the outermost.  Keys keep the order in which they
 * were put.  What is written is ASCII: no control character passes raw.
 */
#ifndef BASE_JSON_H
#define BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>

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

#endif
