/* SPDX-License-Identifier: MIT */
/* Never more than the limit. */
#include "fuzz.h"

#include "base/gzip.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	enum { LIMIT = 1 << 16 };
	struct str out = {0};
	gzip_inflate(&out, fuzz_slice(bytes, len), LIMIT, NULL);
	assert(out.len <= LIMIT);
	str_release(&out);
	return 0;
}
