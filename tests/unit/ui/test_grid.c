/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "ui/grid.h"

/* A text, the column of an 8 x 1 grid at which it is drawn, and the dump. */
static const struct {
	const char *text;
	int column;
	const char *dump;
} drawn[] = {
    {"news", 0, "news\n-------- 8x1\nHHHH\n"},
    {"news", 6, "      ne\n-------- 8x1\n......HH\n"},
    {"news", -2, "ws\n-------- 8x1\nHH\n"},
    {"news", 9, "\n-------- 8x1\n\n"},
    {"新聞", 0, "新聞\n-------- 8x1\nHHHH\n"},
    {"新聞", 5, "     新\n-------- 8x1\n.....HH\n"},
    {"新聞", -1, " 聞\n-------- 8x1\n.HH\n"},
    {"e\xcc\x81t\xc3\xa9", 0, "e\xcc\x81té\n-------- 8x1\nHHH\n"},
    {"a\x1b[31mb", 0, "a␛[31mb\n-------- 8x1\nHHHHHHH\n"},
    {"a\nb\tc", 0, "a b c\n-------- 8x1\nHHHHH\n"},
};

static void expect_dump(const struct grid *grid, const char *expected)
{
	struct str dump = {0};
	grid_dump(grid, &dump);
	assert_string_equal(str_text(&dump), expected);
	str_release(&dump);
}

static void text_is_clipped_and_made_safe(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(drawn, i, drawn[i].text); i++) {
		struct grid grid;
		grid_init(&grid, 1, 8);
		grid_text(&grid, grid_rect(&grid), 0, drawn[i].column,
		    slice_of(drawn[i].text), ROLE_HEADLINE);
		expect_dump(&grid, drawn[i].dump);
		grid_release(&grid);
	}
}

static void nothing_leaves_the_area(void **state)
{
	(void)state;
	struct grid grid;
	grid_init(&grid, 3, 8);
	struct rect area = {1, 2, 1, 3};
	grid_text(&grid, area, 0, 0, slice_of("newspaper"), ROLE_DIM);
	grid_text(&grid, area, 1, 0, slice_of("below"), ROLE_DIM);
	grid_text(&grid, area, -1, 0, slice_of("above"), ROLE_DIM);
	grid_lay(&grid, area, 5, ROLE_CURSOR_ROW);
	grid_place_cursor(&grid, area, 0, 3);
	expect_dump(&grid, "\n  new\n\n-------- 8x3\n\n..ddd\n\n");
	area.rows = area.columns = 100;
	grid_fill(&grid, area, 1, 1, "═", ROLE_BORDER);
	expect_dump(
	    &grid, "\n  new\n   ═════\n-------- 8x3\n\n..ddd\n...|||||\n");
	grid_release(&grid);
}

static void a_string_that_does_not_fit_ends_in_an_ellipsis(void **state)
{
	(void)state;
	struct grid grid;
	grid_init(&grid, 1, 6);
	struct rect area = grid_rect(&grid);
	assert_int_equal(grid_string(&grid, area, 0, 0, "reader", ROLE_DIM), 6);
	assert_string_equal(grid_at(&grid, 0, 5)->text, "r");
	assert_int_equal(
	    grid_string(&grid, area, 0, 0, "readers", ROLE_DIM), 6);
	assert_string_equal(grid_at(&grid, 0, 5)->text, "…");
	assert_int_equal(grid_string(&grid, area, 0, 6, "x", ROLE_DIM), 0);
	grid_release(&grid);
}

static void half_a_wide_grapheme_is_never_left(void **state)
{
	(void)state;
	for (int column = 0; column < 4; column++) {
		struct grid grid;
		grid_init(&grid, 1, 4);
		struct rect area = grid_rect(&grid);
		grid_text(&grid, area, 0, 0, slice_of("新聞"), ROLE_TEXT);
		grid_text(&grid, area, 0, column, slice_of("x"), ROLE_TEXT);
		int other = column ^ 1;
		assert_string_equal(grid_at(&grid, 0, other)->text, " ");
		assert_string_equal(grid_at(&grid, 0, column)->text, "x");
		grid_release(&grid);
	}
	struct grid grid;
	grid_init(&grid, 1, 4);
	struct rect area = grid_rect(&grid);
	grid_text(&grid, area, 0, 0, slice_of("新聞"), ROLE_TEXT);
	grid_text(&grid, area, 0, 1, slice_of("紙"), ROLE_TEXT);
	expect_dump(&grid, " 紙\n-------- 4x1\n\n");
	grid_release(&grid);
}

static void a_role_under_a_row_is_kept(void **state)
{
	(void)state;
	struct grid grid;
	grid_init(&grid, 1, 4);
	struct rect area = grid_rect(&grid);
	grid_text(&grid, area, 0, 1, slice_of("m"), ROLE_MATCH);
	grid_lay(&grid, area, 0, ROLE_CURSOR_ROW);
	expect_dump(&grid, " m\n-------- 4x1\n>M>>\n");
	assert_int_equal(grid_at(&grid, 0, 1)->under, ROLE_CURSOR_ROW);
	grid_release(&grid);
}

static void the_cursor_is_in_the_dump(void **state)
{
	(void)state;
	struct grid grid;
	grid_init(&grid, 2, 4);
	grid_place_cursor(&grid, (struct rect){1, 1, 1, 3}, 0, 2);
	assert_true(grid.cursor_visible);
	expect_dump(&grid, "\n\n-------- 4x2, cursor at 3,1\n\n\n");
	grid_release(&grid);
}

static void sizes_below_one_become_one(void **state)
{
	(void)state;
	struct grid grid;
	grid_init(&grid, 0, -3);
	assert_int_equal(grid.rows, 1);
	assert_int_equal(grid.columns, 1);
	grid_text(&grid, grid_rect(&grid), 0, 0, slice_of("新"), ROLE_TEXT);
	assert_string_equal(grid_at(&grid, 0, 0)->text, " ");
	grid_release(&grid);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(text_is_clipped_and_made_safe),
	    cmocka_unit_test(nothing_leaves_the_area),
	    cmocka_unit_test(a_string_that_does_not_fit_ends_in_an_ellipsis),
	    cmocka_unit_test(half_a_wide_grapheme_is_never_left),
	    cmocka_unit_test(a_role_under_a_row_is_kept),
	    cmocka_unit_test(the_cursor_is_in_the_dump),
	    cmocka_unit_test(sizes_below_one_become_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
