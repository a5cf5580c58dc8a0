/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "ui/key.h"
#include "ui/keymap.h"

/* Keys pressed on a screen, and their action in the default keymap. */
static const struct {
	enum action_scope scope;
	const char *pressed; /* one byte a key */
	enum keymap_match match;
	enum action action;
} presses[] = {
    {ACTION_SCOPE_READER, "j", KEYMAP_FOUND, ACTION_DOWN},
    {ACTION_SCOPE_READER, "g", KEYMAP_PREFIX, ACTION_NONE},
    {ACTION_SCOPE_READER, "gg", KEYMAP_FOUND, ACTION_TOP},
    {ACTION_SCOPE_READER, "gx", KEYMAP_NONE, ACTION_NONE},
    {ACTION_SCOPE_READER, "\t", KEYMAP_NONE, ACTION_NONE},
    {ACTION_SCOPE_OUTLETS, "\t", KEYMAP_FOUND, ACTION_OTHER_PANE},
    {ACTION_SCOPE_COMPARE, "\t", KEYMAP_FOUND, ACTION_NEXT_CHANGE},
    {ACTION_SCOPE_COMPARE, "]", KEYMAP_PREFIX, ACTION_NONE},
    {ACTION_SCOPE_COMPARE, "]q", KEYMAP_FOUND, ACTION_NEXT_QUOTE},
    {ACTION_SCOPE_READER, "]", KEYMAP_NONE, ACTION_NONE},
    {ACTION_SCOPE_HELP, "q", KEYMAP_FOUND, ACTION_BACK},
    {ACTION_SCOPE_HELP, "\x06", KEYMAP_FOUND, ACTION_PAGE_DOWN},
};

static enum keymap_match press(const struct keymap *keymap,
    enum action_scope scope, const char *pressed, enum action *action)
{
	uint32_t keys[8];
	size_t n = 0;
	for (; pressed[n]; n++)
		keys[n] = (unsigned char)pressed[n];
	return keymap_find(keymap, scope, keys, n, action);
}

static void default_keys_do_what_they_should(void **state)
{
	(void)state;
	struct keymap keymap;
	keymap_init(&keymap);
	for (size_t i = 0; test_row(presses, i, presses[i].pressed); i++) {
		enum action action;
		assert_int_equal(press(&keymap, presses[i].scope,
				     presses[i].pressed, &action),
		    presses[i].match);
		assert_int_equal(action, presses[i].action);
	}
	keymap_release(&keymap);
}

/* A user would never discover an action without a default key. */
static void every_action_has_a_key_on_its_screens(void **state)
{
	(void)state;
	struct keymap keymap;
	keymap_init(&keymap);
	for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++) {
		unsigned scopes = action_scopes((enum action)action);
		for (unsigned scope = 1; scope <= ACTION_SCOPE_SEARCH;
		     scope <<= 1) {
			struct str keys = {0};
			keymap_keys(&keymap, (enum action_scope)scope,
			    (enum action)action, &keys);
			if ((scopes == ACTION_SCOPE_EVERYWHERE ||
				scopes & scope) &&
			    keys.len == 0)
				fail_msg("no key for %s in scope %u",
				    action_name((enum action)action), scope);
			str_release(&keys);
		}
	}
	keymap_release(&keymap);
}

static void binding_adds_replaces_and_removes(void **state)
{
	(void)state;
	struct keymap keymap;
	struct err err = {0};
	enum action action;
	keymap_init(&keymap);
	assert_true(keymap_bind(
	    &keymap, ACTION_SCOPE_READER, "C-x C-c", ACTION_QUIT, &err));
	assert_int_equal(
	    press(&keymap, ACTION_SCOPE_READER, "\x18\x03", &action),
	    KEYMAP_FOUND);
	assert_int_equal(action, ACTION_QUIT);
	assert_true(keymap_bind(
	    &keymap, ACTION_SCOPE_EVERYWHERE, "q", ACTION_QUIT, &err));
	press(&keymap, ACTION_SCOPE_READER, "q", &action);
	assert_int_equal(action, ACTION_QUIT);
	assert_true(
	    keymap_bind(&keymap, ACTION_SCOPE_READER, "q", ACTION_NONE, &err));
	assert_int_equal(
	    press(&keymap, ACTION_SCOPE_READER, "q", &action), KEYMAP_NONE);
	assert_int_equal(
	    press(&keymap, ACTION_SCOPE_HELP, "q", &action), KEYMAP_FOUND);
	keymap_release(&keymap);
}

