/* SPDX-License-Identifier: MIT */
/*
 * keymap: which key does what, where.
 *
 * The defaults are a table in keymap.c.  A binding in a screen's own scope
 * wins over one for everywhere, and a later binding over an earlier one.
 * Keys may be sequences of up to KEYMAP_SEQUENCE ("gg", "]q", "C-x s"); a
 * binding hides those that begin with its keys.
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
	unsigned scopes; /* SCOPE_EVERYWHERE or scopes or'ed together */
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
/* Binds a key ("gg", "C-f", "]q", "Enter") in `scopes`; replaces what it was
 * bound to there; ACTION_NONE takes the binding away.  False with a message
 * for a key that has no such name. */
bool keymap_bind(struct keymap *keymap, unsigned scopes, const char *keys,
    enum action action, struct err *err);

/* Takes over how an action was bound in `old`, at all keys that `keymap` leaves
 * at their default. */
void keymap_keep(
    struct keymap *keymap, const struct keymap *old, enum action action);

enum keymap_match {
	KEYMAP_NONE,   /* no binding begins so */
	KEYMAP_PREFIX, /* more keys must follow */
	KEYMAP_FOUND,
};
/* Looks up the keys pressed so far on the screen with this scope. */
enum keymap_match keymap_find(const struct keymap *keymap,
    enum action_scope scope, const uint32_t *keys, size_t n_keys,
    enum action *action);
/* Goes through what may follow the keys pressed so far: the first binding at
 * or behind `*at`, which is then moved past it.  `rest` becomes the keys that
 * are missing.  False behind the last. */
bool keymap_following(const struct keymap *keymap, enum action_scope scope,
    const uint32_t *keys, size_t n_keys, size_t *pos, struct str *rest,
    enum action *action);
/* The keys of an action on a screen, as the help prints them: "j, Down". */
void keymap_keys(const struct keymap *keymap, enum action_scope scope,
    enum action action, struct str *out);

#endif
