/* SPDX-License-Identifier: MIT */
/* config: config.yaml by a table of settings. */
#include "shell/config.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/yaml_reader.h"
#include "shell/paths.h"
#include "ui/action.h"

enum { CONFIG_LIMIT = 1 << 20 }; /* bytes; far more than anyone writes */

static void add_error(struct config *config, const char *text)
{
	config->errors = mem_grow(config->errors, config->n_errors,
		&config->cap_errors, sizeof(*config->errors));
	config->errors[config->n_errors++] = arena_strdup(&config->arena, text);
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
		add_error(config, err.text);
	else
		*path = paths_expand(&config->arena, text);
}

static void read_theme(
	struct config *config, const struct yaml_reader_node *node)
{
	read_path(config, node, &config->theme);
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
		add_error(config, err.text);
}

static void read_mouse(
	struct config *config, const struct yaml_reader_node *node)
{
	struct err err;
	if (!yaml_reader_bool(node, &config->mouse, &err))
		add_error(config, err.text);
}

static void read_plain(
	struct config *config, const struct yaml_reader_node *node)
{
	struct err err;
	if (!yaml_reader_bool(node, &config->plain, &err))
		add_error(config, err.text);
}

static const struct {
	const char *name;
	enum action_scope scope;
} scopes[] = {
	{"outlets", SCOPE_OUTLETS},
	{"reader", SCOPE_READER},
	{"compare", SCOPE_COMPARE},
	{"search", SCOPE_SEARCH},
	{"help", SCOPE_HELP},
};

static void bind(struct config *config, unsigned scope, enum action action,
	const struct yaml_reader_node *node)
{
	struct err err, why;
	if (!yaml_reader_is(node, YAML_READER_TEXT, &err)) {
		add_error(config, err.text);
		return;
	}
	if (keymap_bind(&config->keymap, scope, node->text, action, &why))
		return;
	err_set(&err, "%s:%zu:%zu: %s", node->file, node->line, node->column,
		why.text);
	add_error(config, err.text);
}

/* `action: key` or `action: [key, key]`. */
static void read_binding(struct config *config, unsigned scope,
	const struct yaml_reader_node *node)
{
	struct err err;
	enum action action = action_find(node->key);
	if (action == ACTION_NONE) {
		yaml_reader_unknown(
			node, "an action (the manual lists them)", &err);
		add_error(config, err.text);
		return;
	}
	if (scope == SCOPE_EVERYWHERE)
		scope = action_scopes(action);
	if (node->kind == YAML_READER_TEXT)
		bind(config, scope, action, node);
	for (const struct yaml_reader_node *key = node->first; key;
		key = key->next)
		bind(config, scope, action, key);
}

static void read_scope(
	struct config *config, const struct yaml_reader_node *node)
{
	struct err err;
	for (size_t i = 0; i < ARRAY_LEN(scopes); i++) {
		if (strcmp(node->key, scopes[i].name) != 0)
			continue;
		for (const struct yaml_reader_node *row = node->first; row;
			row = row->next)
			read_binding(config, scopes[i].scope, row);
		return;
	}
	yaml_reader_unknown(
		node, "outlets, reader, compare, search or help", &err);
	add_error(config, err.text);
}

/* A map below `keys` is a screen, all else a binding: some screens and
 * actions have the same name. */
static void read_keys(
	struct config *config, const struct yaml_reader_node *node)
{
	struct err err;
	if (!yaml_reader_is(node, YAML_READER_MAP, &err)) {
		add_error(config, err.text);
		return;
	}
	for (const struct yaml_reader_node *row = node->first; row;
		row = row->next) {
		if (row->kind == YAML_READER_MAP)
			read_scope(config, row);
		else
			read_binding(config, SCOPE_EVERYWHERE, row);
	}
}

static const struct {
	const char *name;
	void (*read)(struct config *, const struct yaml_reader_node *);
} settings[] = {
	{"theme", read_theme},
	{"library", read_library},
	{"cache", read_cache},
	{"mouse", read_mouse},
	{"plain", read_plain},
	{"keys", read_keys},
};

static void read_setting(
	struct config *config, const struct yaml_reader_node *node)
{
	struct err err;
	for (size_t i = 0; i < ARRAY_LEN(settings); i++)
		if (strcmp(node->key, settings[i].name) == 0) {
			settings[i].read(config, node);
			return;
		}
	yaml_reader_unknown(
		node, "theme, library, cache, mouse, plain or keys", &err);
	add_error(config, err.text);
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
		add_error(config, err.text);
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

void config_release(struct config *config)
{
	keymap_release(&config->keymap);
	free(config->errors);
	arena_release(&config->arena);
	*config = (struct config){0};
}
