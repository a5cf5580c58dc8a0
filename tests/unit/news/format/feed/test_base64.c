/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "news/format/feed/base64.h"

static void reads_base64(void **state)
{
	static const struct {
		const char *text, *bytes; /* NULL: is none */
	} cases[] = {
	    {"aGVsbG8=", "hello"},
	    {"aGVsbG8", "hello"},
	    {" aGVs\n\tbG8h ", "hello!"},
	    {"YQ==", "a"},
	    {"+/8=", "\xfb\xff"},
	    {"", NULL},
	    {" ", NULL},
	    {"a", NULL},
	    {"aGVsb", NULL},
	    {"aGV-", NULL},
	    {"a=Vs", NULL},
	};
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].text); i++) {
		struct str out = {0};
		bool ok =
		    format_feed_base64_decode(&out, slice_of(cases[i].text));
		assert_int_equal(ok, cases[i].bytes != NULL);
		assert_string_equal(
		    str_text(&out), cases[i].bytes ? cases[i].bytes : "");
		str_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_base64),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
