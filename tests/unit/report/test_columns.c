/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "report/columns.h"

static const char left[] = "one two three four five six seven eight";
static const char right[] = "alpha beta";

static const struct {
	const char *left, *right;
	size_t columns;
	const char *page;
} cases[] = {
    {left, right, 60,
	"one two three four five six  = alpha beta\n"
	"seven eight\n"},
    {"", right, 60, "                             = alpha beta\n"},
    {"one", "", 60, "one                          =\n"},
    {left, right, 30,
	"= A: one two three four five\n"
	"     six seven eight\n"
	"= B: alpha beta\n"},
    {"", right, 30, "= B: alpha beta\n"},
    {"\u4e2d\u6587", "b", 60, "\u4e2d\u6587                         = b\n"},
    {"", "", 60, ""},
};

static void lays_out_rows(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].left); i++) {
		struct str out = {0};
		struct report_columns_row row = {
		    slice_of(cases[i].left), slice_of(cases[i].right), "="};
		report_columns_print(&out, &row, cases[i].columns);
		assert_string_equal(str_text(&out), cases[i].page);
		str_release(&out);
	}
}

static void wraps_behind_a_prefix(void **state)
{
	(void)state;
	struct str out = {0};
	report_columns_wrap(&out, slice_of(left), 26, "- ", "  ");
	assert_string_equal(str_text(&out), "- one two three four five\n"
					    "  six seven eight\n");
	str_clear(&out);
	/* never narrower than the narrowest page */
	report_columns_wrap(&out, slice_of(left), 1, "", "");
	assert_string_equal(
	    str_text(&out), "one two three four\nfive six seven eight\n");
	str_release(&out);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(lays_out_rows),
	    cmocka_unit_test(wraps_behind_a_prefix),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
