/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "views/search/pattern.h"
#include "support/folder.h"
#include "support/screen.h"

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
	screen_test_keys(&test, "s spy Space titel:x");
	screen_test_shows(&test, "column 5: unknown field \"titel\"");
	screen_test_shows(&test, "suspected spy balloon");
	screen_test_expect_sizes(&test, "search-wrong");
	screen_test_keys(&test, "Enter");
	screen_test_shows(&test, "column 5: ");
	screen_test_keys(&test, "Space -china");
	screen_test_shows(&test, "column 5: ");
	screen_test_shows_not(&test, "suspected spy balloon");
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
	screen_test_shows(&test, "articles with words that begin so");
	screen_test_keys(&test, "on");
	screen_test_shows(&test, "5 articles ");
	screen_test_shows_not(&test, "begin so");
	screen_test_keys(&test, "C-u ballo Space");
	screen_test_shows(&test, "nothing found");
	screen_test_keys(&test, "C-u -ballo Space spy Space -tradex");
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
	screen_test_shows(&test, "missing closing parenthesis");
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
	screen_test_shows(&test, "search all: diaoyutai");
	screen_test_keys(&test, "s C-u trade Enter Enter");
	screen_test_shows(&test, "1 of 2");
	screen_test_keys(&test, "n");
	screen_test_shows(&test, "2 of 2");
	screen_test_close(&test);
}

static void escape_gives_a_changed_query_up(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "s taiwan Esc");
	screen_test_shows(&test, "5 outlets");
	screen_test_keys(&test, "s taiwan Tab Tab Tab Enter j j s C-u zep Tab");
	screen_test_shows(&test, "search this outlet: zep");
	screen_test_keys(&test, "Esc");
	screen_test_shows(&test, "search all: taiwan");
	screen_test_shows(&test, "3/5");
	screen_test_keys(&test, "Esc");
	screen_test_shows(&test, "5 outlets");
	screen_test_close(&test);
}

/* Screens with a place, a pattern and a marked article; and what is done in the
 * search before it is left. */
static const char *const places[] = {
    "7j A /china Enter n",
    "j Tab 3j A",
    "Enter A 3j /beijing Enter n n",
    "4j A Enter J c 3j /blinken Enter n",
    "4j A Enter J c l j",
    "? 3j",
};
static const char *const searches[] = {
    "s Esc",
    "s taiwan Esc",
    "s taiwan Tab Tab Esc",
    "s taiwan Enter 2j /taiwan Enter n Esc Esc",
    "s spy Enter Tab s C-u \"x Esc Esc",
};

static void dump(struct screen_test *test, struct str *out)
{
	const struct grid *grid = screen_test_draw(test);
	grid_dump(grid, out);
	str_printf(out, "%d,%d", grid->cursor_row, grid->cursor_column);
}

static void check_put_back(const char *place, const char *search)
{
	struct screen_test test;
	struct str before = {0}, after = {0};
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, place);
	screen_test_keys(&test, "C-l"); /* removes the message */
	dump(&test, &before);
	screen_test_keys(&test, search);
	dump(&test, &after);
	if (strcmp(str_text(&before), str_text(&after)) != 0)
		fail_msg("%s, then %s:\n%s\n%s", place, search,
		    str_text(&before), str_text(&after));
	str_release(&before);
	str_release(&after);
	screen_test_close(&test);
}

static void escape_puts_everything_back(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(places, i, places[i]); i++)
		for (size_t k = 0; test_row(searches, k, searches[k]); k++)
			check_put_back(places[i], searches[k]);
}

/* Keys, and text on the screen after them. */
static const struct {
	const char *keys, *shown;
} scopes[] = {
    {"s taiwan", "Tab this outlet"},
    {"s taiwan Tab", "search this outlet: taiwan"},
    {"s taiwan Tab", "1 article "},
    {"s taiwan Tab Tab", "search this article: taiwan"},
    {"s taiwan Tab Tab", "Tab all"},
    {"s beijing Tab Tab", "3 sentences"},
    {"s taiwan Tab Tab Tab", "5 articles"},
    {"s taiwan Enter Tab", "search this outlet: taiwan"},
    {"s taiwan Tab Enter s", "search this outlet: taiwan"},
    {": search Enter taiwan Enter : search-scope Enter",
	"search this outlet: taiwan"},
    {"Enter s taiwan Tab Tab Enter R", "search this article: taiwan"},
    {"A Enter J c s taiwan Tab", "search these outlets: taiwan"},
    {"A Enter J c s taiwan Tab", "2 articles"},
    {"A Enter J c s taiwan Tab Tab", "search these articles: taiwan"},
    {"? s taiwan Tab", "no article to keep to"},
    {"p s taiwan Tab", "search all: taiwan"},
};

