/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "base/json.h"
#include "news/format/feed/repair_json.h"

static void repairs_what_is_no_json(void **state)
{
	static const struct {
		const char *json, *repaired;
	} cases[] = {
	    {"[1, 2]", "[1, 2]"},
	    {"[1, 2, ]", "[1, 2]"},
	    {"{\"a\": [1,\n],\n}", "{\"a\": [1]}"},
	    {"[\"a, ]\"]", "[\"a, ]\"]"},
	    {"[\"a\nb\tc\"]", "[\"a b c\"]"},
	    {"[\"\\n\\\"\\u00e9\"]", "[\"\\n\\\"\\u00e9\"]"},
	    {"[\"\\ud83d\\ude00\"]", "[\"\\ud83d\\ude00\"]"},
	    {"[\"a \\ud83d\"]", "[\"a \\ufffd\"]"},
	    {"[\"\\ude00\\ud83d\"]", "[\"\\ufffd\\ufffd\"]"},
	    {"[\"\\ud83dx\"]", "[\"\\ufffdx\"]"},
	    {"[\"it\\'s \\x \\u12\"]", "[\"it's x u12\"]"},
	};
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].json); i++) {
		struct str out = {0};
		format_feed_repair_json(&out, slice_of(cases[i].json));
		assert_string_equal(str_text(&out), cases[i].repaired);
		struct json_value *value = json_read(str_slice(&out), NULL);
		assert_non_null(value);
		json_release(value);
		str_release(&out);
	}
}

/* What cannot be repaired stays wrong. */
static void ends_with_any_text(void **state)
{
	static const char *const cases[] = {
	    "", "\"", "\"\\", "\"\\u", "]", "\\"};
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i]); i++) {
		struct str out = {0};
		format_feed_repair_json(&out, slice_of(cases[i]));
		str_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(repairs_what_is_no_json),
	    cmocka_unit_test(ends_with_any_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
