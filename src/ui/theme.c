/* SPDX-License-Identifier: MIT */
/* theme: reads themes from YAML and works out the style of a cell. */
#include "ui/theme.h"

#include <assert.h>
#include <string.h>

#include "base/embed.h"
#include "base/file.h"
#include "base/yaml_reader.h"

enum { FILE_LIMIT = 1 << 20 }; /* bytes */

static const struct {
	const char *name;
	enum theme_attribute attribute;
} attributes[] = {
    {"bold", THEME_BOLD},
    {"dim", THEME_DIM},
    {"underline", THEME_UNDERLINE},
    {"reverse", THEME_REVERSE},
    {"italic", THEME_ITALIC},
};

static bool read_colour(
    const struct yaml_reader_node *node, struct colour *colour, struct err *err)
{
	if (node->kind == YAML_READER_TEXT && colour_parse(node->text, colour))
		return true;
	return yaml_reader_expected(node, "a colour", err);
}

/* Reads "bold: true"; `*found` becomes whether the key is an attribute. */
static bool read_attribute(const struct yaml_reader_node *node, unsigned *bits,
    bool *found, struct err *err)
{
	*found = false;
	for (size_t i = 0; i < ARRAY_LEN(attributes); i++) {
		bool value;
		if (strcmp(attributes[i].name, node->key) != 0)
			continue;
		*found = true;
		if (!yaml_reader_bool(node, &value, err))
			return false;
		if (value)
			*bits |= attributes[i].attribute;
	}
	return true;
}

static bool read_property(const struct yaml_reader_node *node,
    struct theme_style *style, struct err *err)
{
	bool found;
	if (strcmp(node->key, "fg") == 0)
		return read_colour(node, &style->fg, err);
	if (strcmp(node->key, "bg") == 0)
		return read_colour(node, &style->bg, err);
	if (!read_attribute(node, &style->attributes, &found, err))
		return false;
	return found || yaml_reader_unknown(node,
			    "fg, bg, bold, dim, underline, reverse or "
			    "italic",
			    err);
}

static bool read_style(const struct yaml_reader_node *map,
    struct theme_style *style, struct err *err)
{
	const struct yaml_reader_node *node;
	*style = (struct theme_style){0};
	if (!yaml_reader_is(map, YAML_READER_MAP, err))
		return false;
	for (node = map->first; node; node = node->next)
		if (!read_property(node, style, err))
			return false;
	return true;
}

static bool read_roles(
    const struct yaml_reader_node *map, struct theme *theme, struct err *err)
{
	const struct yaml_reader_node *node =
	    yaml_reader_find(map, role_name(ROLE_TEXT));
	if (!yaml_reader_is(map, YAML_READER_MAP, err))
		return false;
	if (node && !read_style(node, &theme->styles[ROLE_TEXT], err))
		return false;
	for (int role = 0; role < ROLE_COUNT; role++)
		theme->styles[role] = theme->styles[ROLE_TEXT];
	for (node = map->first; node; node = node->next) {
		enum role role = role_find(node->key, strlen(node->key));
		if (role == ROLE_COUNT)
			return yaml_reader_unknown(node, "a role", err);
		if (!read_style(node, &theme->styles[role], err))
			return false;
	}
	return true;
}

static bool read_name(
    const struct yaml_reader_node *node, struct theme *theme, struct err *err)
{
	if (node->kind != YAML_READER_TEXT || !node->text[0] ||
	    strlen(node->text) >= sizeof(theme->name))
		return yaml_reader_expected(
		    node, "a name of at most 31 bytes", err);
	strcpy(theme->name, node->text);
	return true;
}

static bool read_terminal(
    const struct yaml_reader_node *map, struct theme *theme, struct err *err)
{
	struct theme_style style;
	if (!read_style(map, &style, err))
		return false;
	if (style.fg.kind == COLOUR_DEFAULT || style.bg.kind == COLOUR_DEFAULT)
		return yaml_reader_expected(
		    map, "fg and bg, other than default", err);
	theme->terminal_fg = style.fg;
	theme->terminal_bg = style.bg;
	return true;
}

static bool read_theme(
    const struct yaml_reader_node *root, struct theme *theme, struct err *err)
{
	static const struct {
		const char *key;
		bool (*read)(const struct yaml_reader_node *node,
		    struct theme *theme, struct err *err);
	} keys[] = {
	    {"name", read_name},
	    {"terminal", read_terminal},
	    {"roles", read_roles},
	};
	if (!yaml_reader_is(root, YAML_READER_MAP, err))
		return false;
	const struct yaml_reader_node *node;
	for (node = root->first; node; node = node->next) {
		size_t i = 0;
		while (
		    i < ARRAY_LEN(keys) && strcmp(keys[i].key, node->key) != 0)
			i++;
		if (i == ARRAY_LEN(keys))
			return yaml_reader_unknown(
			    node, "name, terminal or roles", err);
		if (!keys[i].read(node, theme, err))
			return false;
	}
	return true;
}

