/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "base/hash.h"

/* http://www.isthe.com/chongo/tech/comp/fnv/ */
static void known_values(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		uint32_t hash;
		uint64_t hash_64;
	} rows[] = {
	    {"", 0x811c9dc5u, UINT64_C(0xcbf29ce484222325)},
	    {"a", 0xe40c292cu, UINT64_C(0xaf63dc4c8601ec8c)},
	    {"foobar", 0xbf9cf968u, UINT64_C(0x85944171f73967e8)},
	};
	for (size_t i = 0; test_row(rows, i, rows[i].text); i++) {
		struct slice bytes = slice_of(rows[i].text);
		assert_int_equal(hash_bytes(bytes), rows[i].hash);
		assert_int_equal(hash_text(rows[i].text), rows[i].hash);
		assert_true(hash_bytes_64(bytes) == rows[i].hash_64);
	}
}

static void more_is_the_whole(void **state)
{
	(void)state;
	uint32_t hash = hash_more(HASH_EMPTY, slice_of("foo"));
	assert_int_equal(hash_more(hash, slice_of("bar")), hash_text("foobar"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(known_values),
	    cmocka_unit_test(more_is_the_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
