/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "compare/person/nation.h"

/* Two words for each country, and words that name none. */
static void finds_one_country(void **state)
{
	(void)state;
	static const struct {
		const char *fold, *nation;
	} words[] = {
	    {"afghan", "afghanistan"},
	    {"afghanistan", "afghanistan"},
	    {"american", "us"},
	    {"us", "us"},
	    {"british", "uk"},
	    {"britain", "uk"},
	    {"uk", "uk"},
	    {"dutch", "netherlands"},
	    {"filipino", "philippines"},
	    {"philippine", "philippines"},
	    {"swiss", "switzerland"},
	    {"yemeni", "yemen"},
	    {"yemen", "yemen"},
	    {"america", NULL},
	    {"harwick", NULL},
	    {"", NULL},
	};
	for (size_t i = 0; test_row(words, i, words[i].fold); i++) {
		const char *nation = person_nation_of(words[i].fold);
		assert_string_equal(nation ? nation : "none",
		    words[i].nation ? words[i].nation : "none");
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_one_country),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