static void a_wrong_key_is_named(void **state)
{
	(void)state;
	static const char *const wrong[] = {
	    "", "C-fx", "abcd", "PgDwn", "Dele", "F13"};
	struct keymap keymap = {0};
	for (size_t i = 0; test_row(wrong, i, wrong[i]); i++) {
		struct err err = {0};
		char message[80];
		assert_false(keymap_bind(
		    &keymap, ACTION_SCOPE_READER, wrong[i], ACTION_UP, &err));
		snprintf(message, sizeof(message),
		    "expected a key, found \"%s\"", wrong[i]);
		assert_string_equal(err.text, message);
	}
	assert_int_equal(keymap.n, 0);
	keymap_release(&keymap);
}

static void the_help_lists_keys_that_work(void **state)
{
	(void)state;
	struct keymap keymap;
	struct str keys = {0};
	keymap_init(&keymap);
	keymap_keys(&keymap, ACTION_SCOPE_READER, ACTION_TOP, &keys);
	assert_string_equal(str_text(&keys), "gg, Home, M-<");
	str_clear(&keys);
	keymap_bind(&keymap, ACTION_SCOPE_READER, "Home", ACTION_UP, NULL);
	keymap_bind(&keymap, ACTION_SCOPE_READER, "M-< M-<", ACTION_TOP, NULL);
	keymap_keys(&keymap, ACTION_SCOPE_READER, ACTION_TOP, &keys);
	assert_string_equal(str_text(&keys), "gg, M-< M-<");
	str_release(&keys);
	keymap_release(&keymap);
}

/* A key that was bound to `top`, and in the new keymap: its own action, or none
 * where it is left alone. */
static void an_old_binding_stays_where_nothing_new_is(void **state)
{
	(void)state;
	static const struct {
		const char *pressed;
		enum action now, kept;
	} rows[] = {
	    {"e", ACTION_NONE, ACTION_TOP},
	    {"e", ACTION_UP, ACTION_UP},
	    {"j", ACTION_NONE, ACTION_TOP},
	    {"j", ACTION_UP, ACTION_UP},
	};
	for (size_t i = 0; test_row(rows, i, rows[i].pressed); i++) {
		const char *keys = rows[i].pressed;
		struct keymap old, now;
		enum action action;
		keymap_init(&old);
		keymap_init(&now);
		keymap_bind(
		    &old, ACTION_SCOPE_EVERYWHERE, keys, ACTION_TOP, NULL);
		if (rows[i].now)
			keymap_bind(&now, ACTION_SCOPE_EVERYWHERE, keys,
			    rows[i].now, NULL);
		keymap_keep(&now, &old, ACTION_TOP);
		press(&now, ACTION_SCOPE_READER, keys, &action);
		assert_int_equal(action, rows[i].kept);
		keymap_release(&old);
		keymap_release(&now);
	}
}

static void what_may_follow_is_told(void **state)
{
	(void)state;
	struct keymap keymap;
	struct str keys = {0}, listed = {0};
	enum action action;
	const uint32_t typed = ']';
	keymap_init(&keymap);
	keymap_bind(
	    &keymap, ACTION_SCOPE_COMPARE, "] C-x q", ACTION_QUIT, NULL);
	keymap_bind(&keymap, ACTION_SCOPE_COMPARE, "]b", ACTION_NONE, NULL);
	for (size_t i = 0; keymap_following(
		 &keymap, ACTION_SCOPE_COMPARE, &typed, 1, &i, &keys, &action);)
		str_printf(
		    &listed, "%s %s; ", str_text(&keys), action_name(action));
	assert_string_equal(str_text(&listed),
	    "c next-difference; a next-only-a; q next-altered-quote; "
	    "m next-moved; f next-figure; C-x q quit; ");
	str_release(&keys);
	str_release(&listed);
	keymap_release(&keymap);
}

static void actions_are_found_by_name(void **state)
{
	(void)state;
	for (int action = ACTION_NONE + 1; action < ACTION_COUNT; action++)
		assert_int_equal(
		    action_find(action_name((enum action)action)), action);
	assert_int_equal(action_find("explode"), ACTION_NONE);
	assert_int_equal(action_find("none"), ACTION_NONE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(default_keys_do_what_they_should),
	    cmocka_unit_test(every_action_has_a_key_on_its_screens),
	    cmocka_unit_test(binding_adds_replaces_and_removes),
	    cmocka_unit_test(a_wrong_key_is_named),
	    cmocka_unit_test(the_help_lists_keys_that_work),
	    cmocka_unit_test(an_old_binding_stays_where_nothing_new_is),
	    cmocka_unit_test(what_may_follow_is_told),
	    cmocka_unit_test(actions_are_found_by_name),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
