/* SPDX-License-Identifier: MIT */
/* config: reads config.yaml with a table of functions, one a setting. */
#include "shell/config.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/near.h"
#include "base/yaml_reader.h"
#include "ui/action.h"
#include "shell/paths.h"
#include "shell/theme_find.h"

enum { CONFIG_LIMIT = 1 << 20 }; /* bytes; far more than anyone writes */

/* Marks the setting, so that a reload keeps its old value. */
static void add_setting_error(
    struct config *config, enum setting setting, const struct err *err)
{
	config->wrong[setting] = true;
	err_list_add(&config->errors, err->text);
}

static bool read_text(
    const struct yaml_reader_node *node, const char **text, struct err *err)
{
	if (!yaml_reader_is(node, YAML_READER_TEXT, err))
		return false;
	*text = node->text;
	return true;
}

static void read_path(struct config *config,
    const struct yaml_reader_node *node, const char **path)
{
	struct err err;
	const char *text;
	if (!read_text(node, &text, &err))
		add_setting_error(
		    config, setting_find(slice_of(node->key)), &err);
	else
		*path = paths_expand(&config->arena, text);
}

static void read_theme(
    struct config *config, const struct yaml_reader_node *node)
{
	struct err err, why;
	const char *theme = NULL;
	read_path(config, node, &theme);
	if (!theme)
		return;
	if (theme_find_knows(theme, &why)) {
		config->theme = theme;
		return;
	}
	err_set(&err, "%s:%zu:%zu: %s", node->file, node->line, node->column,
	    why.text);
	add_setting_error(config, SETTING_THEME, &err);
}

static void read_library(
    struct config *config, const struct yaml_reader_node *node)
{
	read_path(config, node, &config->library);
}

static void read_cache(
    struct config *config, const struct yaml_reader_node *node)
{
	struct err err;
	if (!yaml_reader_bool(node, &config->cache, &err))
		add_setting_error(config, SETTING_CACHE, &err);
}

static void read_mouse(
    struct config *config, const struct yaml_reader_node *node)
{
	struct err err;
	if (!yaml_reader_bool(node, &config->mouse, &err))
		add_setting_error(config, SETTING_MOUSE, &err);
}

static void read_plain(
    struct config *config, const struct yaml_reader_node *node)
{
	struct err err;
	if (!yaml_reader_bool(node, &config->plain, &err))
		add_setting_error(config, SETTING_PLAIN, &err);
}

static void bind(struct config *config, unsigned scope, enum action action,
    const struct yaml_reader_node *node)
{
	struct err err, why;
	bool was_wrong = config->wrong_actions[action];
	config->wrong_actions[action] = true;
	if (!yaml_reader_is(node, YAML_READER_TEXT, &err)) {
		err_list_add(&config->errors, err.text);
		return;
	}
	if (keymap_bind(&config->keymap, scope, node->text, action, &why)) {
		config->wrong_actions[action] = was_wrong;
		return;
	}
	err_set(&err, "%s:%zu:%zu: %s", node->file, node->line, node->column,
	    why.text);
	err_list_add(&config->errors, err.text);
}

static void add_unknown_action(
    struct config *config, const struct yaml_reader_node *node)
{
	struct err err, expected;
	err_set(&expected, "an action (the manual lists them)");
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++)
		if (near_matches(node->key, action_name((enum action)i))) {
			err_set(&expected, "an action; did you mean %s?",
			    action_name((enum action)i));
			break;
		}
	yaml_reader_unknown(node, expected.text, &err);
	err_list_add(&config->errors, err.text);
}

/* Reads `action: key` or `action: [key, key]`. */
static void read_binding(
    struct config *config, unsigned scope, const struct yaml_reader_node *node)
{
	enum action action = action_find(node->key);
	if (action == ACTION_NONE) {
		add_unknown_action(config, node);
		return;
	}
	if (scope == ACTION_SCOPE_EVERYWHERE)
		scope = action_scopes(action);
	if (node->kind == YAML_READER_TEXT)
		bind(config, scope, action, node);
	for (const struct yaml_reader_node *key = node->first; key;
	     key = key->next)
		bind(config, scope, action, key);
}

static void add_unknown_scope(
    struct config *config, const struct yaml_reader_node *node)
{
	struct err err;
	struct str names = {0};
	action_scope_names(&names, ~0u);
	yaml_reader_unknown(node, str_text(&names), &err);
	err_list_add(&config->errors, err.text);
	str_release(&names);
}

