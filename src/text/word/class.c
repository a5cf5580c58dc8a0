/* SPDX-License-Identifier: MIT */
/* word_class: a line of the table is a word, a tab, and the names of its
 * classes with a space between them. */
#include "text/word/class.h"

#include <assert.h>
#include <string.h>

#include "base/embed.h"
#include "base/mem.h"
#include "base/str.h"
#include "text/date/date.h"

static const struct {
	const char *name;
	uint64_t class;
} names[] = {
    {"adverb", WORD_CLASS_ADVERB},
    {"after-source", WORD_CLASS_AFTER_SOURCE},
    {"auxiliary", WORD_CLASS_AUXILIARY},
    {"before-is", WORD_CLASS_BEFORE_IS},
    {"before-year", WORD_CLASS_BEFORE_YEAR},
    {"clause-conjunction", WORD_CLASS_CLAUSE_CONJUNCTION},
    {"connective", WORD_CLASS_CONNECTIVE},
    {"denial", WORD_CLASS_DENIAL},
    {"determiner", WORD_CLASS_DETERMINER},
    {"female-noun", WORD_CLASS_FEMALE_NOUN},
    {"female-title", WORD_CLASS_FEMALE_TITLE},
    {"finite-auxiliary", WORD_CLASS_FINITE_AUXILIARY},
    {"group", WORD_CLASS_GROUP},
    {"honour", WORD_CLASS_HONOUR},
    {"institution", WORD_CLASS_INSTITUTION},
    {"introductory", WORD_CLASS_INTRODUCTORY},
    {"label", WORD_CLASS_LABEL},
    {"light-verb", WORD_CLASS_LIGHT_VERB},
    {"ly-noun", WORD_CLASS_LY_NOUN},
    {"male-noun", WORD_CLASS_MALE_NOUN},
    {"male-title", WORD_CLASS_MALE_TITLE},
    {"name-end", WORD_CLASS_NAME_END},
    {"name-month", WORD_CLASS_NAME_MONTH},
    {"name-particle", WORD_CLASS_NAME_PARTICLE},
    {"naming", WORD_CLASS_NAMING},
    {"negation", WORD_CLASS_NEGATION},
    {"noun-preposition", WORD_CLASS_NOUN_PREPOSITION},
    {"no-attribution", WORD_CLASS_NO_ATTRIBUTION},
    {"office", WORD_CLASS_OFFICE},
    {"office-qualifier", WORD_CLASS_OFFICE_QUALIFIER},
    {"participle", WORD_CLASS_PARTICIPLE},
    {"past-tense", WORD_CLASS_PAST_TENSE},
    {"person-noun", WORD_CLASS_PERSON_NOUN},
    {"preposition", WORD_CLASS_PREPOSITION},
    {"pronoun", WORD_CLASS_PRONOUN},
    {"ranked", WORD_CLASS_RANKED},
    {"relative", WORD_CLASS_RELATIVE},
    {"sentence-start", WORD_CLASS_SENTENCE_START},
    {"short-month", WORD_CLASS_SHORT_MONTH},
    {"source-end", WORD_CLASS_SOURCE_END},
    {"speech-noun", WORD_CLASS_SPEECH_NOUN},
    {"street", WORD_CLASS_STREET},
    {"subject-pronoun", WORD_CLASS_SUBJECT_PRONOUN},
    {"subordinator", WORD_CLASS_SUBORDINATOR},
    {"time-unit", WORD_CLASS_TIME_UNIT},
    {"title", WORD_CLASS_TITLE},
    {"title-start", WORD_CLASS_TITLE_START},
};

static uint64_t class_of_name(struct slice name)
{
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		if (slice_is(name, names[i].name))
			return names[i].class;
	assert(!"a class of classes.tsv has no name here");
	return 0;
}

/* Of the names that text/date has. */
static uint64_t class_of_date(struct slice fold)
{
	if (date_month_of(fold))
		return WORD_CLASS_MONTH;
	return date_weekday_of(fold) ? WORD_CLASS_WEEKDAY : 0;
}

uint64_t word_class_of(const char *fold)
{
	struct slice line = embed_line(&classes_files[0], fold);
	uint64_t classes = class_of_date(slice_of(fold));
	for (size_t pos = strlen(fold) + 1; pos < line.len;) {
		struct slice rest = slice_from(line, pos);
		size_t len = slice_find(rest, " ", 0);
		classes |= class_of_name((struct slice){rest.bytes, len});
		pos += len + 1;
	}
	return classes;
}

bool word_class_is(const char *fold, uint64_t classes)
{
	return word_class_of(fold) & classes;
}
