/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "ui/key.h"
#include "shell/config.h"
#include "support/folder.h"

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
	assert_int_equal(config.errors.n, 0);
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
	assert_int_equal(config.errors.n, 0);
	assert_int_equal(
	    action_of(&config, ACTION_SCOPE_OUTLETS, 'Z'), ACTION_COMPARE);
	assert_int_equal(
	    action_of(&config, ACTION_SCOPE_READER, 'Z'), ACTION_DOWN);
	assert_int_equal(action_of(&config, ACTION_SCOPE_READER, UI_KEY_F1 + 4),
	    ACTION_COMPARE);
	assert_int_equal(
	    action_of(&config, ACTION_SCOPE_HELP, UI_KEY_F1 + 5), ACTION_TOP);
	config_release(&config);
}

static void reports_every_error(void **state)
{
	(void)state;
	struct config config;
	config_init(&config);
	config_parse(&config, "c.yaml",
	    slice_of("theme: lihgt\n"
		     "colour: blue\n"
		     "cache: maybe\n"
		     "keys:\n"
		     "  dance: x\n"
		     "  kitchen: {down: x}\n"
		     "  down: [Nokey, F6]\n"
		     "library: /news\n"));
	const char *const expected[] = {
	    "c.yaml:1:8: unknown theme lihgt, expected dark, "
	    "high-contrast, light, mono or a file",
	    "c.yaml:2:1: unknown key \"colour\", expected theme, library, "
	    "cache, mouse, plain or keys",
	    "c.yaml:3:8: expected true or false, found \"maybe\"",
	    "c.yaml:5:3: unknown key \"dance\", expected an action (the "
	    "manual lists them)",
	    "c.yaml:6:3: unknown key \"kitchen\", expected outlets, "
	    "reader, compare, search or help",
	    "c.yaml:7:10: ",
	};
	assert_int_equal(config.errors.n, ARRAY_LEN(expected));
	for (size_t i = 0; test_row(expected, i, expected[i]); i++)
		assert_memory_equal(
		    config.errors.items[i], expected[i], strlen(expected[i]));
	assert_string_equal(config.library, "/news");
	assert_int_equal(
	    action_of(&config, ACTION_SCOPE_HELP, UI_KEY_F1 + 5), ACTION_DOWN);
	config_release(&config);
}

static void invalid_yaml_changes_nothing(void **state)
{
	(void)state;
	struct config config;
	config_init(&config);
	config_parse(&config, "c.yaml", slice_of("theme: [a\n"));
	assert_int_equal(config.errors.n, 1);
	assert_null(config.theme);
	config_release(&config);
}

/* Writes and loads a configuration, then writes another and reloads. */
static void reload(struct folder *folder, struct config *config,
    const char *before, const char *after)
{
	folder_init(folder);
	folder_write_text(folder, "c.yaml", before);
	config_init(config);
	config->file = folder_path(folder, "c.yaml");
	assert_true(config_load(config, config->file, NULL));
	assert_int_equal(config->errors.n, 0);
	folder_write_text(folder, "c.yaml", after);
	assert_true(config_reload(config, NULL));
}

/* A setting that is no longer in the file has its default again. */
static void a_reload_reads_all_settings(void **state)
{
	(void)state;
	struct folder folder;
	struct config config;
	reload(&folder, &config, "theme: light\nmouse: no\nkeys:\n  swap: F5\n",
	    "mouse: yes\nlibrary: /news\nkeys:\n  top: F5\n");
	assert_int_equal(config.errors.n, 0);
	assert_null(config.theme);
	assert_true(config.mouse);
	assert_string_equal(config.library, "/news");
	assert_int_equal(
	    action_of(&config, ACTION_SCOPE_COMPARE, UI_KEY_F1 + 4),
	    ACTION_TOP);
	config_release(&config);
	folder_release(&folder);
}

static void a_reload_keeps_wrong_settings(void **state)
{
	(void)state;
	struct folder folder;
	struct config config;
	reload(&folder, &config,
	    "theme: light\nmouse: no\nplain: yes\n"
	    "keys:\n  swap: F5\n  top: F6\n",
	    "theme: [a]\nmouse: maybe\nplain: {}\n"
	    "keys:\n  swap: F13\n  top: F7\n");
	assert_int_equal(config.errors.n, 4);
	assert_string_equal(config.theme, "light");
	assert_false(config.mouse);
	assert_true(config.plain);
	assert_int_equal(
	    action_of(&config, ACTION_SCOPE_COMPARE, UI_KEY_F1 + 4),
	    ACTION_SWAP);
	assert_int_equal(
	    action_of(&config, ACTION_SCOPE_COMPARE, UI_KEY_F1 + 5),
	    ACTION_NONE);
	assert_int_equal(
	    action_of(&config, ACTION_SCOPE_COMPARE, UI_KEY_F1 + 6),
	    ACTION_TOP);
	config_release(&config);
	folder_release(&folder);
}

static void a_reload_of_invalid_yaml_keeps_everything(void **state)
{
	(void)state;
	struct folder folder;
	struct config config;
	reload(&folder, &config, "theme: light\nkeys:\n  swap: F5\n",
	    "theme: [a\n");
	assert_int_equal(config.errors.n, 1);
	assert_string_equal(config.theme, "light");
	assert_int_equal(
	    action_of(&config, ACTION_SCOPE_COMPARE, UI_KEY_F1 + 4),
	    ACTION_SWAP);
	config_release(&config);
	folder_release(&folder);
}

/* Every action can be bound to a key on each of its screens. */
static void every_action_can_be_bound(void **state)
{
	(void)state;
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
		struct config config;
		struct str yaml = {0};
		enum action action = (enum action)i;
		str_printf(
		    &yaml, "keys:\n  %s: [F12, M-x z]\n", action_name(action));
		config_init(&config);
		config_parse(&config, "c.yaml", str_slice(&yaml));
		assert_int_equal(config.errors.n, 0);
		for (unsigned scope = 1; scope <= ACTION_SCOPE_HELP;
		     scope <<= 1)
			if (action_scopes(action) & scope)
				assert_int_equal(
				    action_of(&config, (enum action_scope)scope,
					UI_KEY_F1 + 11),
				    action);
		config_release(&config);
		str_release(&yaml);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(reads_settings),
	    cmocka_unit_test(binds_keys),
	    cmocka_unit_test(reports_every_error),
	    cmocka_unit_test(invalid_yaml_changes_nothing),
	    cmocka_unit_test(a_reload_reads_all_settings),
	    cmocka_unit_test(a_reload_keeps_wrong_settings),
	    cmocka_unit_test(a_reload_of_invalid_yaml_keeps_everything),
	    cmocka_unit_test(every_action_can_be_bound),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