static void read_scope(
    struct config *config, const struct yaml_reader_node *node)
{
	enum action_scope scope = action_scope_find(node->key);
	if (scope == ACTION_SCOPE_EVERYWHERE) {
		add_unknown_scope(config, node);
		return;
	}
	for (const struct yaml_reader_node *row = node->first; row;
	     row = row->next)
		read_binding(config, scope, row);
}

/* A map below `keys` is a screen, anything else a binding; so a screen and an
 * action may have the same name. */
static void read_keys(
    struct config *config, const struct yaml_reader_node *node)
{
	struct err err;
	if (!yaml_reader_is(node, YAML_READER_MAP, &err)) {
		add_setting_error(config, SETTING_KEYS, &err);
		return;
	}
	for (const struct yaml_reader_node *row = node->first; row;
	     row = row->next) {
		if (row->kind == YAML_READER_MAP)
			read_scope(config, row);
		else
			read_binding(config, ACTION_SCOPE_EVERYWHERE, row);
	}
}

static void (*const readers[SETTING_COUNT])(
    struct config *, const struct yaml_reader_node *) = {
    [SETTING_THEME] = read_theme,
    [SETTING_LIBRARY] = read_library,
    [SETTING_CACHE] = read_cache,
    [SETTING_MOUSE] = read_mouse,
    [SETTING_PLAIN] = read_plain,
    [SETTING_KEYS] = read_keys,
};

static void read_setting(
    struct config *config, const struct yaml_reader_node *node)
{
	struct err err;
	struct str names = {0};
	enum setting setting = setting_find(slice_of(node->key));
	if (setting != SETTING_COUNT) {
		readers[setting](config, node);
		return;
	}
	setting_names(&names);
	yaml_reader_unknown(node, str_text(&names), &err);
	err_list_add(&config->errors, err.text);
	str_release(&names);
}

void config_init(struct config *config)
{
	*config = (struct config){.cache = true, .mouse = true};
	keymap_init(&config->keymap);
}

void config_parse(struct config *config, const char *file, struct slice yaml)
{
	struct err err;
	const struct yaml_reader_node *root =
	    yaml_reader_parse(&config->arena, file, yaml, &err);
	if (!root || !yaml_reader_is(root, YAML_READER_MAP, &err)) {
		for (int i = 0; i < SETTING_COUNT; i++)
			config->wrong[i] = true;
		err_list_add(&config->errors, err.text);
		return;
	}
	for (const struct yaml_reader_node *node = root->first; node;
	     node = node->next)
		read_setting(config, node);
}

bool config_load(struct config *config, const char *path, struct err *err)
{
	struct str yaml = {0};
	bool ok = file_read(path, CONFIG_LIMIT, &yaml, err);
	if (ok)
		config_parse(config, path, str_slice(&yaml));
	str_release(&yaml);
	return ok;
}

static void keep_keys(struct config *config, const struct config *old)
{
	for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++)
		if (config->wrong[SETTING_KEYS] || config->wrong_actions[i])
			keymap_keep(
			    &config->keymap, &old->keymap, (enum action)i);
}

/* Copies from `old` the settings that are wrong in the file. */
static void keep_wrong(struct config *config, const struct config *old)
{
	struct arena *arena = &config->arena;
	if (config->wrong[SETTING_THEME])
		config->theme = arena_strdup(arena, old->theme);
	if (config->wrong[SETTING_LIBRARY])
		config->library = arena_strdup(arena, old->library);
	if (config->wrong[SETTING_CACHE])
		config->cache = old->cache;
	if (config->wrong[SETTING_MOUSE])
		config->mouse = old->mouse;
	if (config->wrong[SETTING_PLAIN])
		config->plain = old->plain;
	keep_keys(config, old);
}

bool config_reload(struct config *config, struct err *err)
{
	struct config next;
	config_init(&next);
	bool ok = config_load(&next, config->file, err);
	if (ok) {
		struct config old = *config;
		next.file = arena_strdup(&next.arena, old.file);
		keep_wrong(&next, &old);
		*config = next;
		next = old;
	}
	config_release(&next);
	return ok;
}

void config_release(struct config *config)
{
	keymap_release(&config->keymap);
	err_list_release(&config->errors);
	arena_release(&config->arena);
	*config = (struct config){0};
}
