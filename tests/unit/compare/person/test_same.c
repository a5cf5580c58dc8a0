/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "compare/person/same.h"

static const struct {
	const char *a, *b;
	bool same;
} names[] = {
    {"Ines Pike", "Ines Pike", true},
    /* the surname is enough */
    {"Ines Pike", "Pike", true},
    {"Ines Pike", "Karl Pike", true},
    /* so is any word of a longer name: some families come first */
    {"Ines", "Ines Pike", true},
    {"Ines Maria Pike", "Maria", true},
    {"Ines", "Inesa Pike", false},
    {"Nes", "Ines Pike", false},
    {"Ines Maria", "Ines Maria Pike", false},
    {"Ines Pike", "Ines Lang", false},
    {"Pike", "Lang", false},
};

static void compares_names(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(names, i, names[i].a); i++) {
		assert_int_equal(
		    person_same_name(names[i].a, names[i].b), names[i].same);
		assert_int_equal(
		    person_same_name(names[i].b, names[i].a), names[i].same);
	}
}

static void finds_the_last_word(void **state)
{
	(void)state;
	assert_string_equal(person_same_last_word("Ines Maria Pike"), "Pike");
	assert_string_equal(person_same_last_word("Pike"), "Pike");
	assert_null(person_same_last_word(NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(compares_names),
	    cmocka_unit_test(finds_the_last_word),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
