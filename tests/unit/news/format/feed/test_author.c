/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/format/feed/author.h"

static void finds_the_name(void **state)
{
	static const struct {
		const char *author, *name;
	} cases[] = {
	    {"Ann Example", "Ann Example"},
	    {" By Ann Example ", "Ann Example"},
	    {"ann@haven.example (Ann Example)", "Ann Example"},
	    {"Ann Example (ann@haven.example)", "Ann Example"},
	    {"Ann Example <ann@haven.example>", "Ann Example"},
	    {"<ann@haven.example> Ann", "<ann@haven.example> Ann"},
	    {"Ann Example (mailto:ann@haven.example)", "Ann Example"},
	    {"(Ann Example)", "Ann Example"},
	    {"Ann Example (Haven)", "Ann Example (Haven)"},
	    {"/u/ann", "/u/ann"},
	    {"@ann", "@ann"},
	    {"ann@haven.example", ""},
	    {"ann@haven.example ()", ""},
	    {"https://haven.example/ann", ""},
	    {"", ""},
	};
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].author); i++)
		assert_true(
		    slice_is(format_feed_author_name(slice_of(cases[i].author)),
			cases[i].name));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_the_name),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
