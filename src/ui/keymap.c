/* SPDX-License-Identifier: MIT */
/* keymap: the table of default keys, and look-ups.  Of two bindings in one
 * scope the later wins, so those of the config come after the defaults. */
#include "ui/keymap.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "text/unicode.h"
#include "ui/key.h"

enum {
	ARTICLES = ACTION_SCOPE_OUTLETS | ACTION_SCOPE_READER,
	LISTED = ARTICLES | ACTION_SCOPE_SEARCH,
};

/* Keys of vi, less, tig and vim's diff mode, in this order of preference.
 * Hints on the screen show the first key of an action. */
/* clang-format off */
static const struct {
	unsigned scopes;
	const char *keys;
	enum action action;
} defaults[] = {
	{ACTION_SCOPE_EVERYWHERE, "j",      ACTION_DOWN},
	{ACTION_SCOPE_EVERYWHERE, "Down",   ACTION_DOWN},
	{ACTION_SCOPE_EVERYWHERE, "C-n",    ACTION_DOWN},
	{ACTION_SCOPE_EVERYWHERE, "k",      ACTION_UP},
	{ACTION_SCOPE_EVERYWHERE, "Up",     ACTION_UP},
	{ACTION_SCOPE_EVERYWHERE, "C-p",    ACTION_UP},
	{ACTION_SCOPE_EVERYWHERE, "Space",  ACTION_PAGE_DOWN},
	{ACTION_SCOPE_EVERYWHERE, "PgDn",   ACTION_PAGE_DOWN},
	{ACTION_SCOPE_EVERYWHERE, "C-f",    ACTION_PAGE_DOWN},
	{ACTION_SCOPE_EVERYWHERE, "C-v",    ACTION_PAGE_DOWN},
	{ACTION_SCOPE_EVERYWHERE, "b",      ACTION_PAGE_UP},
	{ACTION_SCOPE_EVERYWHERE, "PgUp",   ACTION_PAGE_UP},
	{ACTION_SCOPE_EVERYWHERE, "C-b",    ACTION_PAGE_UP},
	{ACTION_SCOPE_EVERYWHERE, "M-v",    ACTION_PAGE_UP},
	{ACTION_SCOPE_EVERYWHERE, "C-d",    ACTION_HALF_DOWN},
	{ACTION_SCOPE_EVERYWHERE, "C-u",    ACTION_HALF_UP},
	{ACTION_SCOPE_EVERYWHERE, "gg",     ACTION_TOP},
	{ACTION_SCOPE_EVERYWHERE, "Home",   ACTION_TOP},
	{ACTION_SCOPE_EVERYWHERE, "M-<",    ACTION_TOP},
	{ACTION_SCOPE_EVERYWHERE, "G",      ACTION_BOTTOM},
	{ACTION_SCOPE_EVERYWHERE, "End",    ACTION_BOTTOM},
	{ACTION_SCOPE_EVERYWHERE, "M->",    ACTION_BOTTOM},
	{ACTION_SCOPE_EVERYWHERE, "Enter",  ACTION_OPEN},
	{ACTION_SCOPE_OUTLETS,    "l",      ACTION_UNFOLD},
	{ACTION_SCOPE_OUTLETS,    "Right",  ACTION_UNFOLD},
	{ACTION_SCOPE_OUTLETS,    "h",      ACTION_FOLD},
	{ACTION_SCOPE_OUTLETS,    "Left",   ACTION_FOLD},
	{ACTION_SCOPE_OUTLETS,    "zM",     ACTION_FOLD_ALL},
	{ACTION_SCOPE_OUTLETS,    "zR",     ACTION_UNFOLD_ALL},
	{ACTION_SCOPE_OUTLETS,    "o",      ACTION_SORT},
	{LISTED,           "U",      ACTION_TOGGLE_READ},
	{LISTED,           "*",      ACTION_STAR},
	{ACTION_SCOPE_OUTLETS,    "<",      ACTION_NARROWER},
	{ACTION_SCOPE_OUTLETS,    ">",      ACTION_WIDER},
	{ACTION_SCOPE_OUTLETS,    "=",      ACTION_USUAL_WIDTH},
	{ACTION_SCOPE_OUTLETS,    "Tab",    ACTION_OTHER_PANE},
	{ACTION_SCOPE_OUTLETS,    "S-Tab",  ACTION_OTHER_PANE},
	{LISTED,           "A",      ACTION_MARK},
	{ACTION_SCOPE_OUTLETS | ACTION_SCOPE_SEARCH, "m", ACTION_MARK},
	{LISTED,           "c",      ACTION_COMPARE},
	{ACTION_SCOPE_READER,     "J",      ACTION_NEXT_ARTICLE},
	{ACTION_SCOPE_READER,     "K",      ACTION_PREV_ARTICLE},
	{ARTICLES,         "f",      ACTION_FURNITURE},
	{ACTION_SCOPE_READER,     "m",      ACTION_SET_MARK},
	{ACTION_SCOPE_READER,     "'",      ACTION_GO_TO_MARK},
	{ACTION_SCOPE_READER,     "`",      ACTION_GO_TO_MARK},
	{ACTION_SCOPE_READER,     "o",      ACTION_BROWSE},
	{ACTION_SCOPE_READER,     "u",      ACTION_LINKS},
	{ACTION_SCOPE_READER,     "yu",     ACTION_COPY_LINK},
	{ACTION_SCOPE_READER,     "yy",     ACTION_COPY},
	{ACTION_SCOPE_READER,     "w",      ACTION_SAVE},
	{ACTION_SCOPE_READER,     "|",      ACTION_PIPE},
	{ACTION_SCOPE_COMPARE,    "Enter",  ACTION_CROSS},
	{ACTION_SCOPE_COMPARE,    "Tab",    ACTION_NEXT_CHANGE},
	{ACTION_SCOPE_COMPARE,    "]c",     ACTION_NEXT_CHANGE},
	{ACTION_SCOPE_COMPARE,    "S-Tab",  ACTION_PREV_CHANGE},
	{ACTION_SCOPE_COMPARE,    "[c",     ACTION_PREV_CHANGE},
	{ACTION_SCOPE_COMPARE,    "]a",     ACTION_NEXT_ONLY_A},
	{ACTION_SCOPE_COMPARE,    "[a",     ACTION_PREV_ONLY_A},
	{ACTION_SCOPE_COMPARE,    "]b",     ACTION_NEXT_ONLY_B},
	{ACTION_SCOPE_COMPARE,    "[b",     ACTION_PREV_ONLY_B},
	{ACTION_SCOPE_COMPARE,    "]q",     ACTION_NEXT_QUOTE},
	{ACTION_SCOPE_COMPARE,    "[q",     ACTION_PREV_QUOTE},
	{ACTION_SCOPE_COMPARE,    "]m",     ACTION_NEXT_MOVED},
	{ACTION_SCOPE_COMPARE,    "[m",     ACTION_PREV_MOVED},
	{ACTION_SCOPE_COMPARE,    "]f",     ACTION_NEXT_FIGURE},
	{ACTION_SCOPE_COMPARE,    "[f",     ACTION_PREV_FIGURE},
	{ACTION_SCOPE_COMPARE,    "l",      ACTION_FINDINGS},
	{ACTION_SCOPE_COMPARE,    "o",      ACTION_ORDER},
	{ACTION_SCOPE_COMPARE,    "x",      ACTION_SWAP},
	{ACTION_SCOPE_COMPARE,    ">",      ACTION_NEXT_OUTLET},
	{ACTION_SCOPE_COMPARE,    "<",      ACTION_PREV_OUTLET},
	{ACTION_SCOPE_COMPARE,    "w",      ACTION_WHY},
	{ACTION_SCOPE_COMPARE,    "=",      ACTION_EQUAL},
	{ACTION_SCOPE_EVERYWHERE, "/",      ACTION_FIND},
	{ACTION_SCOPE_EVERYWHERE, "C-r",    ACTION_FIND_BACK},
	{ACTION_SCOPE_EVERYWHERE, "n",      ACTION_NEXT_MATCH},
	{ACTION_SCOPE_EVERYWHERE, "N",      ACTION_PREV_MATCH},
	{ACTION_SCOPE_EVERYWHERE, "s",      ACTION_SEARCH},
	{ACTION_SCOPE_EVERYWHERE, "S",      ACTION_SEARCH},
	{ACTION_SCOPE_SEARCH,     "Tab",    ACTION_SEARCH_SCOPE},
	{ACTION_SCOPE_OUTLETS,    "p",      ACTION_PROBLEMS},
	{ACTION_SCOPE_EVERYWHERE, "!",      ACTION_PROBLEMS},
	{ACTION_SCOPE_EVERYWHERE, "R",      ACTION_RELOAD},
	{ACTION_SCOPE_EVERYWHERE, "C-l",    ACTION_REDRAW},
	{ACTION_SCOPE_EVERYWHERE, ":",      ACTION_COMMAND},
	{ACTION_SCOPE_EVERYWHERE, "?",      ACTION_HELP},
	{ACTION_SCOPE_EVERYWHERE, "F1",     ACTION_HELP},
	{ACTION_SCOPE_EVERYWHERE, "C-z",    ACTION_SUSPEND},
	{ACTION_SCOPE_EVERYWHERE, "q",      ACTION_BACK},
	{ACTION_SCOPE_READER,     "h",      ACTION_BACK},
	{ACTION_SCOPE_READER,     "Left",   ACTION_BACK},
	{ACTION_SCOPE_HELP,       "Esc",    ACTION_BACK},
	{ACTION_SCOPE_SEARCH,     "Esc",    ACTION_BACK},
	{ACTION_SCOPE_EVERYWHERE, "Q",      ACTION_QUIT},
	{ACTION_SCOPE_EVERYWHERE, "C-c",    ACTION_QUIT},
};
/* clang-format on */

