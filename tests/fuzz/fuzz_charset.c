/* SPDX-License-Identifier: MIT */
/* All bytes are read, and what an encoding gives is UTF-8; what is not read
 * by iconv is kept as it is. */
#include "fuzz.h"

#include "text/charset.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	for (enum charset_kind kind = CHARSET_TEXT; kind <= CHARSET_XML;
	     kind++) {
		struct str out = {0};
		struct charset_result result;
		charset_decode(&out, fuzz_slice(bytes, len), kind, &result);
		assert(result.name);
		assert(len < 4 || out.len);
		str_release(&out);
	}
	return 0;
}
