/* SPDX-License-Identifier: MIT */
#include "../support/test.h"

#include "shell/config.h"
#include "ui/key.h"

static void reads_settings(void **state)
{
	(void)state;
	struct config config;
	config_init(&config);
	assert_true(config.cache);
	assert_true(config.mouse);
	assert_false(config.plain);
	assert_null(config.theme);
	config_parse(&config, "c.yaml",
		slice_of("theme: light\nlibrary: /news\ncache: no\n"
			 "mouse: off\nplain: yes\n"));
	assert_int_equal(config.n_errors, 0);
	assert_string_equal(config.theme, "light");
	assert_string_equal(config.library, "/news");
	assert_false(config.cache);
	assert_false(config.mouse);
	assert_true(config.plain);
	config_release(&config);
}

static enum action action_of(
	const struct config *config, enum action_scope scope, uint32_t key)
{
	enum action action = ACTION_NONE;
	keymap_find(&config->keymap, scope, &key, 1, &action);
	return action;
}

static void binds_keys(void **state)
{
	(void)state;
	struct config config;
	config_init(&config);
	config_parse(&config, "c.yaml",
		slice_of("keys:\n"
			 "  compare: [Z, F5]\n"
			 "  reader:\n"
			 "    down: Z\n"
			 "  top: F6\n"));
	assert_int_equal(config.n_errors, 0);
	assert_int_equal(
		action_of(&config, SCOPE_OUTLETS, 'Z'), ACTION_COMPARE);
	assert_int_equal(action_of(&config, SCOPE_READER, 'Z'), ACTION_DOWN);
	assert_int_equal(action_of(&config, SCOPE_READER, UI_KEY_F1 + 4),
		ACTION_COMPARE);
	assert_int_equal(
		action_of(&config, SCOPE_HELP, UI_KEY_F1 + 5), ACTION_TOP);
	config_release(&config);
}

static void tells_everything_that_is_wrong(void **state)
{
	(void)state;
	struct config config;
	config_init(&config);
	config_parse(&config, "c.yaml",
		slice_of("theme: [a]\n"
			 "colour: blue\n"
			 "cache: maybe\n"
			 "keys:\n"
			 "  dance: x\n"
			 "  kitchen: {down: x}\n"
			 "  down: [Nokey, F6]\n"
			 "library: /news\n"));
	const char *const expected[] = {
		"c.yaml:1:8: expected a text",
		"c.yaml:2:1: unknown key \"colour\", expected theme, library, "
		"cache, mouse, plain or keys",
		"c.yaml:3:8: expected true or false, found \"maybe\"",
		"c.yaml:5:3: unknown key \"dance\", expected an action (the "
		"manual lists them)",
		"c.yaml:6:3: unknown key \"kitchen\", expected outlets, "
		"reader, compare, search or help",
		"c.yaml:7:10: ",
	};
	assert_int_equal(config.n_errors, ARRAY_LEN(expected));
	for (size_t i = 0; i < ARRAY_LEN(expected); i++)
		assert_memory_equal(
			config.errors[i], expected[i], strlen(expected[i]));
	assert_string_equal(config.library, "/news");
	assert_int_equal(
		action_of(&config, SCOPE_HELP, UI_KEY_F1 + 5), ACTION_DOWN);
	config_release(&config);
}

static void what_is_no_yaml_changes_nothing(void **state)
{
	(void)state;
	struct config config;
	config_init(&config);
	config_parse(&config, "c.yaml", slice_of("theme: [a\n"));
	assert_int_equal(config.n_errors, 1);
	assert_null(config.theme);
	config_release(&config);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_settings),
		cmocka_unit_test(binds_keys),
		cmocka_unit_test(tells_everything_that_is_wrong),
		cmocka_unit_test(what_is_no_yaml_changes_nothing),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
