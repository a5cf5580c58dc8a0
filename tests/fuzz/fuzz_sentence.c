/* SPDX-License-Identifier: MIT */
/* Every byte that is not white space lies in exactly one sentence. */
#include "fuzz.h"

#include "text/sentence/sentence.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct slice text = fuzz_text(fuzz_slice(bytes, len));
	struct span_list list = {0};
	size_t end = 0;
	sentence_split(text, (struct span){0, text.len}, &list);
	for (size_t i = 0; i < list.n; end = list.items[i++].end) {
		assert(!span_is_empty(list.items[i]));
		fuzz_assert_space(
		    text, (struct span){end, list.items[i].start});
		fuzz_assert_inside(text, list.items[i]);
	}
	fuzz_assert_space(text, (struct span){end, text.len});
	span_list_release(&list);
	fuzz_free(text);
	return 0;
}
