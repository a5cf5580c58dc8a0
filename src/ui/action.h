/* SPDX-License-Identifier: MIT */
/*
 * action: everything a user can do, in one table.
 *
 * The help screen, the names in the config, the command line and the key
 * list of the manual are all made from it.  Adding an action is adding a row
 * here, its keys in ui/keymap, and its case in the screen that does it.
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

/* Where an action has a meaning; a key may mean different things in
 * different scopes. */
enum action_scope {
	SCOPE_EVERYWHERE = 0,
	SCOPE_OUTLETS = 1 << 0,
	SCOPE_READER = 1 << 1,
	SCOPE_COMPARE = 1 << 2,
	SCOPE_HELP = 1 << 3,
	SCOPE_SEARCH = 1 << 4,
};

/* The scope of a screen's name, as in the configuration; SCOPE_EVERYWHERE when
 * there is none of that name. */
enum action_scope action_scope_find(const char *name);
/* Appends the names of all of the scopes: "outlets, reader or help". */
void action_scope_names(struct str *out, unsigned scopes);

const char *action_name(enum action action);
const char *action_help(enum action action);
/* Scopes or'ed together; SCOPE_EVERYWHERE for all. */
unsigned action_scopes(enum action action);
/* ACTION_NONE when there is none of that name. */
enum action action_find(const char *name);

#endif
