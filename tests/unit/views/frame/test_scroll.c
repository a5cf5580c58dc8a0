/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "views/frame/scroll.h"

/* In a window of 10 of 100 lines: the top line after an action, from line
 * 50. */
static const struct {
	enum action action;
	int count;
	size_t top;
} moves[] = {
    {ACTION_DOWN, 0, 51},
    {ACTION_DOWN, 7, 57},
    {ACTION_UP, 0, 49},
    {ACTION_UP, 60, 0},
    {ACTION_PAGE_DOWN, 0, 59},
    {ACTION_PAGE_UP, 2, 32},
    {ACTION_HALF_DOWN, 0, 55},
    {ACTION_HALF_UP, 0, 45},
    {ACTION_TOP, 0, 0},
    {ACTION_BOTTOM, 0, 90},
    {ACTION_DOWN, 9999, 90},
    {ACTION_TOP, 20, 19},
    {ACTION_BOTTOM, 20, 19},
    {ACTION_BOTTOM, 9999, 90},
};

static void moves_the_window(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(moves, i, action_name(moves[i].action));
	     i++) {
		struct list window = {0};
		list_resize(&window, 100, 10);
		scroll_to(&window, 50);
		assert_true(
		    scroll_window(&window, moves[i].action, moves[i].count));
		assert_int_equal(window.top, moves[i].top);
	}
}

static void moves_the_cursor_of_a_list(void **state)
{
	(void)state;
	struct list list = {0};
	list_resize(&list, 100, 10);
	assert_true(scroll_list(&list, ACTION_DOWN, 5));
	assert_int_equal(list.cursor, 5);
	assert_true(scroll_list(&list, ACTION_BOTTOM, 30));
	assert_int_equal(list.cursor, 29);
	assert_true(scroll_list(&list, ACTION_BOTTOM, 0));
	assert_int_equal(list.cursor, 99);
	assert_true(scroll_list(&list, ACTION_TOP, 9999));
	assert_int_equal(list.cursor, 99);
	assert_false(scroll_list(&list, ACTION_OPEN, 1));
}

static void leaves_other_actions_alone(void **state)
{
	(void)state;
	struct list window = {0};
	list_resize(&window, 100, 10);
	assert_false(scroll_window(&window, ACTION_OPEN, 0));
}

static void reveals_with_lines_above(void **state)
{
	(void)state;
	struct list window = {0};
	list_resize(&window, 100, 10);
	scroll_reveal(&window, 9);
	assert_int_equal(window.top, 0);
	scroll_reveal(&window, 40);
	assert_int_equal(window.top, 37);
	scroll_reveal(&window, 99);
	assert_int_equal(window.top, 90);
	scroll_reveal(&window, 1);
	assert_int_equal(window.top, 0);
}

static void says_how_far(void **state)
{
	(void)state;
	struct list window = {0};
	assert_int_equal(scroll_percent(&window), 100);
	list_resize(&window, 100, 10);
	assert_int_equal(scroll_percent(&window), 10);
	scroll_to(&window, 24);
	assert_int_equal(scroll_percent(&window), 34);
	scroll_to(&window, 90);
	assert_int_equal(scroll_percent(&window), 100);
	list_resize(&window, 5, 10);
	assert_int_equal(scroll_percent(&window), 100);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(moves_the_window),
	    cmocka_unit_test(moves_the_cursor_of_a_list),
	    cmocka_unit_test(leaves_other_actions_alone),
	    cmocka_unit_test(reveals_with_lines_above),
	    cmocka_unit_test(says_how_far),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
