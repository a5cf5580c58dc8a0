/* SPDX-License-Identifier: MIT */
/*
 * keymap: the actions that keys are bound to, screen by screen.
 *
 * The defaults are a table in keymap.c.  A binding for a screen has precedence
 * over one for all screens, and a later binding over an earlier one.  A binding
 * may be a sequence of up to KEYMAP_SEQUENCE keys ("gg", "]q", "C-x s"); it
 * hides the bindings that begin with its keys.
 */
#ifndef UI_KEYMAP_H
#define UI_KEYMAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/str.h"
#include "ui/action.h"

enum { KEYMAP_SEQUENCE = 3 };

struct keymap_binding {
	unsigned scopes; /* ACTION_SCOPE_EVERYWHERE or scopes or'ed together */
	uint32_t keys[KEYMAP_SEQUENCE];
	size_t n_keys;
	enum action action;
};

struct keymap {
	struct keymap_binding *bindings;
	size_t n, cap;
};

void keymap_init(struct keymap *keymap); /* with the default keys */
void keymap_release(struct keymap *keymap);
/* Binds keys ("gg", "C-f", "]q", "Enter") in `scopes`, in place of what they
 * were bound to there; ACTION_NONE unbinds them.  False, with a message in
 * `err`, when `keys` names no keys. */
bool keymap_bind(struct keymap *keymap, unsigned scopes, const char *keys,
    enum action action, struct err *err);

/* Copies the bindings of an action in `old`, except those of keys that `keymap`
 * binds to something else than their default. */
void keymap_keep(
    struct keymap *keymap, const struct keymap *old, enum action action);

enum keymap_match {
	KEYMAP_NONE,   /* no binding begins with the keys */
	KEYMAP_PREFIX, /* more keys must follow */
	KEYMAP_FOUND,
};
/* Looks up the keys pressed so far on the screen of this scope. */
enum keymap_match keymap_find(const struct keymap *keymap,
    enum action_scope scope, const uint32_t *keys, size_t n_keys,
    enum action *action);
/* Iterates over the bindings that begin with the keys pressed so far: finds the
 * next at or after index `*pos` and moves `*pos` past it.  `rest` becomes the
 * names of the missing keys.  False when there are no more. */
bool keymap_following(const struct keymap *keymap, enum action_scope scope,
    const uint32_t *keys, size_t n_keys, size_t *pos, struct str *rest,
    enum action *action);
/* The keys of an action on a screen, as the help prints them: "j, Down". */
void keymap_keys(const struct keymap *keymap, enum action_scope scope,
    enum action action, struct str *out);

#endif
