/* SPDX-License-Identifier: MIT */
/* str: strings that double when they are full, slices and spans. */
#include "base/str.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static void reserve(struct str *str, size_t more)
{
	size_t need = str->len + more + 1;
	if (need <= str->cap)
		return;
	str->cap = need < 2 * str->cap ? 2 * str->cap : need + 16;
	str->bytes = mem_resize(str->bytes, str->cap, 1);
}

void str_append(struct str *str, const char *bytes, size_t len)
{
	reserve(str, len);
	if (len)
		memcpy(str->bytes + str->len, bytes, len);
	str->len += len;
	str->bytes[str->len] = '\0';
}

void str_append_text(struct str *str, const char *string)
{
	str_append(str, string, strlen(string));
}

void str_append_slice(struct str *str, struct slice slice)
{
	str_append(str, slice.bytes, slice.len);
}

void str_append_byte(struct str *str, char byte)
{
	str_append(str, &byte, 1);
}

void str_printf(struct str *str, const char *format, ...)
{
	va_list args, again;
	va_start(args, format);
	va_copy(again, args);
	int len = vsnprintf(NULL, 0, format, args);
	va_end(args);
	if (len > 0) {
		reserve(str, (size_t)len);
		vsnprintf(
		    str->bytes + str->len, (size_t)len + 1, format, again);
		str->len += (size_t)len;
	}
	va_end(again);
}

void str_append_count(struct str *str, size_t n, const char *what)
{
	str_printf(str, "%zu %s%s", n, what, n == 1 ? "" : "s");
}

void str_clear(struct str *str)
{
	str_cut(str, 0);
}

void str_cut(struct str *str, size_t len)
{
	assert(len <= str->len);
	str->len = len;
	if (str->bytes)
		str->bytes[len] = '\0';
}

const char *str_text(const struct str *str)
{
	return str->bytes ? str->bytes : "";
}

struct slice str_slice(const struct str *str)
{
	return (struct slice){str_text(str), str->len};
}

char *str_take(struct str *str)
{
	char *bytes = str->bytes ? str->bytes : mem_strdup("");
	*str = (struct str){0};
	return bytes;
}

void str_release(struct str *str)
{
	free(str->bytes);
	*str = (struct str){0};
}

bool str_equal(const char *a, const char *b)
{
	return a == b || (a && b && strcmp(a, b) == 0);
}

bool str_is_space(char byte)
{
	return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

struct slice slice_of(const char *string)
{
	return (struct slice){string, strlen(string)};
}

struct slice slice_from(struct slice text, size_t len)
{
	assert(len <= text.len);
	/* An empty slice may be NULL, and NULL + 0 is undefined in C. */
	if (!len)
		return text;
	return (struct slice){text.bytes + len, text.len - len};
}

struct slice slice_at(struct slice text, struct span span)
{
	assert(span.start <= span.end && span.end <= text.len);
	text = slice_from(text, span.start);
	text.len = span.end - span.start;
	return text;
}

struct slice slice_trim(struct slice slice)
{
	while (slice.len && str_is_space(slice.bytes[0]))
		slice = slice_from(slice, 1);
	while (slice.len && str_is_space(slice.bytes[slice.len - 1]))
		slice.len--;
	return slice;
}

size_t slice_find_any(struct slice text, const char *const *needles, size_t n,
    size_t from, size_t *len)
{
	size_t first = text.len;
	*len = 0;
	for (size_t i = 0; i < n; i++) {
		size_t pos = slice_find(text, needles[i], from);
		if (pos < first) {
			first = pos;
			*len = strlen(needles[i]);
		}
	}
	return first;
}

bool slice_equal(struct slice a, struct slice b)
{
	return a.len == b.len &&
	       (!a.len || memcmp(a.bytes, b.bytes, a.len) == 0);
}

bool slice_is(struct slice slice, const char *string)
{
	return slice_equal(slice, slice_of(string));
}

bool slice_starts(struct slice slice, const char *prefix)
{
	size_t len = strlen(prefix);
	return len <= slice.len && memcmp(slice.bytes, prefix, len) == 0;
}

bool slice_ends(struct slice slice, const char *suffix)
{
	size_t len = strlen(suffix);
	return len <= slice.len &&
	       memcmp(slice.bytes + slice.len - len, suffix, len) == 0;
}

size_t slice_find(struct slice slice, const char *needle, size_t from)
{
	size_t len = strlen(needle);
	if (len == 0 && from <= slice.len)
		return from;
	while (len && from + len <= slice.len) {
		size_t starts = slice.len - len + 1 - from;
		const char *p = memchr(slice.bytes + from, needle[0], starts);
		if (!p)
			break;
		from = (size_t)(p - slice.bytes);
		if (memcmp(p, needle, len) == 0)
			return from;
		from++;
	}
	return slice.len;
}

bool span_is_empty(struct span span)
{
	return span.start >= span.end;
}

bool span_holds(struct span outer, struct span inner)
{
	return inner.start >= outer.start && inner.end <= outer.end;
}

void span_list_add(struct span_list *list, struct span span)
{
	list->items =
	    mem_grow(list->items, list->n, &list->cap, sizeof(*list->items));
	list->items[list->n++] = span;
}

void span_list_release(struct span_list *list)
{
	free(list->items);
	*list = (struct span_list){0};
}
