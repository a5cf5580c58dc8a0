/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "base/sorted.h"

static int by_value(const void *item, const void *key)
{
	int x = *(const int *)item, y = *(const int *)key;
	return (x > y) - (x < y);
}

/* As by_value, but what is equal is before the key. */
static int up_to(const void *item, const void *key)
{
	return *(const int *)item <= *(const int *)key ? -1 : 1;
}

static void finds_the_first(void **state)
{
	(void)state;
	static const int items[] = {1, 3, 3, 3, 7};
	static const struct {
		const char *key_is;
		int key;
		size_t n, first, after;
	} rows[] = {
	    {"before all", 0, 5, 0, 0},
	    {"the first", 1, 5, 0, 1},
	    {"between two", 2, 5, 1, 1},
	    {"there three times", 3, 5, 1, 4},
	    {"the last of two", 3, 2, 1, 2},
	    {"the last", 7, 5, 4, 5},
	    {"after all", 8, 5, 5, 5},
	    {"in no items", 8, 0, 0, 0},
	};
	for (size_t i = 0; test_row(rows, i, rows[i].key_is); i++) {
		const int *key = &rows[i].key;
		assert_int_equal(sorted_first(items, rows[i].n, sizeof(*items),
				     by_value, key),
		    rows[i].first);
		assert_int_equal(
		    sorted_first(items, rows[i].n, sizeof(*items), up_to, key),
		    rows[i].after);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_the_first),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
