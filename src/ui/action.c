/* SPDX-License-Identifier: MIT */
/* action: the table of actions and look-ups in it. */
#include "ui/action.h"

#include <assert.h>
#include <string.h>

#include "base/mem.h"

static const struct {
	const char *name, *help;
	unsigned scopes;
} actions[] = {
    {"none", "nothing", ACTION_SCOPE_EVERYWHERE},
#define ACTION(id, name, scopes, help) {name, help, scopes},
#include "ui/action.def"
#undef ACTION
};

static const struct {
	const char *name;
	enum action_scope scope;
} scopes[] = {
    {"outlets", ACTION_SCOPE_OUTLETS},
    {"reader", ACTION_SCOPE_READER},
    {"compare", ACTION_SCOPE_COMPARE},
    {"search", ACTION_SCOPE_SEARCH},
    {"help", ACTION_SCOPE_HELP},
};

enum action_scope action_scope_find(const char *name)
{
	for (size_t i = 0; i < ARRAY_LEN(scopes); i++)
		if (strcmp(scopes[i].name, name) == 0)
			return scopes[i].scope;
	return ACTION_SCOPE_EVERYWHERE;
}

/* The bits that there are. */
static unsigned all_scopes(void)
{
	unsigned all = 0;
	for (size_t i = 0; i < ARRAY_LEN(scopes); i++)
		all |= (unsigned)scopes[i].scope;
	return all;
}

void action_scope_names(struct str *out, unsigned wanted)
{
	bool first = true;
	wanted &= all_scopes();
	for (size_t i = 0; i < ARRAY_LEN(scopes); i++) {
		if (!(wanted & scopes[i].scope))
			continue;
		wanted &= ~(unsigned)scopes[i].scope;
		str_append_text(out, first ? "" : wanted ? ", " : " or ");
		str_append_text(out, scopes[i].name);
		first = false;
	}
}

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
