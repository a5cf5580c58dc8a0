/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <string.h>

#include "base/embed.h"
#include "text/date/word.h"
#include "text/unicode.h"

static const struct {
	const char *text;
	unsigned roles;
	int month, era;
} words[] = {
    {"May", DATE_ROLE_MONTH_FIRST, 5, 0},
    {"MÄRZ", 0, 3, 0},
    {"mar", DATE_ROLE_MONTH_FIRST | DATE_ROLE_WEEKDAY, 3, 0},
    {"мая", 0, 5, 0},
    {"월", DATE_ROLE_MONTH | DATE_ROLE_WEEKDAY, 0, 0},
    {"日", DATE_ROLE_DAY | DATE_ROLE_WEEKDAY, 0, 0},
    {"令和", 0, 0, 2018},
    {"council", 0, 0, 0},
    {"", 0, 0, 0},
};

static void knows_what_words_are(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(words, i, words[i].text); i++) {
		struct date_word word = date_word_of(slice_of(words[i].text));
		assert_int_equal(word.roles, words[i].roles);
		assert_int_equal(word.month, words[i].month);
		assert_int_equal(word.era, words[i].era);
	}
}

/* A line that is not folded, or a second one of a word, is never found. */
static void its_table_can_be_looked_up(void **state)
{
	(void)state;
	const struct embed_file *file = &date_words_files[0];
	const char *line = strchr((const char *)file->bytes, '\n') + 1;
	struct str fold = {0};
	while (*line) {
		size_t len = strcspn(line, "\t"), all = strcspn(line, "\n");
		struct slice word = {line, len};
		str_clear(&fold);
		unicode_fold(&fold, word);
		assert_true(slice_equal(str_slice(&fold), word));
		assert_ptr_equal(embed_line(file, str_text(&fold)).bytes, line);
		struct date_word found = date_word_of(word);
		assert_true(found.roles || found.month || found.era);
		line += all + 1;
	}
	str_release(&fold);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(knows_what_words_are),
	    cmocka_unit_test(its_table_can_be_looked_up),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
