/* SPDX-License-Identifier: MIT */
#include "../support/test.h"

#include "../support/screen.h"
#include "views/query_pattern.h"

static void looks(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "s taiwan Enter j");
	screen_test_expect_sizes(&test, "search");
	screen_test_close(&test);
}

static void shows_how_before_anything_is_typed(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "s");
	screen_test_expect(&test, "search-empty");
	screen_test_close(&test);
}

static void says_what_is_wrong_below_the_prompt(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "s \"spy");
	screen_test_shows(&test, "query:1:");
	screen_test_keys(&test, "Enter");
	screen_test_shows(&test, "query:1:");
	screen_test_keys(&test, "C-u zeppelin");
	screen_test_shows(&test, "nothing found");
	screen_test_close(&test);
}

static void a_word_half_typed_is_found(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "s ballo");
	screen_test_shows(&test, "sentences with words that begin so");
	screen_test_keys(&test, "on");
	screen_test_shows(&test, "sentences");
	screen_test_shows_not(&test, "begin so");
	screen_test_keys(&test, "C-u ballo SPC");
	screen_test_shows(&test, "nothing found");
	screen_test_keys(&test, "C-u -ballo SPC spy SPC -tradex");
	screen_test_shows_not(&test, "begin so");
	screen_test_close(&test);
}

static void an_expression_is_found_and_lit(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "s ~diao[a-z]+ Enter Enter");
	screen_test_shows(&test, "Diaoyutai");
	screen_test_shows(&test, "1 of ");
	screen_test_keys(&test, "q s C-u ~diao(");
	screen_test_shows(&test, "expected ) behind (");
	screen_test_close(&test);
}

static void opens_the_reader_at_the_sentence(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "s diaoyutai Enter");
	screen_test_shows(&test, "Diaoyutai");
	screen_test_size(&test, 12, 60);
	screen_test_keys(&test, "Enter");
	screen_test_shows(&test, "Diaoyutai");
	screen_test_shows(&test, "1 of ");
	screen_test_keys(&test, "q");
	screen_test_shows(&test, "search: diaoyutai");
	screen_test_keys(&test, "s C-u trade Enter Enter");
	screen_test_shows(&test, "1 of 2");
	screen_test_keys(&test, "n");
	screen_test_shows(&test, "2 of 2");
	screen_test_close(&test);
}

static void escape_goes_back(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "s taiwan Esc");
	screen_test_shows(&test, "5 articles");
	screen_test_keys(&test, "s taiwan Enter s C-u zeppelin Esc");
	screen_test_shows(&test, "search: taiwan");
	screen_test_shows(&test, "sentences");
	screen_test_keys(&test, "Esc");
	screen_test_shows(&test, "5 articles");
	screen_test_close(&test);
}

static void a_result_is_marked(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "s taiwan Enter m");
	screen_test_shows(&test, "marked as A");
	screen_test_shows(&test, "A ");
	screen_test_keys(&test, "c");
	screen_test_shows(&test, "this is the marked one");
	screen_test_close(&test);
}

/* What is looked for in the article that a query found. */
static const struct {
	const char *query, *pattern;
} patterns[] = {
	{"balloon", "=balloon"},
	{"carried -ferry", "=carried"},
	{"outlet:rediff balloon", "=balloon"},
	{"spy balloons", "=spy|balloons"},
	{"\"spy balloons\" commun*", "=spy balloons|commun*"},
	{"a|b", "=a b"},
	{"~a|b -~c", "~a|b"},
	{"~\"a  b\" spy ~c", "=spy\n~a  b\n~c"},
};

static void a_query_becomes_a_pattern(void **state)
{
	(void)state;
	for (size_t i = 0; i < ARRAY_LEN(patterns); i++) {
		struct query query = {0};
		struct str pattern = {0};
		assert_true(query_parse(&query, patterns[i].query, NULL));
		query_pattern(&query, &pattern);
		assert_string_equal(str_text(&pattern), patterns[i].pattern);
		str_release(&pattern);
		query_release(&query);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(looks),
		cmocka_unit_test(shows_how_before_anything_is_typed),
		cmocka_unit_test(says_what_is_wrong_below_the_prompt),
		cmocka_unit_test(a_word_half_typed_is_found),
		cmocka_unit_test(an_expression_is_found_and_lit),
		cmocka_unit_test(opens_the_reader_at_the_sentence),
		cmocka_unit_test(escape_goes_back),
		cmocka_unit_test(a_result_is_marked),
		cmocka_unit_test(a_query_becomes_a_pattern),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
