/* SPDX-License-Identifier: MIT */
/* word_count: counts where words begin, without reading them. */
#include "text/word/word.h"

#include <stdbool.h>

#include "text/unicode.h"

size_t word_count(struct slice text)
{
	size_t n = 0;
	bool in_word = false;
	uint32_t code;
	for (size_t len; (len = unicode_decode(text, &code)) != 0;) {
		bool word = unicode_is_letter(code) || unicode_is_digit(code);
		if (word && (!in_word || unicode_is_unspaced(code)))
			n++;
		in_word = word || (in_word && !unicode_is_space(code));
		text = slice_from(text, len);
	}
	return n;
}
