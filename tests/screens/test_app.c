/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "support/folder.h"
#include "support/hostile.h"
#include "support/random_keys.h"
#include "support/screen.h"

/* Keys, and what the app asks the shell for. */
static const struct {
	const char *keys;
	enum app_request request;
} requests[] = {
    {"j", APP_CONTINUE},
    {"q", APP_QUIT},
    {"Q", APP_QUIT},
    {"Enter q", APP_CONTINUE},
    {"Enter Q", APP_QUIT},
    {"C-z", APP_SUSPEND},
    {"/ C-z", APP_SUSPEND},
    {"s C-l", APP_REDRAW},
    {"/ q", APP_CONTINUE},
    {"g q", APP_CONTINUE},
};

static void asks(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(requests, i, requests[i].keys); i++) {
		struct screen_test test;
		screen_test_open(&test, "seeds");
		screen_test_keys(&test, requests[i].keys);
		assert_int_equal(test.request, requests[i].request);
		screen_test_close(&test);
	}
}

/* Keys on seeds/, and text on the screen after them. */
static const struct {
	const char *keys, *shown;
} sayings[] = {
    {"c", "mark another article with A first"},
    {"A", "marked as A; c on another article compares"},
    {"A c", "this is the marked one: choose another, then c"},
    {"A m", "no article is marked"},
    {"R", "nothing has changed"},
    {"n", "nothing is looked for yet"},
    {"12", "12  1/10"},
    {"2 g", "2g  1/10"},
    {": zebra Enter", "no such command: zebra"},
    {": half Enter", "which of them: half"},
    {": half Tab", ":half-page-"},
    {": prob Enter", "No problems: every file was read"},
    {": bottom Enter", "10/10"},
    {": swap Enter", "swap is for another screen: compare"},
    {": bottom Enter : up Enter : Up Up Enter", "10/10"},
    {": fi Esc", "1/10"},
    {"p", "No problems: every file was read"},
    {"5j", "6/10"},
    {"5j gg", "1/10"},
    {"99j", "10/10"},
};

static void says(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(sayings, i, sayings[i].keys); i++) {
		struct screen_test test;
		screen_test_open(&test, "seeds");
		screen_test_keys(&test, sayings[i].keys);
		screen_test_shows(&test, sayings[i].shown);
		screen_test_close(&test);
	}
}

/* A pause after a half-typed sequence shows what may follow, until the next
 * key. */
static void a_pause_shows_the_keys_that_may_follow(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_size(&test, 24, 80);
	assert_false(app_waits(test.app));
	app_pause(test.app);
	screen_test_shows(&test, "1/10");
	screen_test_keys(&test, "m j j c");
	screen_test_keys(&test, "]");
	assert_true(app_waits(test.app));
	app_pause(test.app);
	assert_false(app_waits(test.app));
	screen_test_expect_sizes(&test, "which-key");
	screen_test_keys(&test, "Esc");
	screen_test_shows_not(&test, "next-altered-quote");
	screen_test_close(&test);
}

/* The greeting is shown once, until a key is pressed; not when there is nothing
 * to compare, and not over an error. */
static void greets_once(void **state)
{
	(void)state;
	static const char full[] = "A marks an article, c on another one "
				   "compares them; ? lists the keys";
	struct screen_test test;
	struct state *kept = state_open(NULL, NULL);
	screen_test_open_with(&test, "seeds/rediff.txt", kept);
	app_greet(test.app);
	screen_test_shows_not(&test, "A marks");
	screen_test_close(&test);
	screen_test_open_with(&test, "seeds", kept);
	app_message(test.app, "trouble", true);
	app_greet(test.app);
	screen_test_shows(&test, "trouble");
	screen_test_keys(&test, "Esc");
	app_greet(test.app);
	screen_test_shows(&test, full);
	screen_test_keys(&test, "j");
	screen_test_shows_not(&test, "A marks");
	screen_test_close(&test);
	screen_test_open_with(&test, "seeds", kept);
	app_greet(test.app);
	screen_test_shows_not(&test, "A marks");
	screen_test_close(&test);
	state_close(kept);
}

static void a_narrow_screen_is_greeted_in_brief(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_size(&test, 12, 40);
	app_greet(test.app);
	screen_test_shows(&test, "A marks, c on another compares; ? keys");
	screen_test_close(&test);
}

static void says_too_small(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_size(&test, 5, 19);
	screen_test_shows(&test, "too small");
	screen_test_size(&test, 4, 80);
	screen_test_keys(&test, "Enter s ?");
	screen_test_shows(&test, "too small");
	screen_test_size(&test, 1, 1);
	screen_test_draw(&test);
	screen_test_size(&test, 5, 20);
	screen_test_shows_not(&test, "too small");
	screen_test_close(&test);
}

