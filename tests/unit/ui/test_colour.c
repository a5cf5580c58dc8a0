/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include <math.h>

#include "ui/colour.h"

/* A colour as written in a theme, and the nearest on terminals with 256, 16
 * and 8 colours. */
static const struct {
	const char *text;
	int of_256, of_16, of_8;
} nearest[] = {
    {"default", -1, -1, -1},
    {"red", 1, 1, 1},
    {"bright_red", 9, 9, 1},
    {"bright_black", 8, 8, 7},
    {"202", 202, 9, 1},
    {"#ff0000", 196, 9, 1},
    {"#ff5f00", 202, 9, 1},
    {"#000000", 16, 0, 0},
    {"#ffffff", 231, 15, 7},
    {"#080808", 232, 0, 0},
    {"#0000EE", 21, 4, 4},
};

static void terminals_with_fewer_get_the_nearest(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(nearest, i, nearest[i].text); i++) {
		struct colour colour;
		assert_true(colour_parse(nearest[i].text, &colour));
		assert_int_equal(
		    colour_nearest(colour, 256), nearest[i].of_256);
		assert_int_equal(colour_nearest(colour, 16), nearest[i].of_16);
		assert_int_equal(colour_nearest(colour, 8), nearest[i].of_8);
		assert_int_equal(colour_nearest(colour, 0), -1);
	}
}

static void every_index_is_its_own_nearest(void **state)
{
	(void)state;
	for (int i = 0; i < 256; i++) {
		struct colour colour = {COLOUR_INDEX, .index = (uint8_t)i};
		assert_int_equal(colour_nearest(colour, 256), i);
	}
}

static void rejects_invalid_colours(void **state)
{
	(void)state;
	static const char *const wrong[] = {"", "blu", "256", "-1", "+1", " 1",
	    "#12345", "#1234567", "#12345g", "Red", "0x10"};
	for (size_t i = 0; test_row(wrong, i, wrong[i]); i++) {
		struct colour colour;
		if (colour_parse(wrong[i], &colour))
			fail_msg("\"%s\" was read as a colour", wrong[i]);
	}
}

/* Contrast ratios from WCAG calculators. */
static const struct {
	const char *a, *b;
	double ratio;
} ratios[] = {
    {"#000000", "#ffffff", 21.0},
    {"#777777", "#ffffff", 4.48},
    {"#ff0000", "#ffffff", 4.00},
    {"#0000ff", "#000000", 2.44},
};

static void contrast_is_that_of_wcag(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(ratios, i, ratios[i].a); i++) {
		struct colour a, b;
		assert_true(colour_parse(ratios[i].a, &a));
		assert_true(colour_parse(ratios[i].b, &b));
		double ratio = colour_contrast(a, b);
		assert_true(fabs(ratio - ratios[i].ratio) < 0.01);
		assert_true(ratio == colour_contrast(b, a));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(terminals_with_fewer_get_the_nearest),
	    cmocka_unit_test(every_index_is_its_own_nearest),
	    cmocka_unit_test(rejects_invalid_colours),
	    cmocka_unit_test(contrast_is_that_of_wcag),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
