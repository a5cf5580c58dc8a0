/* SPDX-License-Identifier: MIT */
/* word_class: a line of the table is a word, a tab, and the names of its
 * classes with a space between them. */
#include "text/word/class.h"

#include <assert.h>
#include <string.h>

#include "base/embed.h"
#include "base/mem.h"
#include "base/str.h"

/* In the order of the bits. */
static const char *const names[] = {
    "adverb",
    "auxiliary",
    "connective",
    "determiner",
    "female-noun",
    "female-title",
    "group",
    "honour",
    "institution",
    "introductory",
    "light-verb",
    "male-noun",
    "male-title",
    "month",
    "name-particle",
    "negation",
    "noun-preposition",
    "office",
    "office-qualifier",
    "past-tense",
    "person-noun",
    "preposition",
    "pronoun",
    "relative",
    "source-end",
    "subject-pronoun",
    "subordinator",
    "time-unit",
    "title",
    "title-start",
    "weekday",
};

static unsigned class_of_name(struct slice name)
{
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (slice_is(name, names[i]))
			return 1u << i;
	assert(!"a class of classes.tsv has no name here");
	return 0;
}

unsigned word_class_of(const char *fold)
{
	struct slice line = embed_line(&classes_files[0], fold);
	unsigned classes = 0;
	for (size_t pos = strlen(fold) + 1; pos < line.len;) {
		struct slice rest = slice_from(line, pos);
		size_t len = slice_find(rest, " ", 0);
		classes |= class_of_name((struct slice){rest.bytes, len});
		pos += len + 1;
	}
	return classes;
}

bool word_class_is(const char *fold, unsigned classes)
{
	return word_class_of(fold) & classes;
}
