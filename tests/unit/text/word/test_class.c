/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <string.h>

#include "base/embed.h"
#include "base/str.h"
#include "text/date/date.h"
#include "text/unicode.h"
#include "text/word/word.h"

static const struct {
	const char *fold;
	uint64_t classes;
} words[] = {
    {"also",
	WORD_CLASS_ADVERB | WORD_CLASS_CONNECTIVE | WORD_CLASS_SENTENCE_START},
    {"would", WORD_CLASS_AUXILIARY | WORD_CLASS_FINITE_AUXILIARY |
		  WORD_CLASS_SENTENCE_START},
    {"may", WORD_CLASS_AUXILIARY | WORD_CLASS_FINITE_AUXILIARY |
		WORD_CLASS_MONTH | WORD_CLASS_NAME_MONTH},
    {"did", WORD_CLASS_AUXILIARY | WORD_CLASS_FINITE_AUXILIARY |
		WORD_CLASS_LIGHT_VERB | WORD_CLASS_SENTENCE_START},
    {"however", WORD_CLASS_CONNECTIVE | WORD_CLASS_SENTENCE_START},
    {"the", WORD_CLASS_DETERMINER | WORD_CLASS_SENTENCE_START},
    {"her",
	WORD_CLASS_DETERMINER | WORD_CLASS_PRONOUN | WORD_CLASS_SENTENCE_START},
    {"woman", WORD_CLASS_FEMALE_NOUN},
    {"aunt", WORD_CLASS_FEMALE_NOUN},
    {"mrs", WORD_CLASS_FEMALE_TITLE | WORD_CLASS_TITLE},
    {"miss", WORD_CLASS_FEMALE_TITLE},
    {"nato", WORD_CLASS_GROUP},
    {"muslim", WORD_CLASS_GROUP},
    {"mp", WORD_CLASS_HONOUR | WORD_CLASS_TITLE},
    {"university", WORD_CLASS_INSTITUTION},
    {"citing", WORD_CLASS_INTRODUCTORY},
    {"earlier", WORD_CLASS_AFTER_SOURCE | WORD_CLASS_INTRODUCTORY |
		    WORD_CLASS_SENTENCE_START | WORD_CLASS_SOURCE_END},
    {"takes", WORD_CLASS_LIGHT_VERB},
    {"uncle", WORD_CLASS_MALE_NOUN},
    {"sir", WORD_CLASS_MALE_TITLE | WORD_CLASS_TITLE},
    {"spokesman",
	WORD_CLASS_MALE_NOUN | WORD_CLASS_MALE_TITLE | WORD_CLASS_TITLE},
    {"december", WORD_CLASS_MONTH},
    {"von", WORD_CLASS_NAME_PARTICLE},
    {"nobody", WORD_CLASS_NEGATION | WORD_CLASS_SENTENCE_START},
    {"never", WORD_CLASS_ADVERB | WORD_CLASS_NEGATION},
    {"of", WORD_CLASS_BEFORE_YEAR | WORD_CLASS_NAME_END |
	       WORD_CLASS_NOUN_PREPOSITION | WORD_CLASS_NO_ATTRIBUTION |
	       WORD_CLASS_SENTENCE_START},
    {"trade", WORD_CLASS_OFFICE},
    {"former", WORD_CLASS_OFFICE | WORD_CLASS_OFFICE_QUALIFIER},
    {"foreign", WORD_CLASS_OFFICE | WORD_CLASS_TITLE_START},
    {"told", WORD_CLASS_PAST_TENSE},
    {"gave", WORD_CLASS_LIGHT_VERB | WORD_CLASS_PAST_TENSE},
    {"child", WORD_CLASS_PERSON_NOUN},
    {"senator", WORD_CLASS_PERSON_NOUN | WORD_CLASS_TITLE},
    {"in", WORD_CLASS_BEFORE_YEAR | WORD_CLASS_NAME_END |
	       WORD_CLASS_NO_ATTRIBUTION | WORD_CLASS_PREPOSITION |
	       WORD_CLASS_SENTENCE_START},
    {"since", WORD_CLASS_BEFORE_YEAR | WORD_CLASS_PREPOSITION |
		  WORD_CLASS_SENTENCE_START | WORD_CLASS_SUBORDINATOR},
    {"them", WORD_CLASS_PRONOUN},
    {"they", WORD_CLASS_PRONOUN | WORD_CLASS_SENTENCE_START |
		 WORD_CLASS_SUBJECT_PRONOUN},
    {"which", WORD_CLASS_NO_ATTRIBUTION | WORD_CLASS_RELATIVE |
		  WORD_CLASS_SENTENCE_START},
    {"when", WORD_CLASS_CLAUSE_CONJUNCTION | WORD_CLASS_NO_ATTRIBUTION |
		 WORD_CLASS_RELATIVE | WORD_CLASS_SENTENCE_START |
		 WORD_CLASS_SUBORDINATOR},
    {"against", WORD_CLASS_SOURCE_END},
    {"because", WORD_CLASS_CLAUSE_CONJUNCTION | WORD_CLASS_NO_ATTRIBUTION |
		    WORD_CLASS_SENTENCE_START | WORD_CLASS_SUBORDINATOR},
    {"decades", WORD_CLASS_TIME_UNIT},
    {"wednesday", WORD_CLASS_WEEKDAY},
    {"here", WORD_CLASS_AFTER_SOURCE | WORD_CLASS_BEFORE_IS |
		 WORD_CLASS_CONNECTIVE | WORD_CLASS_SENTENCE_START},
    {"whereas", WORD_CLASS_CLAUSE_CONJUNCTION},
    {"from", WORD_CLASS_BEFORE_YEAR | WORD_CLASS_NAME_END |
		 WORD_CLASS_NOUN_PREPOSITION | WORD_CLASS_NO_ATTRIBUTION |
		 WORD_CLASS_SENTENCE_START},
    {"been", WORD_CLASS_AUXILIARY | WORD_CLASS_PARTICIPLE},
    {"don't", WORD_CLASS_SENTENCE_START},
    {"am", WORD_CLASS_FINITE_AUXILIARY},
    {"its", WORD_CLASS_SENTENCE_START},
    {"jul", WORD_CLASS_SHORT_MONTH},
    {"afterwards", WORD_CLASS_AFTER_SOURCE | WORD_CLASS_SENTENCE_START},
    {"rejects", WORD_CLASS_DENIAL},
    {"ally", WORD_CLASS_LY_NOUN},
    {"nicknamed", WORD_CLASS_NAMING},
    {"allegation", WORD_CLASS_SPEECH_NOUN},
    /* no class: other words, forms and cases, the comment's words */
    {"blinken", 0},
    {"table", 0},
    {"wed", 0},
    {"sep", 0},
    {"wednesdays", 0},
    {"wednesda", 0},
    {"Nato", 0},
    {"#", 0},
    {"weekday", 0},
    {"", 0},
};

