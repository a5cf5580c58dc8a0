/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "text/expression.h"

/* What is typed, a text, and what is found in it between bars. */
static const struct {
	const char *typed, *text, *found;
} cases[] = {
    {"spy|ferr(y|ies)", "The ferries and a Spy.", "ferries|Spy"},
    {"Spy", "A spy and a Spy.", "Spy"},
    {"\\Wspy", "A Spy.", " Spy"},
    {"\\w+ed$", "Moored and emptied", "emptied"},
    {"^the", "The ferry left the pier.", "The"},
    {"left.the pier", "It left\nthe pier.", "left\nthe pier"},
    {"x*", "none", ""},
    {"Caf.", "Caf\u00e9 Caf\u00e9s", "Caf\u00e9|Caf\u00e9"},
    {"cafe", "cafe\u0301", "cafe\u0301"},
    {"o", "", ""},
    {"(?<=a )b|^b", "a b b", "b"},
    {"\\bäh", "Ähre, Fähre", "Äh"},
    {"s.y", "s\xffy spy", "spy"},
    {"a\\Kb", "ab ab", "b|b"},
    {"x{,}|=", "a = b", "="},
    /* endless backtracking is no match */
    {"(a+)+$", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.", ""},
};

static void finds(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].typed); i++) {
		struct expression expression;
		struct span_list found = {0};
		struct str line = {0};
		struct slice text = slice_of(cases[i].text);
		assert_true(expression_make(
		    &expression, slice_of(cases[i].typed), NULL));
		size_t n = expression_find(&expression, text, SIZE_MAX, &found);
		assert_int_equal(n, found.n);
		for (size_t k = 0; k < found.n; k++) {
			str_append_text(&line, k ? "|" : "");
			str_append_slice(&line, slice_at(text, found.items[k]));
		}
		assert_string_equal(str_text(&line), cases[i].found);
		str_release(&line);
		span_list_release(&found);
		expression_release(&expression);
	}
}

static void stops_at_the_limit(void **state)
{
	(void)state;
	struct expression expression;
	struct span_list found = {0};
	struct slice text = slice_of("one two three");
	assert_true(expression_make(&expression, slice_of("[a-z]+"), NULL));
	assert_int_equal(expression_find(&expression, text, 2, &found), 2);
	assert_int_equal(found.n, 2);
	span_list_release(&found);
	expression_release(&expression);
}

static const struct {
	const char *typed, *message;
} mistakes[] = {
    {"(spy", "missing closing parenthesis"},
    {"[spy", "missing terminating ] for character class"},
    {"*spy", "quantifier does not follow a repeatable item"},
    {"spy\\", "\\ at end of pattern"},
    {"[[:alfa:]]", "unknown POSIX class name"},
    {"[z-a]", "range out of order"},
    {"(a)\\2", "reference to non-existent subpattern"},
    {"((a{99}){99}){99,999}", "regular expression is too large"},
    {"a{2,99999999999999999999}", "number too big"},
    {"a\\Cb", "using \\C is disabled"},
    {"\xff", "UTF-8 error"},
};

static void says_what_was_expected(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(mistakes, i, mistakes[i].typed); i++) {
		struct expression expression;
		struct err err = {0};
		if (expression_make(
			&expression, slice_of(mistakes[i].typed), &err))
			fail_msg("%s is taken", mistakes[i].typed);
		if (!strstr(err.text, mistakes[i].message))
			fail_msg("%s: %s", mistakes[i].typed, err.text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(finds),
	    cmocka_unit_test(stops_at_the_limit),
	    cmocka_unit_test(says_what_was_expected),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