void keymap_init(struct keymap *keymap)
{
	*keymap = (struct keymap){0};
	for (size_t i = 0; i < ARRAY_LEN(defaults); i++) {
		bool known = keymap_bind(keymap, defaults[i].scopes,
		    defaults[i].keys, defaults[i].action, NULL);
		assert(known);
		(void)known;
	}
}

void keymap_release(struct keymap *keymap)
{
	free(keymap->bindings);
	*keymap = (struct keymap){0};
}

/* Adds a key by its name; false when there is no such key, or the sequence is
 * full. */
static bool add_key(struct keymap_binding *binding, struct slice name)
{
	char text[UI_KEY_NAME];
	if (name.len >= sizeof(text) || binding->n_keys == KEYMAP_SEQUENCE)
		return false;
	memcpy(text, name.bytes, name.len);
	text[name.len] = '\0';
	return key_parse(text, &binding->keys[binding->n_keys++]);
}

static bool has_modifier(struct slice keys)
{
	return keys.len > 2 && keys.bytes[1] == '-' &&
	       (keys.bytes[0] == 'C' || keys.bytes[0] == 'M');
}

/* The length in bytes of the first key's name in `keys`: up to a space if there
 * is one, else one character, as in "gg". */
static size_t first_key(struct slice keys)
{
	size_t space = slice_find(keys, " ", 0);
	uint32_t code;
	if (space < keys.len || has_modifier(keys))
		return space;
	return unicode_decode(keys, &code);
}

