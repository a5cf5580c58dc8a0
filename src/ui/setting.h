/* SPDX-License-Identifier: MIT */
/*
 * setting: everything a user can set, in one table.
 *
 * The names in config.yaml, `:set` with its completion, and the manual are
 * made from it or held against it.  Adding a setting is adding a row here,
 * its reader in shell/config, and what it does in shell/live.
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

/* What its values are, and when it can be set. */
enum setting_kind {
	SETTING_IS_THEME,  /* the name or file of a theme; at any time */
	SETTING_IS_SWITCH, /* yes or no; at any time */
	SETTING_AT_START,  /* only by the configuration, for the next run */
	SETTING_IN_FILE,   /* only by the configuration, at any time */
};

const char *setting_name(enum setting setting);
const char *setting_help(enum setting setting);
enum setting_kind setting_kind(enum setting setting);
/* Whether `:set` can change it. */
bool setting_is_live(enum setting setting);
/* SETTING_COUNT when there is none of that name. */
enum setting setting_find(struct slice name);
/* Appends all names: "theme, library or keys". */
void setting_names(struct str *out);

#endif
