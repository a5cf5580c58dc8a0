/* SPDX-License-Identifier: MIT */
/* setting: the table of settings and look-ups in it. */
#include "ui/setting.h"

#include <assert.h>

static const struct {
	const char *name;
	enum setting_kind kind;
	const char *help;
} settings[] = {
#define SETTING(id, name, kind, help) {name, kind, help},
#include "ui/setting.def"
#undef SETTING
};

const char *setting_name(enum setting setting)
{
	assert(setting < SETTING_COUNT);
	return settings[setting].name;
}

enum setting_kind setting_kind(enum setting setting)
{
	assert(setting < SETTING_COUNT);
	return settings[setting].kind;
}

bool setting_is_live(enum setting setting)
{
	enum setting_kind kind = setting_kind(setting);
	return kind == SETTING_IS_THEME || kind == SETTING_IS_SWITCH;
}

enum setting setting_find(struct slice name)
{
	int i = 0;
	while (i < SETTING_COUNT && !slice_is(name, settings[i].name))
		i++;
	return (enum setting)i;
}

void setting_names(struct str *out)
{
	for (int i = 0; i < SETTING_COUNT; i++) {
		const char *separator = i + 1 < SETTING_COUNT ? ", " : " or ";
		str_append_text(out, i ? separator : "");
		str_append_text(out, settings[i].name);
	}
}
