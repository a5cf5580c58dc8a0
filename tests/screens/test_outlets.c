/* SPDX-License-Identifier: MIT */
#include "../support/test.h"

#include "../support/folder.h"
#include "../support/screen.h"

static void looks(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "j j m j j j j");
	screen_test_keys(&test, "Esc");
	screen_test_expect_sizes(&test, "outlets");
	screen_test_close(&test);
}

static void the_pane_takes_the_keys(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "j j Tab 9j /balloon Enter");
	screen_test_expect(&test, "outlets-pane");
	screen_test_keys(&test, "q");
	assert_int_equal(test.request, APP_CONTINUE);
	screen_test_keys(&test, "q");
	assert_int_equal(test.request, APP_QUIT);
	screen_test_close(&test);
}

static void the_reader_goes_on_where_the_pane_was(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "Tab /semiconductor Enter Enter");
	screen_test_shows(&test, " Global Courant: ");
	screen_test_shows(&test, "semiconductor");
	screen_test_close(&test);
}

static const char *const names[] = {"Alpha", "Beta", "Gamma"};

/* Outlets with one article each, but Beta with two. */
static void write_articles(struct folder *folder)
{
	static const struct {
		const char *file, *text;
	} files[] = {
		{"a.txt", "---\noutlet: Alpha\nheadline: Bridge shut\n---\n"
			  "The bridge was shut on Monday.\n"},
		{"b.txt", "---\noutlet: Beta\nheadline: Bridge closed\n"
			  "published: 2026-05-02\n---\n"
			  "The bridge was closed on Monday.\n"},
		{"c.txt", "---\noutlet: Beta\nheadline: Ferries doubled\n"
			  "published: 2026-05-03\n---\n"
			  "Twice as many ferries sail.\n"},
		{"d.txt", "---\noutlet: Gamma\nheadline: Traders angry\n---\n"
			  "Traders want to know more.\n"},
	};
	folder_init(folder);
	for (size_t i = 0; i < ARRAY_LEN(files); i++)
		folder_write_text(folder, files[i].file, files[i].text);
}

static void folds(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	write_articles(&folder);
	screen_test_open(&test, str_text(&folder.path));
	screen_test_size(&test, 12, 60);
	screen_test_shows(&test, "▾ Beta");
	/* from an article, h folds its outlet and goes there */
	screen_test_keys(&test, "4j h");
	screen_test_shows(&test, "▸ Beta");
	screen_test_shows_not(&test, "Bridge closed");
	assert_int_equal(screen_test_draw(&test)->cursor_row, 2);
	/* l unfolds, goes in, opens */
	screen_test_keys(&test, "l");
	screen_test_shows(&test, "Bridge closed");
	screen_test_keys(&test, "l l");
	screen_test_shows(&test, "Twice as many ferries sail.");
	screen_test_close(&test);
	folder_release(&folder);
}

static void an_outlet_shows_its_newest(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	write_articles(&folder);
	screen_test_open(&test, str_text(&folder.path));
	screen_test_keys(&test, "2j");
	screen_test_shows(&test, "│ Ferries doubled");
	screen_test_keys(&test, "Enter");
	screen_test_shows(&test, "Beta: Ferries doubled");
	screen_test_close(&test);
	folder_release(&folder);
}

static void narrow_is_the_list_alone(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_size(&test, 24, 69);
	screen_test_shows_not(&test, "│");
	screen_test_keys(&test, "Tab");
	screen_test_shows(&test, "no room for the other pane");
	screen_test_size(&test, 24, 70);
	screen_test_shows(&test, "│");
	screen_test_close(&test);
}

static void the_mouse_works(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	write_articles(&folder);
	screen_test_open(&test, str_text(&folder.path));
	screen_test_mouse(&test, MOUSE_CLICK, 2, 10);
	assert_int_equal(screen_test_draw(&test)->cursor_row, 2);
	screen_test_mouse(&test, MOUSE_CLICK, 2, 0);
	screen_test_shows(&test, "▸ Beta");
	screen_test_mouse(&test, MOUSE_CLICK, 3, 70);
	assert_true(screen_test_draw(&test)->cursor_column > 32);
	screen_test_mouse(&test, MOUSE_DOUBLE, 4, 10);
	screen_test_shows(&test, "Gamma: Traders angry");
	screen_test_close(&test);
	folder_release(&folder);
}

static void finds_in_the_list(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	write_articles(&folder);
	screen_test_open(&test, str_text(&folder.path));
	screen_test_keys(&test, "/bridge");
	screen_test_shows(&test, "1 of 2");
	screen_test_keys(&test, "Enter n");
	assert_int_equal(screen_test_draw(&test)->cursor_row, 4);
	screen_test_keys(&test, "/gam Esc");
	assert_int_equal(screen_test_draw(&test)->cursor_row, 4);
	screen_test_shows(&test, "2 of 2");
	screen_test_close(&test);
	folder_release(&folder);
}

static void a_reload_keeps_the_place(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	write_articles(&folder);
	screen_test_open(&test, str_text(&folder.path));
	screen_test_keys(&test, "h 3j m");
	screen_test_shows(&test, "A Bridge closed");
	folder_write_text(&folder, "0.txt",
		"---\noutlet: Aardvark\nheadline: New\n---\nSomething new.\n");
	screen_test_keys(&test, "R Esc");
	screen_test_shows(&test, "5 articles, 4 outlets");
	screen_test_shows(&test, "A Bridge closed");
	screen_test_shows(&test, "▸ Alpha");
	screen_test_shows(&test, "│ Bridge closed");
	assert_int_equal(screen_test_draw(&test)->cursor_row, 5);
	screen_test_close(&test);
	folder_release(&folder);
}

static void outlets_that_are_gone_are_no_trouble(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	write_articles(&folder);
	screen_test_open(&test, str_text(&folder.path));
	screen_test_keys(&test, "G Enter");
	for (char name[] = "a.txt"; name[0] <= 'd'; name[0]++)
		assert_int_equal(remove(folder_path(&folder, name)), 0);
	screen_test_keys(&test, "R");
	screen_test_keys(&test, "Esc");
	screen_test_shows(&test, "no articles");
	for (size_t i = 0; i < ARRAY_LEN(names); i++)
		screen_test_shows_not(&test, names[i]);
	screen_test_keys(&test, "Enter j G m c h l Tab");
	screen_test_draw(&test);
	screen_test_close(&test);
	folder_release(&folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(looks),
		cmocka_unit_test(the_pane_takes_the_keys),
		cmocka_unit_test(the_reader_goes_on_where_the_pane_was),
		cmocka_unit_test(folds),
		cmocka_unit_test(an_outlet_shows_its_newest),
		cmocka_unit_test(narrow_is_the_list_alone),
		cmocka_unit_test(the_mouse_works),
		cmocka_unit_test(finds_in_the_list),
		cmocka_unit_test(a_reload_keeps_the_place),
		cmocka_unit_test(outlets_that_are_gone_are_no_trouble),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
