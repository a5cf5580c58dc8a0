/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "ui/key.h"

/* Names that key_format writes as key_parse reads them. */
static const struct {
	const char *name;
	uint32_t key;
} known[] = {
    {"j", 'j'},
    {"G", 'G'},
    {"é", 0xe9},
    {"]", ']'},
    {"-", '-'},
    {"Space", ' '},
    {"Enter", '\r'},
    {"Tab", '\t'},
    {"S-Tab", UI_KEY_BACKTAB},
    {"Esc", 0x1b},
    {"Backspace", 0x7f},
    {"PgDn", UI_KEY_PAGE_DOWN},
    {"F1", UI_KEY_F1},
    {"F12", UI_KEY_F12},
    {"C-f", 0x06},
    {"C-@", 0},
    {"C-PgUp", UI_KEY_PAGE_UP | UI_KEY_CTRL},
    {"M-x", 'x' | UI_KEY_ALT},
    {"M-C-x", 0x18 | UI_KEY_ALT},
};

static void names_go_both_ways(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(known, i, known[i].name); i++) {
		uint32_t key = UI_KEY_NONE;
		char name[UI_KEY_NAME];
		assert_true(key_parse(known[i].name, &key));
		assert_int_equal(key, known[i].key);
		key_format(key, name);
		assert_string_equal(name, known[i].name);
	}
}

static void rejects_unknown_names(void **state)
{
	(void)state;
	static const char *const wrong[] = {
	    "", "gg", "enter", "F0", "F13", "F1x", "C-", "\x01", "\xff\xff"};
	for (size_t i = 0; test_row(wrong, i, wrong[i]); i++) {
		uint32_t key;
		if (key_parse(wrong[i], &key))
			fail_msg("\"%s\" was read as a key", wrong[i]);
	}
}

static void long_names_fit(void **state)
{
	(void)state;
	char name[UI_KEY_NAME];
	key_format(UI_KEY_BACKSPACE | UI_KEY_ALT | UI_KEY_CTRL, name);
	assert_string_equal(name, "M-C-Backspace");
	key_format(UI_KEY_NONE, name);
	assert_string_equal(name, "none");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(names_go_both_ways),
	    cmocka_unit_test(rejects_unknown_names),
	    cmocka_unit_test(long_names_fit),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
