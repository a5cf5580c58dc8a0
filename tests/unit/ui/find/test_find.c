/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "ui/find/find.h"

static struct slice text_at(const void *owner, size_t index)
{
	return slice_of(((const char *const *)owner)[index]);
}

static const char *const story[] = {
    "The Spy balloon was a\n spy balloon.",
    "",
    "Caf\u00e9 owners\u2019 \u201cspying\u201d cost \u00a35 (about $6).",
    "\u0421\u043e\u044e\u0437 and stra\u00dfe, \ufb01nally.",
};
static const struct find_texts texts = {story, 4, text_at};

/* Patterns and their matches, as TEXT:BYTES. */
static const struct {
	const char *pattern, *found;
} cases[] = {
    {"spy", "0:Spy 0:spy 2:spy"},
    {"Spy", "0:Spy"},
    {"spy  balloon", "0:Spy balloon 0:spy balloon"},
    {"a spy", "0:a\n spy"},
    {"cafe", "2:Caf\u00e9"},
    {"caf\u00e9", "2:Caf\u00e9"},
    {"owners'", "2:owners\u2019"},
    {"\u0441\u043e\u044e\u0437", "3:\u0421\u043e\u044e\u0437"},
    {"\u0421\u043e", "3:\u0421\u043e"},
    {"strasse", "3:stra\u00dfe"},
    {"fin", "3:\ufb01n"},
    {"i", "2:i 3:\ufb01"},
    {"(about $6)", "2:(about $6)"},
    {".", "0:. 2:. 3:."},
    {"zeppelin", ""},
    {"", ""},
    {"~", ""},
    {"~s[p]y", "0:Spy 0:spy 2:spy"},
    {"~S[p]y", "0:Spy"},
    {"~\\Wspy", "0: Spy 0: spy 2:\u201cspy"},
    {"~a spy|a  spy", "0:a\n spy"},
    {"~^the", "0:The"},
    {"~x*", ""},
    {"~Caf.", "2:Caf\u00e9"},
    {"~[a-z]+lly", "3:nally"},
    {"=spies", "0:Spy 0:spy 2:spying"},
    {"=spied balloons", "0:Spy balloon 0:spy balloon"},
    {"=cost|owner", "2:owners 2:cost"},
    {"=ball*", "0:balloon 0:balloon"},
    {"=balloon was a spy ball*", "0:balloon was a\n spy balloon"},
    {"=balloon spies", ""},
    {"=", ""},
    {"=|*|", ""},
    {"=cost\n~ow[a-z]+", "2:owners 2:cost"},
    {"~sp.\n=balloons", "0:Spy 0:balloon 0:spy 0:balloon 2:spy"},
    {"~spy b[a-z]+\n=spies", "0:Spy balloon 0:spy balloon 2:spying"},
};

static void append_matches(const struct find *finder, struct str *out)
{
	for (size_t i = 0; i < finder->n; i++) {
		const struct find_match *match = &finder->matches[i];
		str_printf(out, "%s%zu:", i ? " " : "", match->text);
		str_append_slice(
		    out, slice_at(text_at(story, match->text), match->span));
	}
}

static void finds_matches(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].pattern); i++) {
		struct find finder = {0};
		struct str found = {0};
		assert_true(find_look(&finder, cases[i].pattern, &texts, NULL));
		append_matches(&finder, &found);
		if (strcmp(str_text(&found), cases[i].found) != 0)
			fail_msg("%s finds_matches \"%s\", not \"%s\"",
			    cases[i].pattern, str_text(&found), cases[i].found);
		str_release(&found);
		find_release(&finder);
	}
}

static void rejects_an_invalid_expression(void **state)
{
	(void)state;
	struct find finder = {0};
	struct err err = {0};
	assert_false(find_look(&finder, "~(spy", &texts, &err));
	assert_non_null(strstr(err.text, "not a regular expression: "));
	assert_int_equal(finder.n, 0);
	find_release(&finder);
}

static void wraps_around(void **state)
{
	(void)state;
	struct find finder = {0};
	bool wrapped;
	find_look(&finder, "spy", &texts, NULL);
	assert_int_equal(finder.current, finder.n);
	assert_true(
	    find_go(&finder, (struct find_match){.text = 1}, false, &wrapped));
	assert_int_equal(finder.current, 2);
	assert_false(wrapped);
	assert_true(find_step(&finder, false, &wrapped));
	assert_int_equal(finder.current, 0);
	assert_true(wrapped);
	assert_true(find_step(&finder, true, &wrapped));
	assert_int_equal(finder.current, 2);
	assert_true(wrapped);
	assert_true(find_step(&finder, true, &wrapped));
	assert_int_equal(finder.current, 1);
	assert_false(wrapped);
	find_release(&finder);
}

static void keeps_its_match_in_changed_texts(void **state)
{
	(void)state;
	static const char *const shorter[] = {"", "", "no spying", ""};
	const struct find_texts changed = {shorter, 4, text_at};
	struct find finder = {0};
	bool wrapped;
	find_look(&finder, "spy", &texts, NULL);
	find_go(&finder, (struct find_match){.text = 0}, false, &wrapped);
	finder.stale = true;
	find_look_again(&finder, &texts);
	assert_int_equal(finder.current, 0);
	assert_false(finder.stale);
	find_look_again(&finder, &changed);
	assert_int_equal(finder.n, 1);
	assert_int_equal(finder.current, 1);
	find_release(&finder);
}

static void highlights_matches(void **state)
{
	(void)state;
	struct find finder = {0};
	struct grid grid = {0};
	struct str dump = {0};
	bool wrapped;
	struct find_line line = {0, slice_of(story[0]), {4, 21}, ROLE_DIM};
	grid_init(&grid, 1, 20);
	find_look(&finder, "spy", &texts, NULL);
	find_go(&finder, (struct find_match){0}, false, &wrapped);
	int columns = find_draw(&finder, &grid, grid_rect(&grid), &line);
	grid_dump(&grid, &dump);
	assert_int_equal(columns, 17);
	assert_non_null(strstr(str_text(&dump), "Spy balloon was a\n"));
	assert_non_null(strstr(str_text(&dump), "NNNdddddddddddddd"));
	str_release(&dump);
	grid_release(&grid);
	find_release(&finder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds_matches),
	    cmocka_unit_test(rejects_an_invalid_expression),
	    cmocka_unit_test(wraps_around),
	    cmocka_unit_test(keeps_its_match_in_changed_texts),
	    cmocka_unit_test(highlights_matches),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
