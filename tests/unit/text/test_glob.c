/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/glob.h"

static const struct {
	const char *pattern, *path;
	bool matches;
} rows[] = {
    {"a.txt", "a.txt", true},
    {"a.txt", "A.txt", false},
    {"a.txt", "b/a.txt", false},
    {"*.txt", "a.txt", true},
    {"*.txt", "a.txt.gz", false},
    {"*.txt", "b/a.txt", false},
    {"*", "", false},
    {"a*b*c", "aXbXbc", true},
    {"a*b*c", "aXbXbd", false},
    {"a?c", "abc", true},
    {"a?c", "ac", false},
    {"a?c",
	"a\xc3\xa9"
	"c",
	true},
    {"a?c", "a/c", false},
    {"[a-c]x", "bx", true},
    {"[a-c]x", "dx", false},
    {"[!a-c]x", "dx", true},
    {"[^a-c]x", "bx", false},
    {"[]x]", "]", true},
    {"[a-]", "-", true},
    {"[[:digit:]x]*", "2024", true},
    {"[[:digit:]x]*", "y2024", false},
    {"[\xc3\xa0-\xc3\xbf]", "\xc3\xa9", true},
    {"[a", "[a", false},
    {"[]", "]", false},
    {"\\*", "*", true},
    {"\\*", "x", false},
    {"a\\", "a\\", true},
    {"**/a", "a", true},
    {"**/a", "b/c/a", true},
    {"**/a", "b/ca", false},
    {"a/**/b", "a/b", true},
    {"a/**/b", "a/x/y/b", true},
    {"a/**/b", "a/x/y/bc", false},
    {"a/**/*", "a/x/y", true},
    {"a/**/*", "a", false},
    {"**/x/**/y", "a/x/b/x/c/y", true},
    {"a**b", "axxb", true},
    {"a**b", "a/b", false},
    {"", "", true},
};

static void matches_as_git_does(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(rows, i, rows[i].pattern); i++)
		assert_int_equal(glob_path(slice_of(rows[i].pattern),
				     slice_of(rows[i].path)),
		    rows[i].matches);
}

/* Tried by recursion, these would not end. */
static void stars_take_no_time(void **state)
{
	(void)state;
	struct str pattern = {0}, path = {0}, parts = {0};
	for (int i = 0; i < 100; i++) {
		str_append_text(&pattern, "*a");
		str_append_text(&parts, "**/a/");
	}
	str_append_text(&pattern, "b");
	str_append_text(&parts, "b");
	for (int i = 0; i < 250; i++)
		str_append_byte(&path, 'a');
	assert_false(glob_name(str_slice(&pattern), str_slice(&path)));
	str_clear(&path);
	for (int i = 0; i < 1000; i++)
		str_append_text(&path, "a/");
	assert_false(glob_path(str_slice(&parts), str_slice(&path)));
	str_clear(&pattern);
	for (int i = 0; i < 1000; i++)
		str_append_text(&pattern, "*[[");
	assert_false(glob_name(str_slice(&pattern), str_slice(&path)));
	str_release(&pattern);
	str_release(&path);
	str_release(&parts);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(matches_as_git_does),
	    cmocka_unit_test(stars_take_no_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