/* Whether `keys` is one word of more than two letters: a name, not a
 * sequence. */
static bool is_a_word(struct slice keys)
{
	uint32_t code;
	if (slice_find(keys, " ", 0) < keys.len || has_modifier(keys))
		return false;
	for (int i = 0; i < 2 && keys.len; i++)
		keys = slice_from(keys, unicode_decode(keys, &code));
	return keys.len;
}

static bool parse_keys(struct keymap_binding *binding, struct slice keys)
{
	if (add_key(binding, keys))
		return true;
	if (is_a_word(keys))
		return false;
	binding->n_keys = 0;
	while (keys.len) {
		size_t len = first_key(keys);
		if (!add_key(binding, (struct slice){keys.bytes, len}))
			return false;
		keys = slice_trim(slice_from(keys, len));
	}
	return binding->n_keys > 0;
}

static bool same_keys(
    const struct keymap_binding *a, const struct keymap_binding *b)
{
	return a->scopes == b->scopes && a->n_keys == b->n_keys &&
	       memcmp(a->keys, b->keys, a->n_keys * sizeof(a->keys[0])) == 0;
}

/* The binding of the same keys in the same scopes; NULL when there is none. */
static struct keymap_binding *find_same_keys(
    const struct keymap *keymap, const struct keymap_binding *binding)
{
	for (size_t i = 0; i < keymap->n; i++)
		if (same_keys(&keymap->bindings[i], binding))
			return &keymap->bindings[i];
	return NULL;
}

static void put(struct keymap *keymap, const struct keymap_binding *binding)
{
	struct keymap_binding *old = find_same_keys(keymap, binding);
	if (old) {
		old->action = binding->action;
		return;
	}
	keymap->bindings = mem_grow(keymap->bindings, keymap->n, &keymap->cap,
	    sizeof(*keymap->bindings));
	keymap->bindings[keymap->n++] = *binding;
}

/* Whether the keys of `binding` have their default action in `keymap`, or are
 * not bound there. */
static bool is_default(const struct keymap *keymap,
    const struct keymap *default_keymap, const struct keymap_binding *binding)
{
	const struct keymap_binding *now = find_same_keys(keymap, binding);
	const struct keymap_binding *by_default =
	    find_same_keys(default_keymap, binding);
	return !now || (by_default && now->action == by_default->action);
}