static void lists_what_could_not_be_read(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	folder_init(&folder);
	folder_write_text(&folder, "good.txt", "An article.\n\nIt is read.\n");
	folder_write_text(&folder, "empty.txt", "");
	screen_test_open(&test, str_text(&folder.path));
	screen_test_shows(&test, "1 problem: p lists it");
	screen_test_keys(&test, "p");
	screen_test_shows(&test, "1 problem");
	screen_test_shows(&test, "empty");
	screen_test_close(&test);
	folder_release(&folder);
}

/* Keys, and the text after ":" that they make. */
static const struct {
	const char *keys, *typed;
} completions[] = {
    {": red Tab", ":redraw "},
    {": com Tab", ":compare "},
    {": com Tab Tab", ":command "},
    {": com Tab Tab Tab", ":compare "},
    {": com S-Tab", ":command "},
    {": com Tab Tab Backspace Tab", ":command "},
    {": pa Tab", ":page- "},
    {": pa Tab Tab", ":page-down "},
    {": pa Tab Tab Tab", ":page-up "},
    {": zebra Tab Tab", ":zebra "},
    {": Tab Tab", ":up "},
};

static void tab_completes(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(completions, i, completions[i].keys); i++) {
		struct screen_test test;
		screen_test_open(&test, "seeds");
		screen_test_size(&test, 24, 80);
		screen_test_keys(&test, completions[i].keys);
		screen_test_shows(&test, completions[i].typed);
		screen_test_close(&test);
	}
}

/* Compares by keys: with a mark, and without one when there are only two. */
static void opens_compare(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "m j j c");
	screen_test_shows_not(&test, "5 articles");
	screen_test_keys(&test, "q");
	screen_test_shows(&test, "5 articles");
	screen_test_close(&test);
	screen_test_open(&test, "seeds/rediff.txt:seeds/stability.txt");
	screen_test_keys(&test, "c");
	screen_test_shows_not(&test, "2 articles");
	screen_test_close(&test);
}

/* A hostile article beside a good one, in every screen and at every size. */
static void nothing_unsafe_is_shown(void **state)
{
	static const char *const keys[] = {"j", "Tab", "G", "gg", "f", "Tab",
	    "Enter", "f", "G", "/~.", "Enter", "n", "N", "Esc", "m", "q", "k",
	    "c", "j", "G", "q", "s", "ferry", "Enter", "Enter", "q", "q", "p",
	    "?", "/storm", "Enter", "q"};
	static const int sizes[][2] = {{40, 120}, {24, 80}, {12, 40}, {5, 20}};
	(void)state;
	struct str bytes = {0};
	struct folder folder;
	folder_init(&folder);
	hostile_article(&bytes);
	folder_write(&folder, "hostile.txt", str_slice(&bytes));
	folder_write_text(
	    &folder, "good.txt", HOSTILE_HEADLINE "\n\n" HOSTILE_SENTENCE "\n");
	for (size_t size = 0; test_row(sizes, size, NULL); size++) {
		struct screen_test test;
		screen_test_open(&test, str_text(&folder.path));
		screen_test_size(&test, sizes[size][0], sizes[size][1]);
		for (size_t i = 0; test_row(keys, i, keys[i]); i++) {
			screen_test_keys(&test, keys[i]);
			screen_test_draw(&test);
		}
		screen_test_close(&test);
	}
	folder_release(&folder);
	str_release(&bytes);
}

enum { PRESSES = 1000 };

/* `make random-keys` does the same for longer. */
static void any_keys_at_any_size(void **state)
{
	(void)state;
	struct random_keys keys;
	random_keys_open(&keys, 2026);
	for (int i = 0; i < PRESSES; i++)
		random_keys_press(&keys);
	random_keys_close(&keys);
}

static void a_key_without_meaning_says_so(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "3 g x");
	screen_test_shows(&test, "3gx does nothing here; ? lists the keys");
	screen_test_keys(&test, "j");
	screen_test_shows_not(&test, "does nothing here");
	screen_test_keys(&test, "Esc");
	screen_test_shows_not(&test, "does nothing here");
	screen_test_close(&test);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(asks),
	    cmocka_unit_test(says),
	    cmocka_unit_test(a_pause_shows_the_keys_that_may_follow),
	    cmocka_unit_test(greets_once),
	    cmocka_unit_test(a_narrow_screen_is_greeted_in_brief),
	    cmocka_unit_test(says_too_small),
	    cmocka_unit_test(lists_what_could_not_be_read),
	    cmocka_unit_test(tab_completes),
	    cmocka_unit_test(opens_compare),
	    cmocka_unit_test(nothing_unsafe_is_shown),
	    cmocka_unit_test(any_keys_at_any_size),
	    cmocka_unit_test(a_key_without_meaning_says_so),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
