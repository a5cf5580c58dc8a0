/* SPDX-License-Identifier: MIT */
/* Whatever the bytes are, text comes out: valid UTF-8, behind what was there,
 * the same each time, and none of it left out of sound UTF-8. */
#include "fuzz.h"

#include <string.h>

#include "text/charset/charset.h"

enum { N_KINDS = CHARSET_XML + 1 };

static bool is_valid(struct slice text)
{
	uint32_t code;
	for (size_t len; (len = unicode_decode(text, &code));
	     text = slice_from(text, len))
		if (code == UNICODE_REPLACEMENT && len != 3)
			return false;
	return true;
}

static void check(struct slice bytes, enum charset_kind kind)
{
	struct charset found;
	struct str out = {0};
	str_append_text(&out, "before");
	charset_find(&found, bytes, kind);
	charset_decode(&found, &out, bytes);
	assert(!found.contradicted || found.stated);
	assert(slice_starts(str_slice(&out), "before"));
	struct slice text = slice_from(str_slice(&out), strlen("before"));
	assert(is_valid(text));
	assert(found.n_replaced * 3 <= text.len);
	if (charset_is_utf8(&found) && is_valid(bytes))
		assert(slice_equal(text, slice_from(bytes, found.bom)));
	str_release(&out);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct slice exact = {mem_dup(bytes, len), len};
	check(exact, (enum charset_kind)(len % N_KINDS));
	fuzz_free(exact);
	return 0;
}
