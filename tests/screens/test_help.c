/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "support/screen.h"

static void looks(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "?");
	screen_test_expect_sizes(&test, "help");
	screen_test_close(&test);
}

static void lists_the_keys_of_its_screen(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_size(&test, 50, 80);
	screen_test_keys(&test, "Enter ?");
	screen_test_shows(&test, "Keys: reader");
	screen_test_shows(&test, "next article");
	screen_test_shows_not(&test, "fold the outlet");
	screen_test_keys(&test, "? q ?");
	screen_test_shows(&test, "Keys: outlets");
	screen_test_shows(&test, "fold the outlet");
	screen_test_shows_not(&test, "next article");
	screen_test_close(&test);
}

static void finds_keys_and_words(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_size(&test, 12, 40);
	screen_test_keys(&test, "? /C-z");
	screen_test_shows(&test, "1 of 1");
	screen_test_shows(&test, "to the shell");
	screen_test_keys(&test, "Esc /match");
	screen_test_shows(&test, "1 of 5");
	screen_test_keys(&test, "Enter n");
	screen_test_expect(&test, "help-found");
	screen_test_close(&test);
}

static void closes(void **state)
{
	static const char *const keys[] = {"?", "q", "Esc", "F1"};
	(void)state;
	for (size_t i = 0; test_row(keys, i, keys[i]); i++) {
		struct screen_test test;
		screen_test_open(&test, "seeds");
		screen_test_keys(&test, "?");
		screen_test_shows(&test, "Keys: outlets");
		screen_test_keys(&test, keys[i]);
		screen_test_shows(&test, "5 articles");
		screen_test_close(&test);
	}
}

static void lists_the_keys_that_the_user_bound(void **state)
{
	(void)state;
	struct keymap keymap;
	struct app_options options = {
	    .now = SCREEN_TEST_NOW, .keymap = &keymap};
	struct screen_test test = {.library = library_open(NULL)};
	keymap_init(&keymap);
	assert_true(keymap_bind(
	    &keymap, ACTION_SCOPE_EVERYWHERE, "F5", ACTION_RELOAD, NULL));
	test.app = app_new(test.library, &options);
	screen_test_size(&test, 50, 80);
	screen_test_keys(&test, "?");
	screen_test_shows(&test, "R, F5 ");
	screen_test_close(&test);
	keymap_release(&keymap);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(looks),
	    cmocka_unit_test(lists_the_keys_of_its_screen),
	    cmocka_unit_test(finds_keys_and_words),
	    cmocka_unit_test(closes),
	    cmocka_unit_test(lists_the_keys_that_the_user_bound),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