bool theme_parse(
    struct theme *theme, const char *file, struct slice yaml, struct err *err)
{
	struct arena arena = {0};
	struct theme parsed = {
	    .terminal_fg = {COLOUR_RGB, .r = 0xd0, .g = 0xd0, .b = 0xd0},
	    .terminal_bg = {.kind = COLOUR_RGB},
	};
	const struct yaml_reader_node *root =
	    yaml_reader_parse(&arena, file, yaml, err);
	bool ok = root && read_theme(root, &parsed, err);
	arena_release(&arena);
	if (ok)
		*theme = parsed;
	return ok;
}

bool theme_load(struct theme *theme, const char *path, struct err *err)
{
	struct str bytes = {0};
	bool ok = file_read(path, FILE_LIMIT, &bytes, err) &&
		  theme_parse(theme, path, str_slice(&bytes), err);
	str_release(&bytes);
	return ok;
}

/* "dark.yaml" is the theme "dark". */
static struct slice builtin_name(const struct embed_file *file)
{
	struct slice name = slice_of(file->name);
	name.len = slice_find(name, ".yaml", 0);
	return name;
}

bool theme_builtin(struct theme *theme, const char *name)
{
	for (const struct embed_file *file = theme_files; file->name; file++) {
		if (!slice_is(builtin_name(file), name))
			continue;
		struct slice yaml = {(const char *)file->bytes, file->len};
		return theme_parse(theme, file->name, yaml, NULL);
	}
	return false;
}

void theme_builtin_names(struct str *out)
{
	for (const struct embed_file *file = theme_files; file->name; file++) {
		str_append_text(out, file == theme_files ? "" : ", ");
		str_append_slice(out, builtin_name(file));
	}
}

static void lay_over(struct theme_style *style, const struct theme_style *under)
{
	if (style->fg.kind == COLOUR_DEFAULT)
		style->fg = under->fg;
	if (style->bg.kind == COLOUR_DEFAULT)
		style->bg = under->bg;
	unsigned reverse =
	    (style->attributes ^ under->attributes) & THEME_REVERSE;
	style->attributes |= under->attributes;
	style->attributes &= ~(unsigned)THEME_REVERSE;
	style->attributes |= reverse;
}

struct theme_style theme_style(
    const struct theme *theme, enum role role, enum role under)
{
	struct theme_style style = theme->styles[role];
	assert(role < ROLE_COUNT && under < ROLE_COUNT);
	if (under != ROLE_TEXT)
		lay_over(&style, &theme->styles[under]);
	if (style.fg.kind == COLOUR_DEFAULT)
		style.fg = theme->styles[ROLE_TEXT].fg;
	if (style.bg.kind == COLOUR_DEFAULT)
		style.bg = theme->styles[ROLE_TEXT].bg;
	return style;
}

static struct colour fit_colour(struct colour colour, int n_colours)
{
	int index = colour_nearest(colour, n_colours);
	if (index < 0)
		return (struct colour){0};
	return (struct colour){COLOUR_INDEX, .index = (uint8_t)index};
}

static bool same_colour(struct colour a, struct colour b)
{
	return a.kind == b.kind && a.index == b.index;
}

/* Whether a background that differed from the terminal's no longer does. */
static bool is_background_lost(struct colour wanted, struct colour fitted,
    const struct theme *theme, int n_colours)
{
	struct colour terminal = fit_colour(theme->terminal_bg, n_colours);
	return wanted.kind != COLOUR_DEFAULT &&
	       (fitted.kind == COLOUR_DEFAULT || same_colour(fitted, terminal));
}

/* The attribute that replaces a lost background.  The passage under the cursor
 * needs none: it has a bar at its side, and would be hard to read in
 * reverse. */
static unsigned background_attribute(ptrdiff_t role)
{
	if (role == ROLE_CURSOR_TEXT)
		return 0;
	return role == ROLE_CURSOR_IDLE ? THEME_UNDERLINE : THEME_REVERSE;
}

static void fit_style(
    struct theme_style *style, const struct theme *theme, int n_colours)
{
	struct colour wanted = style->bg;
	style->fg = fit_colour(style->fg, n_colours);
	style->bg = fit_colour(style->bg, n_colours);
	if (style == &theme->styles[ROLE_TEXT] ||
	    !is_background_lost(wanted, style->bg, theme, n_colours))
		return;
	style->fg = style->bg = (struct colour){0};
	style->attributes |= background_attribute(style - theme->styles);
}

void theme_fit(struct theme *theme, int n_colours)
{
	for (int role = 0; role < ROLE_COUNT; role++)
		fit_style(&theme->styles[role], theme, n_colours);
}

void theme_drop_colours(struct theme *theme)
{
	theme_fit(theme, 0);
}

double theme_contrast(
    const struct theme *theme, enum role role, enum role under)
{
	struct theme_style style = theme_style(theme, role, under);
	if (style.fg.kind == COLOUR_DEFAULT)
		style.fg = theme->terminal_fg;
	if (style.bg.kind == COLOUR_DEFAULT)
		style.bg = theme->terminal_bg;
	return colour_contrast(style.fg, style.bg);
}
