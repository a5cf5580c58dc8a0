/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "base/str.h"
#include "text/word/set.h"

static const char set[] = " she other them a ";

static const struct {
	const char *word;
	bool has;
} words[] = {
    {"she", true},
    {"other", true},
    {"them", true},
    {"a", true},
    /* inside of another, its front, its end, longer than it */
    {"he", false},
    {"the", false},
    {"ot", false},
    {"hem", false},
    {"an", false},
    {"others", false},
    {"zebra", false},
    {"", false},
};

static void finds_whole_words(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(words, i, words[i].word); i++)
		assert_int_equal(
		    word_set_has(set, slice_of(words[i].word)), words[i].has);
}

static void takes_no_more_than_the_slice(void **state)
{
	(void)state;
	assert_true(word_set_has(set, (struct slice){"themselves", 4}));
	assert_false(word_set_has(set, (struct slice){"themselves", 5}));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_whole_words),
	    cmocka_unit_test(takes_no_more_than_the_slice),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
