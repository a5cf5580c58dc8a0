/* SPDX-License-Identifier: MIT */
/* app_pending_keys: digits first, then the keymap's sequences. */
#include "views/app/pending_keys.h"

#include "ui/key.h"

enum { COUNT_MOST = 9999 };

/* Takes a digit of the count, which does not begin with 0. */
static bool take_digit(struct app_pending_keys *typed, uint32_t key)
{
	if (typed->n || key > '9' || key < (typed->count ? '0' : '1'))
		return false;
	typed->count = typed->count * 10 + (int)(key - '0');
	if (typed->count > COUNT_MOST)
		typed->count = COUNT_MOST;
	return true;
}

bool app_pending_keys_add(struct app_pending_keys *typed,
    const struct keymap *keymap, enum action_scope scope, uint32_t key,
    struct app_pending_action *action)
{
	if (take_digit(typed, key))
		return false;
	typed->keys[typed->n++] = key;
	action->action = ACTION_NONE;
	enum keymap_match match =
	    keymap_find(keymap, scope, typed->keys, typed->n, &action->action);
	if (match == KEYMAP_PREFIX && typed->n < KEYMAP_SEQUENCE)
		return false;
	action->count = typed->count;
	*typed = (struct app_pending_keys){0};
	return true;
}

bool app_pending_keys_is_empty(const struct app_pending_keys *typed)
{
	return !typed->n && !typed->count;
}

void app_pending_keys_format(
    const struct app_pending_keys *typed, struct str *out)
{
	if (typed->count)
		str_printf(out, "%d", typed->count);
	for (size_t i = 0; i < typed->n; i++) {
		char name[UI_KEY_NAME];
		key_format(typed->keys[i], name);
		str_append_text(out, name);
	}
}
