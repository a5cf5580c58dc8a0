/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "shell/terminal/palette.h"

static const struct {
	const char *colour;
	int number;
} cases[] = {
    {"default", -1},
    {"red", 1},
    {"7", 7},
    {"16", 0x000000},
    {"21", 0x0000ff},
    {"231", 0xffffff},
    {"232", 0x080808},
    {"255", 0xeeeeee},
    {"bright_white", 0xffffff},
    {"#123456", 0x123456},
    /* 1 to 7 would be ANSI colours: red for almost black */
    {"#000001", 0},
    {"#000003", 0},
    {"#000004", 8},
    {"#000007", 8},
    {"#000008", 8},
};

static void numbers_direct_colours(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].colour); i++) {
		struct colour colour;
		assert_true(colour_parse(cases[i].colour, &colour));
		assert_int_equal(
		    terminal_palette_direct(colour), cases[i].number);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(numbers_direct_colours),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
