/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "compare/limit.h"

static void says_what_was_not_looked_for(void **state)
{
	static const struct {
		const char *languages[SIDES], *note, *brief;
	} rows[] = {
	    {{"en", "en"}, "", ""},
	    {{NULL, NULL}, "", ""},
	    {{"de", "de"},
		"German: speakers and numbers in words are not known; rare "
		"words are weighed by these two articles alone",
		"German: no speakers, no numbers in words"},
	    {{"pl", "pl"},
		"Polish: speakers, forms of words and numbers in words are not "
		"known; rare words are weighed by these two articles alone",
		"Polish: no speakers, no numbers in words"},
	    {{"ja", "ja"},
		"Japanese: speakers and numbers in words are not known; rare "
		"words are weighed by these two articles alone",
		"Japanese: no speakers, no numbers in words"},
	    {{"de", "en"},
		"A is German, B is English: linked by names and numbers only",
		"German/English: names and numbers only"},
	    {{"en", "zh"},
		"A is English, B is Chinese: linked by names and numbers only",
		"English/Chinese: names and numbers only"},
	};
	(void)state;
	for (size_t i = 0; test_row(rows, i, rows[i].note); i++) {
		struct str note = {0}, brief = {0};
		limit_note(&note, rows[i].languages);
		limit_brief(&brief, rows[i].languages);
		assert_string_equal(str_text(&note), rows[i].note);
		assert_string_equal(str_text(&brief), rows[i].brief);
		str_release(&note);
		str_release(&brief);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(says_what_was_not_looked_for),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
