/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "ui/key.h"
#include "views/app/pending_keys.h"

/* Keys, and the actions with counts that they mean; "..." before keys that
 * are not complete. */
static const struct {
	const char *keys, *actions;
} cases[] = {
    {"j", "down"},
    {"5j", "5 down"},
    {"10j", "10 down"},
    {"0", "none"},
    {"99999999j", "9999 down"},
    {"gg", "top"},
    {"3ggk", "3 top, up"},
    {"g", "...g"},
    {"12", "...12"},
    {"2g", "...2g"},
    {"gxj", "none, down"},
};

static void describe(const char *keys, struct str *out)
{
	struct keymap keymap;
	struct app_pending_keys typed = {0};
	const char *between = "";
	keymap_init(&keymap);
	for (; *keys; keys++) {
		struct app_pending_action done;
		if (!app_pending_keys_add(&typed, &keymap, ACTION_SCOPE_OUTLETS,
			(uint32_t)*keys, &done))
			continue;
		str_append_text(out, between);
		if (done.count)
			str_printf(out, "%d ", done.count);
		str_append_text(
		    out, done.action ? action_name(done.action) : "none");
		between = ", ";
	}
	if (!app_pending_keys_is_empty(&typed)) {
		str_append_text(out, "...");
		app_pending_keys_format(&typed, out);
	}
	keymap_release(&keymap);
}

static void becomes_actions(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(cases, i, cases[i].keys); i++) {
		struct str actions = {0};
		describe(cases[i].keys, &actions);
		assert_string_equal(str_text(&actions), cases[i].actions);
		str_release(&actions);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(becomes_actions),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
