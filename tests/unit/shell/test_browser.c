/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "shell/browser.h"

#define URL "https://a.example/?b=c&d;$(e)"

/* A value of BROWSER, the index of a command, and the words of that command,
 * each followed by a bar; NULL when there is none. */
static const struct {
	const char *variable;
	size_t index;
	const char *words;
} cases[] = {
    {NULL, 0, "xdg-open|" URL "|"},
    {NULL, 1, "sensible-browser|" URL "|"},
    {NULL, 2, NULL},
    {"", 0, "xdg-open|" URL "|"},
    {"firefox", 0, "firefox|" URL "|"},
    {"firefox", 1, "xdg-open|" URL "|"},
    {"firefox", 3, NULL},
    {"w3m -o x %s -N:lynx", 0, "w3m|-o|x|" URL "|-N|"},
    {"w3m -o x %s -N:lynx", 1, "lynx|" URL "|"},
    {"a --to=%s,100%%:", 0, "a|--to=" URL ",100%|"},
    {"a %d %", 0, "a|%d|%|" URL "|"},
    {"a '%s; rm'", 0, "a|'" URL ";|rm'|"},
    {"::a  b::", 0, "a|b|" URL "|"},
};

static void makes_commands(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].variable); i++) {
		struct arena arena = {0};
		struct browser_command command;
		struct str words = {0};
		bool found = browser_command(
		    cases[i].variable, cases[i].index, URL, &arena, &command);
		assert_int_equal(found, cases[i].words != NULL);
		for (size_t k = 0; found && command.words[k]; k++)
			str_printf(&words, "%s|", command.words[k]);
		if (found)
			assert_string_equal(str_text(&words), cases[i].words);
		str_release(&words);
		arena_release(&arena);
	}
}

static void a_command_of_many_words_is_cut(void **state)
{
	(void)state;
	struct arena arena = {0};
	struct browser_command command;
	size_t n = 0;
	assert_true(browser_command("a b c d e f g h i j k l m n o p q r s t",
	    0, URL, &arena, &command));
	while (command.words[n])
		n++;
	assert_int_equal(n, BROWSER_WORDS + 1);
	assert_string_equal(command.words[n - 1], URL);
	arena_release(&arena);
}

static void knows_which_browsers_need_the_terminal(void **state)
{
	(void)state;
	unsetenv("WAYLAND_DISPLAY");
	unsetenv("DISPLAY");
	assert_true(browser_needs_terminal("firefox"));
	setenv("DISPLAY", ":0", 1);
	assert_false(browser_needs_terminal("firefox"));
	assert_true(browser_needs_terminal("/usr/bin/w3m"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(makes_commands),
	    cmocka_unit_test(a_command_of_many_words_is_cut),
	    cmocka_unit_test(knows_which_browsers_need_the_terminal),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