static void a_key_switches_the_scope(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(scopes, i, scopes[i].keys); i++) {
		struct screen_test test;
		screen_test_open(&test, "seeds");
		screen_test_keys(&test, scopes[i].keys);
		screen_test_shows(&test, scopes[i].shown);
		screen_test_close(&test);
	}
}

static void a_scope_looks(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "Enter s beijing Tab Tab Enter");
	screen_test_expect_sizes(&test, "search-article");
	screen_test_close(&test);
}

static void enter_closes_a_quotation(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "s \"spy Space ballo");
	screen_test_shows(&test, "the quotation is not closed, expected \"");
	screen_test_shows(&test, "suspected spy balloon");
	screen_test_keys(&test, "on Enter");
	screen_test_shows(&test, "search all: \"spy balloon\" ");
	screen_test_shows(&test, "1/3");
	screen_test_close(&test);
}

static void earlier_queries_come_back(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "s spy Enter Esc s taiwan Enter Esc");
	screen_test_keys(&test, "Enter s chi Up Up");
	screen_test_shows(&test, "search all: spy ");
	screen_test_shows(&test, "suspected spy balloon");
	screen_test_keys(&test, "Down Down");
	screen_test_shows(&test, "search all: chi ");
	screen_test_close(&test);
}

/* A sentence that is higher than the window is shown at the word. */
static void a_match_far_into_its_sentence_is_seen(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	struct str text = {0};
	folder_init(&folder);
	str_append_text(&text, "The list begins with the ferry");
	for (int i = 0; i < 60; i++)
		str_append_text(&text, ", the next ferry");
	str_append_text(&text, " and the old lighthouse of the bay.\n\n");
	str_append_text(&text, "A lighthouse stands there to this day.\n");
	folder_write_text(&folder, "list.txt", str_text(&text));
	screen_test_open(&test, str_text(&folder.path));
	screen_test_size(&test, 12, 40);
	screen_test_keys(&test, "s lighthouse Enter Enter");
	screen_test_shows(&test, "1 of 2");
	screen_test_shows(&test, " lighthouse of the bay.");
	screen_test_close(&test);
	str_release(&text);
	folder_release(&folder);
}

/* A result opened after another was released goes on from its own match. */
static void the_next_match_follows_the_result(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	for (int i = 0; i < 3; i++) {
		screen_test_keys(&test, "s C-u beijing Enter Enter");
		screen_test_shows(&test, "1 of 3");
		screen_test_keys(&test, "n");
		screen_test_shows(&test, "2 of 3");
		screen_test_keys(&test, "n q");
	}
	screen_test_close(&test);
}

/* Keys are taken before anything is searched, and mean what they would mean
 * after it. */
static void keys_do_not_wait(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	test.is_hasty = true;
	screen_test_keys(&test, "s taiwan");
	screen_test_shows(&test, "search all: taiwan");
	screen_test_shows_not(&test, "such as Taiwan");
	assert_true(app_is_busy(test.app));
	screen_test_keys(&test, "Enter Enter");
	screen_test_shows(&test, "1 of ");
	screen_test_keys(&test, "q s Space zeppelin");
	screen_test_shows(&test, "such as Taiwan");
	screen_test_keys(&test, "Enter");
	app_settle(test.app);
	screen_test_shows(&test, "nothing found");
	screen_test_keys(&test, "s");
	screen_test_shows(&test, "search all: taiwan zeppelins");
	screen_test_keys(&test, "C-u ~zep Enter Enter");
	screen_test_shows(&test, "search all: ~zep ");
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

/* Queries, and the patterns that are looked for in the article found. */
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
	for (size_t i = 0; test_row(patterns, i, patterns[i].query); i++) {
		struct query query = {0};
		struct str pattern = {0};
		assert_true(query_parse(&query, patterns[i].query, NULL));
		search_view_pattern_append(&query, &pattern);
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
	    cmocka_unit_test(escape_gives_a_changed_query_up),
	    cmocka_unit_test(escape_puts_everything_back),
	    cmocka_unit_test(a_key_switches_the_scope),
	    cmocka_unit_test(a_scope_looks),
	    cmocka_unit_test(enter_closes_a_quotation),
	    cmocka_unit_test(earlier_queries_come_back),
	    cmocka_unit_test(a_match_far_into_its_sentence_is_seen),
	    cmocka_unit_test(the_next_match_follows_the_result),
	    cmocka_unit_test(keys_do_not_wait),
	    cmocka_unit_test(a_result_is_marked),
	    cmocka_unit_test(a_query_becomes_a_pattern),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
