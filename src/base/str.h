/* SPDX-License-Identifier: MIT */
/*
 * str: growable strings and borrowed pieces of text.
 *
 * struct str    owns its bytes; a zeroed str is empty and ready for use.
 * struct slice  borrows bytes that something else owns; not NUL-terminated.
 * struct span   bytes [start, end) of a text known from the context; stays
 *               valid when that text moves in memory.
 *
 * All lengths and offsets are bytes.
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>

struct slice {
	const char *bytes;
	size_t len;
};

struct span {
	size_t start, end;
};

struct span_list {
	struct span *items;
	size_t n, cap;
};

/* Invariant: bytes[len] is NUL once anything was appended; `bytes` may be NULL
 * while len is 0 (str_text never returns NULL). */
struct str {
	char *bytes;
	size_t len, cap;
};

void str_append(struct str *str, const char *bytes, size_t len);
void str_append_text(struct str *str, const char *string);
void str_append_slice(struct str *str, struct slice slice);
void str_append_byte(struct str *str, char byte);
void str_printf(struct str *str, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/* "1 word", "2 words". */
void str_append_count(struct str *str, size_t n, const char *what);
/* Makes the string empty; keeps its memory. */
void str_clear(struct str *str);
/* Cuts the string to its first `len` bytes; `len` is at most str->len. */
void str_cut(struct str *str, size_t len);
/* The bytes, NUL-terminated; "" for an empty str.  Borrowed. */
const char *str_text(const struct str *str);
struct slice str_slice(const struct str *str);
/* Hands the bytes to the caller, who frees them, and empties the str. */
char *str_take(struct str *str);
void str_release(struct str *str);

/* Whether two strings are the same; either may be NULL. */
bool str_equal(const char *a, const char *b);
/* Whether it is ASCII white space. */
bool str_is_space(char byte);

struct slice slice_of(const char *string);
/* The bytes of `text` in `span`, which must be inside the text. */
struct slice slice_at(struct slice text, struct span span);
/* The text without its first `len` bytes. */
struct slice slice_from(struct slice text, size_t len);
/* Without ASCII white space at both ends. */
struct slice slice_trim(struct slice slice);
bool slice_equal(struct slice a, struct slice b);
/* Where the first of `n` needles begins, of several there the earlier one of
 * the list; text.len when there is none.  `len` gets its bytes. */
size_t slice_find_any(struct slice text, const char *const *needles, size_t n,
    size_t from, size_t *len);
bool slice_is(struct slice slice, const char *string);
bool slice_starts(struct slice slice, const char *prefix);
bool slice_ends(struct slice slice, const char *suffix);
/* The offset of the first `needle` at or after `from`; slice.len if none. */
size_t slice_find(struct slice slice, const char *needle, size_t from);

bool span_is_empty(struct span span);
bool span_holds(struct span outer, struct span inner);
void span_list_add(struct span_list *list, struct span span);
void span_list_release(struct span_list *list);

#endif
