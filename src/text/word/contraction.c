/* SPDX-License-Identifier: MIT */
/* word_contraction: endings, and the few words that change before them. */
#include "text/word/contraction.h"

#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "text/word/class.h"

/* clang-format off */
static const struct { const char *fold, *first, *second; } whole_words[] = {
	{"cannot", "can", "not"}, {"can't", "can", "not"},
	{"won't", "will", "not"}, {"shan't", "shall", "not"},
};
static const struct { const char *end, *second; } endings[] = {
	{"n't", "not"}, {"'re", "are"}, {"'m", "am"}, {"'ll", "will"},
	{"'ve", "have"}, {"'d", "would"},
};
/* clang-format on */

static bool set_parts(struct word_contraction *contraction, struct slice first,
    const char *second)
{
	if (!first.len || first.len >= WORD_CONTRACTION_PART)
		return false;
	memcpy(contraction->first, first.bytes, first.len);
	contraction->first[first.len] = '\0';
	contraction->second = second;
	return true;
}

/* "it's": the fold is without the "'s". */
static bool split_subject(const struct word *word, const struct word *next,
    struct word_contraction *contraction)
{
	struct slice fold = slice_of(word->fold);
	if (slice_is(fold, "let"))
		return set_parts(contraction, fold, "us");
	if (!(word->classes & WORD_CLASS_BEFORE_IS))
		return false; /* a genitive */
	bool has = next && (next->classes & WORD_CLASS_PARTICIPLE);
	return set_parts(contraction, fold, has ? "has" : "is");
}

bool word_contraction_split(const struct word *word, const struct word *next,
    struct word_contraction *contraction)
{
	if (word->flags & WORD_POSSESSIVE)
		return split_subject(word, next, contraction);
	if (!strchr(word->fold, '\'') && strcmp(word->fold, "cannot") != 0)
		return false; /* as nearly all are */
	struct slice fold = slice_of(word->fold);
	for (size_t i = 0; i < ARRAY_LEN(whole_words); i++)
		if (slice_is(fold, whole_words[i].fold))
			return set_parts(contraction,
			    slice_of(whole_words[i].first),
			    whole_words[i].second);
	for (size_t i = 0; i < ARRAY_LEN(endings); i++) {
		if (!slice_ends(fold, endings[i].end))
			continue;
		fold.len -= strlen(endings[i].end);
		return set_parts(contraction, fold, endings[i].second);
	}
	return false;
}
