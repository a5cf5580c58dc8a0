/* SPDX-License-Identifier: MIT */
/* action: the table of actions, looked up. */
#include "ui/action.h"

#include <assert.h>
#include <string.h>

static const struct {
	const char *name, *help;
	unsigned scopes;
} actions[] = {
	{"none", "nothing", SCOPE_EVERYWHERE},
#define ACTION(id, name, scopes, help) {name, help, scopes},
#include "ui/action.def"
#undef ACTION
};

const char *action_name(enum action action)
{
	assert(action < ACTION_COUNT);
	return actions[action].name;
}

const char *action_help(enum action action)
{
	assert(action < ACTION_COUNT);
	return actions[action].help;
}

unsigned action_scopes(enum action action)
{
	assert(action < ACTION_COUNT);
	return actions[action].scopes;
}

enum action action_find(const char *name)
{
	for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++)
		if (strcmp(actions[action].name, name) == 0)
			return (enum action)action;
	return ACTION_NONE;
}
