/* SPDX-License-Identifier: MIT */
/* Words stand in order; the parts of a compound lie inside it; in any language,
 * which the length of the text chooses. */
#include "fuzz.h"

#include "text/word/word.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t len)
{
	struct slice text = fuzz_text(fuzz_slice(bytes, len));
	static const char *const languages[] = {"en", "de", "fr", "ru", "ar",
	    "hi", "zh", "ja", "nl", "it", "es", "pt", "ko"};
	struct word_list list = {.own.language = word_language_find(
				     languages[len % ARRAY_LEN(languages)])};
	struct span whole = {0, 0};
	word_split(&list, text, (struct span){0, text.len});
	for (size_t i = 0; i < list.n; i++) {
		const struct word *word = &list.items[i];
		fuzz_assert_inside(text, word->span);
		assert(!span_is_empty(word->span) && word->fold && word->stem);
		if (word->flags & WORD_PART)
			assert(word->span.end <= whole.end);
		else
			assert(word->span.start >= whole.end);
		if (!(word->flags & WORD_PART))
			whole = word->span;
	}
	word_list_release(&list);
	fuzz_free(text);
	return 0;
}
