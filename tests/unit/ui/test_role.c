/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "ui/role.h"

static void every_role_is_found_by_its_name(void **state)
{
	(void)state;
	for (int role = 0; role < ROLE_COUNT; role++) {
		const char *name = role_name((enum role)role);
		assert_int_equal(role_find(name, strlen(name)), role);
	}
	assert_int_equal(role_find("headlin", 7), ROLE_COUNT);
	assert_int_equal(role_find("headlines", 9), ROLE_COUNT);
}

static void letters_in_saved_screens_are_distinct(void **state)
{
	(void)state;
	for (int a = 0; a < ROLE_COUNT; a++)
		for (int b = 0; b < a; b++)
			assert_int_not_equal(role_letter((enum role)a),
			    role_letter((enum role)b));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_role_is_found_by_its_name),
	    cmocka_unit_test(letters_in_saved_screens_are_distinct),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
