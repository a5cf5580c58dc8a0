/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/offset_map.h"

/* Of the file "**a** &amp; b" the text is "a & b": a reference stands for its
 * character, marks for nothing. */
static void finds_both_ends(void **state)
{
	(void)state;
	static const size_t starts[] = {2, 5, 6, 11, 12, 13};
	static const size_t ends[] = {0, 3, 6, 11, 12, 13};
	struct offset_map map = {0};
	offset_map_add(&map, 0, 0, 2);
	offset_map_add(&map, 1, 3, 5);
	offset_map_add(&map, 3, 11, 11);
	for (size_t i = 0; i < ARRAY_LEN(starts); i++) {
		assert_int_equal(offset_map_file(&map, i), starts[i]);
		assert_int_equal(offset_map_file_end(&map, i), ends[i]);
	}
	offset_map_release(&map);
}

static void is_the_same_without_points(void **state)
{
	(void)state;
	struct offset_map map = {0};
	assert_int_equal(offset_map_file(&map, 7), 7);
	assert_int_equal(offset_map_file_end(&map, 7), 7);
}

/* Inside a piece that is longer than what it replaces. */
static void goes_no_further_than_the_next_point(void **state)
{
	(void)state;
	struct offset_map map = {0};
	offset_map_add(&map, 3, 1, 1);
	assert_int_equal(offset_map_file(&map, 2), 1);
	assert_int_equal(offset_map_file(&map, 3), 1);
	assert_int_equal(offset_map_file_end(&map, 3), 1);
	offset_map_release(&map);
}

static void the_last_point_at_a_place_counts(void **state)
{
	(void)state;
	struct offset_map map = {0};
	offset_map_add(&map, 3, 4, 4);
	offset_map_add(&map, 3, 5, 9);
	assert_int_equal(map.n, 1);
	assert_int_equal(offset_map_file(&map, 4), 10);
	assert_int_equal(offset_map_file_end(&map, 3), 4);
	offset_map_clear(&map);
	assert_int_equal(offset_map_file(&map, 4), 4);
	offset_map_release(&map);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_both_ends),
	    cmocka_unit_test(is_the_same_without_points),
	    cmocka_unit_test(goes_no_further_than_the_next_point),
	    cmocka_unit_test(the_last_point_at_a_place_counts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
