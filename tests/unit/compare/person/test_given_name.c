/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "compare/person/given_name.h"

static void knows_the_sex_of_names(void **state)
{
	(void)state;
	static const struct {
		const char *fold;
		enum person_sex sex;
	} names[] = {
	    /* the first and last of both tables, and of several languages */
	    {"aaditya", PERSON_SEX_MALE},
	    {"zoltan", PERSON_SEX_MALE},
	    {"aaliyah", PERSON_SEX_FEMALE},
	    {"zuzana", PERSON_SEX_FEMALE},
	    {"john", PERSON_SEX_MALE},
	    {"mary", PERSON_SEX_FEMALE},
	    {"pierre", PERSON_SEX_MALE},
	    {"genevieve", PERSON_SEX_FEMALE},
	    {"hiroshi", PERSON_SEX_MALE},
	    {"mayumi", PERSON_SEX_FEMALE},
	    {"mohammed", PERSON_SEX_MALE},
	    {"fatima", PERSON_SEX_FEMALE},
	    {"volodymyr", PERSON_SEX_MALE},
	    {"oksana", PERSON_SEX_FEMALE},
	    {"jean-claude", PERSON_SEX_MALE},
	    /* of both sexes, words and places */
	    {"alex", PERSON_SEX_UNKNOWN},
	    {"april", PERSON_SEX_UNKNOWN},
	    {"georgia", PERSON_SEX_UNKNOWN},
	    /* only whole names, folded */
	    {"joh", PERSON_SEX_UNKNOWN},
	    {"johns", PERSON_SEX_UNKNOWN},
	    {"John", PERSON_SEX_UNKNOWN},
	    {"", PERSON_SEX_UNKNOWN},
	};
	for (size_t i = 0; test_row(names, i, names[i].fold); i++)
		assert_int_equal(
		    person_given_name_sex(names[i].fold), names[i].sex);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(knows_the_sex_of_names),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
