/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "ui/list.h"

/* Cursor and top before and after an action, with 100 rows and a window of
 * 10. */
static const struct {
	size_t cursor, top;
	enum action action;
	size_t cursor_after, top_after;
} moves[] = {
    {0, 0, ACTION_DOWN, 1, 0},
    {9, 0, ACTION_DOWN, 10, 1},
    {0, 0, ACTION_UP, 0, 0},
    {5, 5, ACTION_UP, 4, 4},
    {3, 0, ACTION_PAGE_DOWN, 12, 9},
    {12, 9, ACTION_PAGE_UP, 3, 0},
    {3, 0, ACTION_PAGE_UP, 0, 0},
    {95, 90, ACTION_PAGE_DOWN, 99, 90},
    {3, 0, ACTION_HALF_DOWN, 8, 5},
    {50, 45, ACTION_TOP, 0, 0},
    {50, 45, ACTION_BOTTOM, 99, 90},
};

static void actions_move_cursor_and_window(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(moves, i, action_name(moves[i].action));
	     i++) {
		struct list list = {100, 10, moves[i].cursor, moves[i].top};
		assert_true(list_action(&list, moves[i].action));
		assert_int_equal(list.cursor, moves[i].cursor_after);
		assert_int_equal(list.top, moves[i].top_after);
	}
	struct list list = {100, 10, 5, 0};
	assert_false(list_action(&list, ACTION_QUIT));
}

static void resizing_keeps_the_cursor_in_the_window(void **state)
{
	(void)state;
	struct list list = {100, 10, 99, 90};
	list_resize(&list, 100, 50);
	assert_int_equal(list.cursor, 99);
	assert_int_equal(list.top, 50);
	list_resize(&list, 20, 5);
	assert_int_equal(list.cursor, 19);
	assert_int_equal(list.top, 15);
	list_resize(&list, 0, 5);
	assert_int_equal(list.cursor, 0);
	assert_int_equal(list.top, 0);
}

static void a_jump_shows_the_rows_above(void **state)
{
	(void)state;
	struct list list = {100, 9, 0, 0};
	list_jump(&list, 5);
	assert_int_equal(list.top, 0);
	list_jump(&list, 50);
	assert_int_equal(list.cursor, 50);
	assert_int_equal(list.top, 47);
	list_jump(&list, 99);
	assert_int_equal(list.top, 91);
}

static void the_wheel_drags_the_cursor(void **state)
{
	(void)state;
	struct list list = {100, 10, 0, 0};
	list_scroll(&list, 3);
	assert_int_equal(list.top, 3);
	assert_int_equal(list.cursor, 3);
	list_scroll(&list, -99);
	assert_int_equal(list.top, 0);
	assert_int_equal(list.cursor, 3);
	list_scroll(&list, 1000);
	assert_int_equal(list.top, 90);
	assert_int_equal(list.cursor, 90);
}

/* Random moves and sizes keep the invariants in the header. */
static void the_invariants_hold(void **state)
{
	(void)state;
	struct list list = {0};
	srand(1);
	for (int i = 0; i < 100000; i++) {
		switch (rand() % 5) {
		case 0:
			list_resize(&list, (size_t)(rand() % 30),
			    (size_t)(rand() % 12));
			break;
		case 1:
			list_scroll(&list, rand() % 21 - 10);
			break;
		case 2:
			list_jump(&list, (size_t)(rand() % 40));
			break;
		default:
			list_action(
			    &list, (enum action)(rand() % ACTION_COUNT));
		}
		assert_true(list.cursor < list.n || list.cursor == 0);
		assert_true(list.cursor >= list.top);
		assert_true(
		    list.height == 0 || list.cursor - list.top < list.height);
		assert_true(list.top == 0 || list.top + list.height <= list.n);
	}
}

static void finds_the_row_at_a_line(void **state)
{
	(void)state;
	struct list list = {12, 10, 5, 2};
	size_t row;
	assert_true(list_row_at(&list, 9, &row));
	assert_int_equal(row, 11);
	assert_false(list_row_at(&list, 10, &row));
	assert_false(list_row_at(&list, -1, &row));
	list_resize(&list, 3, 10);
	assert_false(list_row_at(&list, 3, &row));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(actions_move_cursor_and_window),
	    cmocka_unit_test(resizing_keeps_the_cursor_in_the_window),
	    cmocka_unit_test(a_jump_shows_the_rows_above),
	    cmocka_unit_test(the_wheel_drags_the_cursor),
	    cmocka_unit_test(the_invariants_hold),
	    cmocka_unit_test(finds_the_row_at_a_line),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
