/* SPDX-License-Identifier: MIT */
/* word_function: a line of the table is a word, a tab, and languages of two
 * letters with a space between them. */
#include "text/word/function.h"

#include <string.h>

#include "base/embed.h"

struct slice word_function_languages(const char *word)
{
	struct slice line = embed_line(&function_word_files[0], word);
	size_t len = strlen(word) + 1;
	return line.len > len ? slice_from(line, len) : (struct slice){0};
}

bool word_function_is(const char *word, const char *language)
{
	struct slice languages = word_function_languages(word);
	return *language && slice_find(languages, language, 0) < languages.len;
}
