/* SPDX-License-Identifier: MIT */
/* live: the settings in use, which may differ from those of the file. */
#include "shell/live.h"

#include <string.h>

#include "base/yaml_reader.h"
#include "ui/setting.h"
#include "shell/theme_find.h"

/* The file. */

static struct stat stat_of(const char *file)
{
	struct stat now;
	if (!file || stat(file, &now) != 0)
		memset(&now, 0, sizeof(now));
	return now;
}

/* Compares the inode too: an editor may replace the file and keep its date. */
bool live_is_stale(const struct live *live)
{
	struct stat now = stat_of(live->config->file);
	const struct stat *seen = &live->seen;
	return now.st_ino &&
	       (now.st_ino != seen->st_ino || now.st_size != seen->st_size ||
		   now.st_mtim.tv_sec != seen->st_mtim.tv_sec ||
		   now.st_mtim.tv_nsec != seen->st_mtim.tv_nsec);
}

/* Changing and showing settings. */

static void name_theme(struct live *live, const char *name)
{
	str_clear(&live->theme_name);
	str_append_text(&live->theme_name, name);
}

static bool set_theme(struct live *live, const char *name, struct err *err)
{
	bool ok = theme_find(&live->theme, name, err);
	if (ok)
		name_theme(live, name);
	terminal_use_theme(live->terminal, &live->theme);
	return ok;
}

static void set_mouse(struct live *live, bool mouse)
{
	live->mouse = mouse;
	terminal_use_mouse(live->terminal, mouse);
}

/* Uses "dark", or "mono" when the terminal has no colours. */
static void use_default_theme(struct live *live)
{
	if (terminal_n_colours(live->terminal) ||
	    !theme_builtin(&live->theme, "mono"))
		theme_builtin(&live->theme, "dark");
	name_theme(live, live->theme.name);
	terminal_use_theme(live->terminal, &live->theme);
}

static void append_value(
    const struct live *live, enum setting setting, struct str *out)
{
	const struct config *config = live->config;
	const char *library = config->library ? config->library : "not set";
	const char *values[SETTING_COUNT] = {
	    [SETTING_THEME] = str_text(&live->theme_name),
	    [SETTING_LIBRARY] = library,
	    [SETTING_CACHE] = config->cache ? "yes" : "no",
	    [SETTING_MOUSE] = live->mouse ? "yes" : "no",
	    [SETTING_PLAIN] = live->plain ? "yes" : "no",
	    [SETTING_KEYS] = "see the help",
	};
	str_printf(out, "%s%s: %s", out->len ? ", " : "", setting_name(setting),
	    values[setting]);
}

/* Shows the value of a setting; of all for SETTING_COUNT. */
static bool show_values(
    const struct live *live, enum setting wanted, struct err *message)
{
	struct str text = {0};
	for (int i = 0; i < SETTING_COUNT; i++)
		if (wanted == SETTING_COUNT || wanted == (enum setting)i)
			append_value(live, (enum setting)i, &text);
	err_set(message, "%s", str_text(&text));
	str_release(&text);
	return true;
}

static bool set(struct live *live, enum setting setting, const char *value,
    struct err *message)
{
	bool is_on = false;
	if (setting == SETTING_THEME && !set_theme(live, value, message))
		return false;
	if (setting == SETTING_MOUSE && yaml_reader_switch(value, &is_on))
		set_mouse(live, is_on);
	if (setting == SETTING_PLAIN && yaml_reader_switch(value, &is_on))
		live->plain = is_on;
	err_set(message, "%s: %s; to keep it, write this line into %s",
	    setting_name(setting), value,
	    live->config->file ? live->config->file : "config.yaml");
	return true;
}

/* `what` is "theme=light" (set), "theme" (show) or "" (show all). */
static bool set_or_show(
    struct live *live, const char *what, struct err *message)
{
	struct slice name = slice_of(what);
	name.len = slice_find(name, "=", 0);
	enum setting setting = setting_find(name);
	if (!what[name.len])
		return show_values(live, setting, message);
	return set(live, setting, what + name.len + 1, message);
}

/* Reading the configuration again. */

/* Uses the theme that the configuration names, if it named another one before;
 * else loads the theme in use again, because its own file may have changed. */
static bool reload_theme(struct live *live, const char *before, struct err *err)
{
	struct config *config = live->config;
	bool changed = !str_equal(before, config->theme);
	if (changed && !config->theme) {
		use_default_theme(live);
		return true;
	}
	struct str name = {0};
	str_append_text(
	    &name, changed ? config->theme : str_text(&live->theme_name));
	bool ok = set_theme(live, str_text(&name), err);
	str_release(&name);
	return ok;
}

static bool reload(struct live *live, struct err *message)
{
	struct config *config = live->config;
	struct arena arena = {0};
	const char *theme = arena_strdup(&arena, config->theme);
	bool mouse = config->mouse, plain = config->plain;
	bool stale = live_is_stale(live);
	live->seen = stat_of(config->file);
	bool ok = !live->seen.st_ino || config_reload(config, message);
	if (ok && mouse != config->mouse)
		set_mouse(live, config->mouse);
	if (ok && plain != config->plain)
		live->plain = config->plain;
	ok = ok && reload_theme(live, theme, message);
	if (ok && stale && !config->errors.n)
		err_set(message, "read %s", config->file);
	arena_release(&arena);
	return ok && !config->errors.n;
}

/* Effects that the app asks for. */

static bool try_theme(struct live *live, const char *name)
{
	struct theme theme = live->theme;
	if (name[0])
		theme_find(&theme, name, NULL);
	terminal_use_theme(live->terminal, &theme);
	return true;
}

bool live_handles(const struct effect *effect)
{
	return effect->kind == EFFECT_TRY_THEME || effect->kind == EFFECT_SET ||
	       effect->kind == EFFECT_CONFIG;
}

bool live_do(
    struct live *live, const struct effect *effect, struct err *message)
{
	const char *what = str_text(&effect->what);
	if (effect->kind == EFFECT_TRY_THEME)
		return try_theme(live, what);
	if (effect->kind == EFFECT_SET)
		return set_or_show(live, what, message);
	return reload(live, message);
}

bool live_init(struct live *live, const struct options *options,
    struct config *config, struct terminal *terminal, struct err *err)
{
	const char *name = options->theme ? options->theme : config->theme;
	*live = (struct live){.config = config,
	    .terminal = terminal,
	    .mouse = config->mouse,
	    .plain = options->plain || config->plain,
	    .seen = stat_of(config->file)};
	use_default_theme(live);
	return !name || set_theme(live, name, err);
}

void live_release(struct live *live)
{
	str_release(&live->theme_name);
}
