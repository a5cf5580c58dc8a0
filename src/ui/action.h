/* SPDX-License-Identifier: MIT */
/*
 * action: a table of everything that a user can do.
 *
 * The help screen, the names in the config, the command line and the key list
 * of the manual are made from it.  To add an action, add a row to
 * ui/action.def, its keys to ui/keymap, and a case to the screen that does it.
 */
#ifndef UI_ACTION_H
#define UI_ACTION_H

#include <stddef.h>

#include "base/str.h"

enum action {
	ACTION_NONE,
#define ACTION(id, name, scope, help) ACTION_##id,
#include "ui/action.def"
#undef ACTION
	ACTION_COUNT
};

/* The screens on which an action works; a key may be bound to different
 * actions in different scopes. */
enum action_scope {
	ACTION_SCOPE_EVERYWHERE = 0,
	ACTION_SCOPE_OUTLETS = 1 << 0,
	ACTION_SCOPE_READER = 1 << 1,
	ACTION_SCOPE_COMPARE = 1 << 2,
	ACTION_SCOPE_HELP = 1 << 3,
	ACTION_SCOPE_SEARCH = 1 << 4,
};

/* The scope of a screen by its name in the configuration;
 * ACTION_SCOPE_EVERYWHERE when there is no such screen. */
enum action_scope action_scope_find(const char *name);
/* Appends the names of the scopes: "outlets, reader or help". */
void action_scope_names(struct str *out, unsigned scopes);

const char *action_name(enum action action);
const char *action_help(enum action action);
/* Scopes or'ed together; ACTION_SCOPE_EVERYWHERE means all. */
unsigned action_scopes(enum action action);
/* ACTION_NONE when there is no action of that name. */
enum action action_find(const char *name);

#endif
