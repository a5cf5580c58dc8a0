/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "views/app/command_line.h"

static const struct app_command_words words = {
    .scope = ACTION_SCOPE_COMPARE, .themes = "dark, light, mono"};

/* A line, and the setting with its value; value NULL: an action. */
static const struct {
	const char *typed, *name, *value;
} lines[] = {
    {"swap", "swap", NULL},
    {" swap ", "swap", NULL},
    {"sw", "swap", NULL},
    {"up", "up", NULL},
    {"find", "find", NULL}, /* also the beginning of find-back */
    {"set", "", ""},
    {"set theme", "theme", ""},
    {"set theme?", "theme", ""},
    {"theme", "theme", ""},
    {"theme?", "theme", ""},
    {"theme light", "theme", "light"},
    {"theme=light", "theme", "light"},
    {"set theme=light", "theme", "light"},
    {"set theme light", "theme", "light"},
    {"set  theme = light", "theme", "light"},
    {"theme ./my.yaml", "theme", "./my.yaml"},
    {"mouse", "mouse", ""},
    {"mouse off", "mouse", "off"},
    {"set mouse=no", "mouse", "no"},
    {"set mouse", "mouse", "yes"},
    {"set nomouse", "mouse", "no"},
    {"set cache?", "cache", ""},
    {"keys", "keys", ""},
};

static void parses(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(lines, i, lines[i].typed); i++) {
		struct app_command_line line;
		struct err err = {0};
		struct slice value =
		    slice_of(lines[i].value ? lines[i].value : "");
		if (!app_command_line_parse(
			&words, slice_of(lines[i].typed), &line, &err))
			fail_msg("%s: %s", lines[i].typed, err.text);
		if (!lines[i].value)
			assert_string_equal(
			    action_name(line.action), lines[i].name);
		else if (lines[i].name[0])
			assert_string_equal(
			    setting_name(line.setting), lines[i].name);
		else
			assert_int_equal(line.setting, SETTING_COUNT);
		if (!slice_equal(line.value, value))
			fail_msg("%s: value %.*s", lines[i].typed,
			    (int)line.value.len, line.value.bytes);
	}
}

static const struct {
	const char *typed, *message;
} mistakes[] = {
    {"zebra", "no such command: zebra"},
    {"swpa", "no such command: swpa; did you mean swap?"},
    {"half", "which of them: half"},
    {"fold-all", "fold-all is for another screen: outlets"},
    {"star", "star is for another screen: outlets, reader or search"},
    {"set colour", "no such setting: colour"},
    {"set teme=dark", "no such setting: teme; did you mean theme?"},
    {"theme lihgt", "no such theme: lihgt; did you mean light?"},
    {"theme zebra", "no such theme: zebra; there are dark, light, mono"},
    {"mouse maybe", "mouse is yes or no, not maybe"},
    {"set nocache", "no such setting: nocache; did you mean cache?"},
    {"cache no", "cache can be set in config.yaml only"},
    {"set keys=j", "keys can be set in config.yaml only"},
};

static void says_what_is_wrong(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(mistakes, i, mistakes[i].typed); i++) {
		struct app_command_line line;
		struct err err = {0};
		if (app_command_line_parse(
			&words, slice_of(mistakes[i].typed), &line, &err))
			fail_msg("%s is taken", mistakes[i].typed);
		assert_string_equal(err.text, mistakes[i].message);
	}
}

/* A line, its completions, and the part of them that is shown. */
static const struct {
	const char *typed, *completed, *parts;
} candidates[] = {
    {"sw", "swap", "swap"},
    {"half", "half-page-down|half-page-up", "half-page-down|half-page-up"},
    {"th", "theme ", "theme "},
    {"se", "search|set ", "search|set "},
    {"theme ", "theme dark|theme light|theme mono", "dark|light|mono"},
    {"theme=l", "theme=light", "light"},
    {"set ",
	"set theme=|set library?|set cache?|set mouse=|set plain=|set "
	"keys?",
	"theme=|library?|cache?|mouse=|plain=|keys?"},
    {"set l", "set library?", "library?"},
    {"set theme=m", "set theme=mono", "mono"},
    {"set mouse ", "set mouse yes|set mouse no", "yes|no"},
    {"zebra", "", ""},
};

static void completes(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(candidates, i, candidates[i].typed); i++) {
		struct app_command_candidates found = {0};
		struct str completed = {0}, parts = {0};
		app_command_line_candidates(
		    &found, &words, candidates[i].typed);
		for (size_t k = 0; k < found.n; k++) {
			str_append_text(&completed, k ? "|" : "");
			str_append_text(&completed, found.lines[k]);
			str_append_text(&parts, k ? "|" : "");
			str_append_slice(&parts,
			    app_command_line_candidate_part(found.lines[k]));
		}
		assert_string_equal(
		    str_text(&completed), candidates[i].completed);
		assert_string_equal(str_text(&parts), candidates[i].parts);
		app_command_line_candidates_release(&found);
		str_release(&completed);
		str_release(&parts);
	}
}

/* The theme in which the screen is drawn while its name is typed. */
static void names_a_theme_only_when_it_is_whole(void **state)
{
	(void)state;
	static const struct {
		const char *typed, *theme;
	} cases[] = {
	    {"theme light", "light"},
	    {"set theme=mono", "mono"},
	    {"theme lig", ""},
	    {"theme ", ""},
	    {"mouse no", ""},
	    {"", ""},
	};
	for (size_t i = 0; test_row(cases, i, cases[i].typed); i++)
		assert_true(slice_is(
		    app_command_line_theme(&words, slice_of(cases[i].typed)),
		    cases[i].theme));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(parses),
	    cmocka_unit_test(says_what_is_wrong),
	    cmocka_unit_test(completes),
	    cmocka_unit_test(names_a_theme_only_when_it_is_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
