/* SPDX-License-Identifier: MIT */
/*
 * typed: keys as they are typed become an action and a count: "5j", "gg",
 * "12]q".
 */
#ifndef VIEWS_TYPED_H
#define VIEWS_TYPED_H

#include <stdbool.h>
#include <stdint.h>

#include "base/str.h"
#include "ui/keymap.h"

/* Zeroed: nothing is typed yet. */
struct typed {
	uint32_t keys[KEYMAP_SEQUENCE];
	size_t n;
	int count; /* 0: none */
};

/* What typed keys came to. */
struct typed_action {
	enum action action; /* ACTION_NONE: they mean nothing here */
	int count;	    /* 0: none */
};

/* Takes a key; true when it completes an action, and what was typed is
 * forgotten. */
bool typed_key(struct typed *typed, const struct keymap *keymap,
    enum action_scope scope, uint32_t key, struct typed_action *action);
bool typed_is_empty(const struct typed *typed);
/* Appends what was typed so far. */
void typed_format(const struct typed *typed, struct str *out);

#endif
