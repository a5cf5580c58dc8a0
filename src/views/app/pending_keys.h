/* SPDX-License-Identifier: MIT */
/*
 * app_pending_keys: makes an action and a count of the keys typed: "5j", "gg",
 * "12]q".
 */
#ifndef VIEWS_APP_PENDING_KEYS_H
#define VIEWS_APP_PENDING_KEYS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "ui/keymap.h"

/* Zeroed: nothing is typed yet. */
struct app_pending_keys {
	uint32_t keys[KEYMAP_SEQUENCE];
	size_t n;
	int count; /* 0: none */
};

/* What the keys mean. */
struct app_pending_action {
	enum action action; /* ACTION_NONE: nothing here */
	int count;	    /* 0: none */
};

/* Takes a key.  True when it ends a sequence: `action` is what that means,
 * and what was typed is forgotten. */
bool app_pending_keys_add(struct app_pending_keys *typed,
    const struct keymap *keymap, enum action_scope scope, uint32_t key,
    struct app_pending_action *action);
bool app_pending_keys_is_empty(const struct app_pending_keys *typed);
/* Appends the keys typed so far. */
void app_pending_keys_format(
    const struct app_pending_keys *typed, struct str *out);

#endif
