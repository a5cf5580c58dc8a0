/* SPDX-License-Identifier: MIT */
/*
 * setting: a table of everything that a user can set.
 *
 * config.yaml and `:set` with its completion take the names from it, and the
 * manual lists them in the same order.  To add a setting, add a row to
 * ui/setting.def, its reader to shell/config, and its effect to shell/live.
 */
#ifndef UI_SETTING_H
#define UI_SETTING_H

#include <stdbool.h>

#include "base/str.h"

enum setting {
#define SETTING(id, name, kind, help) SETTING_##id,
#include "ui/setting.def"
#undef SETTING
	SETTING_COUNT
};

/* The values of a setting, and when it can be changed. */
enum setting_kind {
	SETTING_IS_THEME,  /* the name or file of a theme; at any time */
	SETTING_IS_SWITCH, /* yes or no; at any time */
	SETTING_AT_START,  /* only in the configuration, for the next run */
	SETTING_IN_FILE,   /* only in the configuration, at any time */
};

const char *setting_name(enum setting setting);
enum setting_kind setting_kind(enum setting setting);
/* Whether `:set` can change it. */
bool setting_is_live(enum setting setting);
/* SETTING_COUNT when there is no setting of that name. */
enum setting setting_find(struct slice name);
/* Appends all names: "theme, library or keys". */
void setting_names(struct str *out);

#endif
