/* SPDX-License-Identifier: MIT */
/*
 * fuzz: what the fuzz targets share.
 *
 * A target is a file with one LLVMFuzzerTestOneInput; `make fuzz` runs each
 * (https://llvm.org/docs/LibFuzzer.html).  It asserts what the header of the
 * room promises; sanitizers watch the rest.
 */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/str.h"
#include "text/unicode.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len);

static inline struct slice fuzz_slice(const uint8_t *bytes, size_t len)
{
	return (struct slice){(const char *)bytes, len};
}

/* The bytes as text, without a NUL behind it, so that a byte read too far is
 * seen.  Given back with fuzz_free. */
static inline struct slice fuzz_text(struct slice bytes)
{
	struct str text = {0};
	struct unicode_repair repair = {0};
	unicode_repair(&text, bytes, &repair);
	struct slice exact = {mem_dup(str_text(&text), text.len), text.len};
	unicode_repair_release(&repair);
	str_release(&text);
	return exact;
}

static inline void fuzz_free(struct slice text)
{
	free((char *)(uintptr_t)text.bytes);
}

/* Two inputs of one, parted by its first form feed. */
static inline void fuzz_cut(
    struct slice bytes, struct slice *a, struct slice *b)
{
	size_t at = slice_find(bytes, "\f", 0);
	*a = slice_at(bytes, (struct span){0, at});
	*b = slice_from(bytes, at < bytes.len ? at + 1 : at);
}

static inline void fuzz_assert_inside(struct slice text, struct span span)
{
	assert(span.start <= span.end && span.end <= text.len);
}

/* Nothing but white space stands there. */
static inline void fuzz_assert_space(struct slice text, struct span span)
{
	fuzz_assert_inside(text, span);
	uint32_t code;
	for (size_t len; (len = unicode_decode(slice_at(text, span), &code));
	     span.start += len)
		assert(unicode_is_space(code));
}

#endif
