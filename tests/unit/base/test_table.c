/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "base/table.h"

static size_t find(const struct table *table, const uint32_t *keys,
    uint32_t key, uint32_t hash)
{
	size_t slot = TABLE_START, i;
	while (table_next(table, hash, &slot, &i))
		if (keys[i] == key)
			return i;
	return SIZE_MAX;
}

/* With few hashes many keys share one; with many the table grows often. */
static void finds_what_was_added(void **state)
{
	(void)state;
	enum { KEYS = 3000 };
	static const uint32_t hashes[] = {1, 7, 256, KEYS};
	uint32_t keys[KEYS];
	for (size_t h = 0; test_row(hashes, h, NULL); h++) {
		struct table table = {0};
		for (uint32_t i = 0; i < KEYS; i++) {
			keys[i] = i * 3;
			assert_int_equal(
			    find(&table, keys, keys[i], keys[i] % hashes[h]),
			    SIZE_MAX);
			assert_int_equal(
			    table_add(&table, keys[i] % hashes[h]), i);
		}
		for (uint32_t i = 0; i < KEYS; i++)
			assert_int_equal(
			    find(&table, keys, keys[i], keys[i] % hashes[h]),
			    i);
		table_release(&table);
	}
}

static void an_empty_table_has_nothing(void **state)
{
	(void)state;
	struct table table = {0};
	size_t slot = TABLE_START, index;
	assert_false(table_next(&table, 5, &slot, &index));
	table_release(&table);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_what_was_added),
	    cmocka_unit_test(an_empty_table_has_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
