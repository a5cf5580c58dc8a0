/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "base/json.h"

static void reads_what_it_is_asked_for(void **state)
{
	double number = 0;
	(void)state;
	struct json_value *root = json_read(
	    slice_of("{\"a\": [1, \"two\", {\"b\": 2.5}], \"c\": null,"
		     " \"big\": 123456789012345678901234567890}"),
	    NULL);
	const struct json_value *list = json_get(root, "a");
	assert_int_equal(json_count(list), 3);
	assert_string_equal(json_text(json_item(list, 1)), "two");
	assert_true(json_number(json_item(list, 0), &number));
	assert_true(number == 1);
	assert_true(json_number(json_get(json_item(list, 2), "b"), &number));
	assert_true(number == 2.5);
	assert_true(json_number(json_get(root, "big"), &number));
	json_release(root);
}

static void finds_nothing_in_what_is_of_another_kind(void **state)
{
	double number;
	(void)state;
	struct json_value *root = json_read(slice_of("[\"x\"]"), NULL);
	assert_null(json_get(root, "x"));
	assert_null(json_get(json_item(root, 0), "x"));
	assert_null(json_item(root, 1));
	assert_null(json_text(root));
	assert_int_equal(json_count(json_item(root, 0)), 0);
	assert_false(json_number(json_item(root, 0), &number));
	assert_int_equal(json_count(NULL), 0);
	assert_null(json_text(json_get(json_item(NULL, 0), "x")));
	json_release(root);
}

static void says_where_it_is_broken(void **state)
{
	struct err err;
	(void)state;
	assert_null(json_read(slice_of("{\"a\":\n  x}"), &err));
	assert_int_equal(strncmp(err.text, "2:", 2), 0);
	assert_null(json_read(slice_of(""), &err));
	assert_null(json_read(slice_of("{} {}"), &err));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_what_it_is_asked_for),
	    cmocka_unit_test(finds_nothing_in_what_is_of_another_kind),
	    cmocka_unit_test(says_where_it_is_broken),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
