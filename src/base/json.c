/* SPDX-License-Identifier: MIT */
/* json: jansson's values under names of our own.
 *
 * jansson escapes what is beyond ASCII and the C0 controls; DEL it lets pass,
 * so that is done here. */
#include "base/json.h"

#include <jansson.h>

enum { INDENT = 2, DIGITS = 6 };

/* A json_value is a json_t, whose name is jansson's own. */
static json_t *to_jansson(struct json_value *value)
{
	return (json_t *)value;
}

static const json_t *to_const_jansson(const struct json_value *value)
{
	return (const json_t *)value;
}

static struct json_value *from_jansson(json_t *value)
{
	return (struct json_value *)(value ? value : json_null());
}

struct json_value *json_make_object(void)
{
	return from_jansson(json_object());
}

struct json_value *json_make_list(void)
{
	return from_jansson(json_array());
}

struct json_value *json_make_null(void)
{
	return from_jansson(NULL);
}

struct json_value *json_make_bool(bool value)
{
	return from_jansson(json_boolean(value));
}

struct json_value *json_make_number(size_t value)
{
	return from_jansson(json_integer((json_int_t)value));
}

struct json_value *json_make_real(double value)
{
	return from_jansson(json_real(value));
}

struct json_value *json_make_text(const char *text)
{
	return from_jansson(text ? json_string(text) : NULL);
}

struct json_value *json_make_slice(struct slice text)
{
	return from_jansson(json_stringn(text.bytes, text.len));
}

void json_put(
    struct json_value *object, const char *key, struct json_value *value)
{
	json_object_set_new(to_jansson(object), key, to_jansson(value));
}

void json_add(struct json_value *list, struct json_value *value)
{
	json_array_append_new(to_jansson(list), to_jansson(value));
}

static int append_bytes(const char *bytes, size_t len, void *state)
{
	struct str *out = state;
	for (size_t i = 0; i < len; i++)
		if (bytes[i] == '\x7f')
			str_append_text(out, "\\u007f");
		else
			str_append_byte(out, bytes[i]);
	return 0;
}

void json_write(struct str *out, struct json_value *value)
{
	json_dump_callback(to_jansson(value), append_bytes, out,
	    JSON_INDENT(INDENT) | JSON_ENSURE_ASCII |
		JSON_REAL_PRECISION(DIGITS));
	str_append_byte(out, '\n');
	json_decref(to_jansson(value));
}

struct json_value *json_read(struct slice text, struct err *err)
{
	json_error_t error;
	json_t *value = json_loadb(text.bytes, text.len,
	    JSON_DECODE_ANY | JSON_DECODE_INT_AS_REAL | JSON_ALLOW_NUL, &error);
	if (!value)
		err_set(err, "%d:%d: %s", error.line, error.column, error.text);
	return (struct json_value *)value;
}

void json_release(struct json_value *value)
{
	json_decref(to_jansson(value));
}

const struct json_value *json_get(
    const struct json_value *object, const char *key)
{
	return (const struct json_value *)json_object_get(
	    to_const_jansson(object), key);
}

size_t json_count(const struct json_value *list)
{
	return json_array_size(to_const_jansson(list));
}

const struct json_value *json_item(const struct json_value *list, size_t index)
{
	return (const struct json_value *)json_array_get(
	    to_const_jansson(list), index);
}

const char *json_text(const struct json_value *value)
{
	return json_string_value(to_const_jansson(value));
}

bool json_number(const struct json_value *value, double *number)
{
	*number = json_number_value(to_const_jansson(value));
	return json_is_number(to_const_jansson(value));
}