void keymap_keep(
    struct keymap *keymap, const struct keymap *old, enum action action)
{
	struct keymap default_keymap;
	keymap_init(&default_keymap);
	for (size_t i = 0; i < old->n; i++)
		if (old->bindings[i].action == action &&
		    is_default(keymap, &default_keymap, &old->bindings[i]))
			put(keymap, &old->bindings[i]);
	keymap_release(&default_keymap);
}

bool keymap_bind(struct keymap *keymap, unsigned scopes, const char *keys,
    enum action action, struct err *err)
{
	struct keymap_binding binding = {.scopes = scopes, .action = action};
	if (!parse_keys(&binding, slice_of(keys)))
		return err_set(err, "expected a key, found \"%.60s\"", keys);
	put(keymap, &binding);
	return true;
}

static bool begins_with(
    const struct keymap_binding *binding, const uint32_t *keys, size_t n_keys)
{
	return n_keys <= binding->n_keys &&
	       memcmp(binding->keys, keys, n_keys * sizeof(*keys)) == 0;
}

/* Looks among the bindings of one scope, the latest first. */
static enum keymap_match find_in_scope(const struct keymap *keymap,
    unsigned scope, const uint32_t *keys, size_t n_keys, enum action *action)
{
	enum keymap_match match = KEYMAP_NONE;
	for (size_t i = keymap->n; i-- > 0;) {
		const struct keymap_binding *binding = &keymap->bindings[i];
		bool here = scope == ACTION_SCOPE_EVERYWHERE
				? binding->scopes == ACTION_SCOPE_EVERYWHERE
				: (binding->scopes & scope) != 0;
		if (!here || !begins_with(binding, keys, n_keys))
			continue;
		if (binding->n_keys == n_keys) {
			*action = binding->action;
			return KEYMAP_FOUND;
		}
		if (binding->action != ACTION_NONE)
			match = KEYMAP_PREFIX;
	}
	return match;
}

enum keymap_match keymap_find(const struct keymap *keymap,
    enum action_scope scope, const uint32_t *keys, size_t n_keys,
    enum action *action)
{
	enum keymap_match match = KEYMAP_NONE;
	*action = ACTION_NONE;
	if (scope != ACTION_SCOPE_EVERYWHERE)
		match = find_in_scope(keymap, scope, keys, n_keys, action);
	if (match == KEYMAP_NONE)
		match = find_in_scope(
		    keymap, ACTION_SCOPE_EVERYWHERE, keys, n_keys, action);
	if (match == KEYMAP_FOUND && *action == ACTION_NONE)
		return KEYMAP_NONE;
	return match;
}

/* Appends the names of the binding's keys from number `from` on. */
static void append_keys(
    struct str *out, const struct keymap_binding *binding, size_t from)
{
	bool spaced = false;
	char name[UI_KEY_NAME];
	for (size_t i = from; i < binding->n_keys; i++)
		spaced |= binding->keys[i] <= ' ' || binding->keys[i] >= 0x7f;
	for (size_t i = from; i < binding->n_keys; i++) {
		key_format(binding->keys[i], name);
		str_append_text(out, i > from && spaced ? " " : "");
		str_append_text(out, name);
	}
}

/* Whether a binding works on the screen and no other hides it. */
static bool is_active(const struct keymap *keymap, enum action_scope scope,
    const struct keymap_binding *binding)
{
	enum action found;
	keymap_find(keymap, scope, binding->keys, binding->n_keys, &found);
	return (binding->scopes == ACTION_SCOPE_EVERYWHERE ||
		   (binding->scopes & scope)) &&
	       binding->action != ACTION_NONE && found == binding->action;
}

bool keymap_following(const struct keymap *keymap, enum action_scope scope,
    const uint32_t *keys, size_t n_keys, size_t *pos, struct str *rest,
    enum action *action)
{
	while (*pos < keymap->n) {
		const struct keymap_binding *binding =
		    &keymap->bindings[(*pos)++];
		if (binding->n_keys <= n_keys ||
		    !begins_with(binding, keys, n_keys) ||
		    !is_active(keymap, scope, binding))
			continue;
		str_clear(rest);
		append_keys(rest, binding, n_keys);
		*action = binding->action;
		return true;
	}
	return false;
}

void keymap_keys(const struct keymap *keymap, enum action_scope scope,
    enum action action, struct str *out)
{
	size_t n = 0;
	for (size_t i = 0; i < keymap->n; i++) {
		const struct keymap_binding *binding = &keymap->bindings[i];
		if (binding->action != action ||
		    !is_active(keymap, scope, binding))
			continue;
		str_append_text(out, n++ ? ", " : "");
		append_keys(out, binding, 0);
	}
}