static void knows_the_classes_of_a_word(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(words, i, words[i].fold); i++)
		assert_int_equal(
		    word_class_of(words[i].fold), words[i].classes);
}

static void has_any_of_the_classes_asked_for(void **state)
{
	(void)state;
	assert_true(word_class_is("may", WORD_CLASS_MONTH));
	assert_true(
	    word_class_is("may", WORD_CLASS_WEEKDAY | WORD_CLASS_MONTH));
	assert_false(
	    word_class_is("may", WORD_CLASS_WEEKDAY | WORD_CLASS_TITLE));
	assert_false(word_class_is("may", 0));
	assert_false(word_class_is("table", UINT64_MAX));
}

/* An unknown name of a class would stop the program. */
static void reads_every_line_of_the_file_in_order(void **state)
{
	(void)state;
	const char *line = (const char *)classes_files[0].bytes;
	char before[64] = "", word[64];
	assert_int_equal(*line, '#');
	line += strcspn(line, "\n") + 1;
	for (; *line; line += strcspn(line, "\n") + 1) {
		size_t len = strcspn(line, "\t");
		assert_in_range(len, 1, sizeof(word) - 1);
		memcpy(word, line, len);
		word[len] = '\0';
		assert_true(strcmp(before, word) < 0);
		assert_int_not_equal(word_class_of(word), 0);
		memcpy(before, word, len + 1);
	}
}

static void a_word_of_a_text_has_the_classes_of_its_fold(void **state)
{
	(void)state;
	/* one of its classes; 0: it has none */
	static const uint64_t classes[] = {WORD_CLASS_TITLE, WORD_CLASS_GROUP,
	    WORD_CLASS_OFFICE, 0, WORD_CLASS_PREPOSITION, WORD_CLASS_WEEKDAY,
	    WORD_CLASS_NOUN_PREPOSITION, WORD_CLASS_SHORT_MONTH};
	struct word_list list = {0};
	struct slice text = slice_of("General, United States State table's "
				     "on MONDAY of Jun");
	word_split(&list, text, (struct span){0, text.len});
	assert_int_equal(list.n, ARRAY_LEN(classes));
	for (size_t i = 0; test_row(classes, i, list.items[i].fold); i++)
		assert_true(classes[i] ? (list.items[i].classes & classes[i])
				       : !list.items[i].classes);
	word_list_release(&list);
}

static void check_names(uint64_t class, const char *(*name_of)(int), int n)
{
	struct str fold = {0};
	for (int i = 1; i <= n; i++) {
		str_clear(&fold);
		unicode_fold(&fold, slice_of(name_of(i)));
		assert_true(word_class_is(str_text(&fold), class));
	}
	str_release(&fold);
}

static void months_and_weekdays_are_those_of_dates(void **state)
{
	(void)state;
	check_names(WORD_CLASS_MONTH, date_month_name, DATE_MONTHS);
	check_names(WORD_CLASS_WEEKDAY, date_weekday_name, DATE_WEEKDAYS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(knows_the_classes_of_a_word),
	    cmocka_unit_test(has_any_of_the_classes_asked_for),
	    cmocka_unit_test(reads_every_line_of_the_file_in_order),
	    cmocka_unit_test(a_word_of_a_text_has_the_classes_of_its_fold),
	    cmocka_unit_test(months_and_weekdays_are_those_of_dates),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
