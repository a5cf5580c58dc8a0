/* SPDX-License-Identifier: MIT */
/* Every byte that is not white space lies in exactly one sentence; the first
 * byte chooses the language. */
#include "fuzz.h"

#include "base/mem.h"
#include "text/sentence/sentence.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	static const char *const languages[] = {NULL, "ar", "de", "es", "fr",
	    "hi", "it", "ja", "nl", "pt", "ru", "zh"};
	size_t first = len > 0;
	const char *language =
	    languages[len ? bytes[0] % ARRAY_LEN(languages) : 0];
	struct slice text = fuzz_text(fuzz_slice(bytes + first, len - first));
	struct span_list list = {0};
	size_t end = 0;
	sentence_split(text, (struct span){0, text.len}, language, &list);
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
