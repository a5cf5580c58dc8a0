/* SPDX-License-Identifier: MIT */
/* word_language: a table. */
#include "text/word/language.h"

#include <stddef.h>
#include <string.h>

#include "base/mem.h"

/* clang-format off */
static const struct word_language languages[] = {
	{"ar", "arabic", false, false},
	{"ca", "catalan", true, true},
	{"cs", NULL, true, false},
	{"da", "danish", true, false},
	{"de", "german", true, false},
	{"el", "greek", true, false},
	{"es", "spanish", true, false},
	{"fi", "finnish", true, false},
	{"fr", "french", true, true},
	{"hi", "hindi", false, false},
	{"hu", "hungarian", true, false},
	{"hy", "armenian", true, false},
	{"id", "indonesian", true, false},
	{"it", "italian", true, true},
	{"ja", NULL, false, false},
	{"nl", "dutch", true, false},
	{"no", "norwegian", true, false},
	{"pl", NULL, true, false},
	{"pt", "portuguese", true, false},
	{"ro", "romanian", true, false},
	{"ru", "russian", true, false},
	{"sr", "serbian", true, false},
	{"sv", "swedish", true, false},
	{"sw", NULL, false, false},
	{"ta", "tamil", false, false},
	{"tr", "turkish", true, false},
	{"uk", NULL, true, false},
	{"vi", NULL, true, false},
	{"zh", NULL, false, false},
};
/* clang-format on */

const struct word_language *word_language_find(const char *code)
{
	static const struct word_language other = {"", NULL, false, false};
	if (!code || strcmp(code, "en") == 0)
		return NULL;
	for (size_t i = 0; i < ARRAY_LEN(languages); i++)
		if (strcmp(languages[i].code, code) == 0)
			return &languages[i];
	return &other;
}
