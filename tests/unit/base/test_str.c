/* SPDX-License-Identifier: MIT */
#include "support/test.h"

static void a_zeroed_str_is_empty(void **state)
{
	(void)state;
	struct str str = {0};
	assert_string_equal(str_text(&str), "");
	assert_int_equal(str_slice(&str).len, 0);
	str_clear(&str);
	str_cut(&str, 0);
	str_release(&str);
	char *taken = str_take(&str);
	assert_string_equal(taken, "");
	free(taken);
}

static void appends_and_ends_with_nul(void **state)
{
	(void)state;
	struct str str = {0};
	for (int i = 0; i < 1000; i++) {
		str_append_byte(&str, 'a');
		assert_int_equal(strlen(str_text(&str)), str.len);
	}
	str_clear(&str);
	str_append(&str, "a\0b", 3);
	str_append(&str, NULL, 0);
	str_append_slice(&str, (struct slice){"cd", 1});
	str_printf(&str, "%s-%d", "x", 42);
	assert_int_equal(str.len, 8);
	assert_memory_equal(str.bytes, "a\0bcx-42", 9);
	str_cut(&str, 4);
	assert_memory_equal(str.bytes, "a\0bc", 5);
	char *taken = str_take(&str);
	assert_int_equal(str.len, 0);
	free(taken);
	str_release(&str);
}

static void counts_things(void **state)
{
	(void)state;
	struct str str = {0};
	for (size_t n = 0; n < 3; n++)
		str_append_count(&str, n, "link");
	assert_string_equal(str_text(&str), "0 links1 link2 links");
	str_release(&str);
}

static void trims(void **state)
{
	(void)state;
	static const char *const rows[][2] = {
	    {"", ""},
	    {" \t\r\n\v\f ", ""},
	    {"a", "a"},
	    {"  a b\n", "a b"},
	};
	for (size_t i = 0; test_row(rows, i, rows[i][0]); i++)
		assert_true(
		    slice_is(slice_trim(slice_of(rows[i][0])), rows[i][1]));
}

static void compares(void **state)
{
	(void)state;
	struct slice text = slice_of("balloon");
	assert_true(slice_starts(text, "ball"));
	assert_true(slice_starts(text, ""));
	assert_false(slice_starts(text, "balloons"));
	assert_true(slice_ends(text, "loon"));
	assert_false(slice_ends(text, "a balloon"));
	assert_true(slice_equal((struct slice){0}, slice_of("")));
	assert_false(slice_is(text, "balloo"));
	assert_true(str_equal("balloon", text.bytes));
	assert_false(str_equal("balloons", text.bytes));
	assert_false(str_equal("", NULL));
	assert_true(str_equal(NULL, NULL));
}

static void finds(void **state)
{
	(void)state;
	static const struct {
		const char *text, *needle;
		size_t from, pos;
	} rows[] = {
	    {"abcabc", "abc", 0, 0},
	    {"abcabc", "abc", 1, 3},
	    {"abcabc", "abc", 4, 6},
	    {"abcabc", "abcabca", 0, 6},
	    {"ab", "b", 9, 2},
	    {"", "a", 0, 0},
	    {"abc", "", 2, 2},
	};
	for (size_t i = 0; test_row(rows, i, rows[i].text); i++)
		assert_int_equal(slice_find(slice_of(rows[i].text),
				     rows[i].needle, rows[i].from),
		    rows[i].pos);
}

static void spans(void **state)
{
	(void)state;
	struct span_list list = {0};
	for (size_t i = 0; i < 100; i++)
		span_list_add(&list, (struct span){i, 2 * i});
	assert_int_equal(list.n, 100);
	assert_int_equal(list.items[99].end, 198);
	assert_true(span_is_empty(list.items[0]));
	assert_false(span_is_empty(list.items[1]));
	assert_true(span_holds((struct span){1, 2}, list.items[1]));
	assert_false(span_holds((struct span){2, 3}, list.items[1]));
	assert_true(slice_is(slice_at(slice_of("abcd"), list.items[1]), "b"));
	assert_true(slice_is(slice_from(slice_of("abcd"), 4), ""));
	span_list_release(&list);
	assert_int_equal(list.n, 0);
}

static void finds_the_first_of_several(void **state)
{
	static const char *const marks[] = {" | ", " - ", " -"};
	size_t len;
	(void)state;
	struct slice text = slice_of("a - b | c");
	assert_int_equal(slice_find_any(text, marks, 3, 0, &len), 1);
	assert_int_equal(len, 3);
	assert_int_equal(slice_find_any(text, marks, 3, 2, &len), 5);
	assert_int_equal(slice_find_any(text, marks, 3, 6, &len), text.len);
	assert_int_equal(len, 0);
	assert_int_equal(slice_find_any(text, marks, 0, 0, &len), text.len);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_zeroed_str_is_empty),
	    cmocka_unit_test(appends_and_ends_with_nul),
	    cmocka_unit_test(counts_things),
	    cmocka_unit_test(trims),
	    cmocka_unit_test(compares),
	    cmocka_unit_test(finds),
	    cmocka_unit_test(finds_the_first_of_several),
	    cmocka_unit_test(spans),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
