/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "base/state.h"
#include "text/unicode.h"
#include "support/folder.h"
#include "support/screen.h"

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

/* Outlets with one article each; Beta with two. */
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
	screen_test_keys(&test, "/zeppelin Enter");
	screen_test_shows(&test, "no match in the list: zeppelin");
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
	for (size_t i = 0; test_row(names, i, names[i]); i++)
		screen_test_shows_not(&test, names[i]);
	screen_test_keys(&test, "Enter j G m c h l Tab");
	screen_test_draw(&test);
	screen_test_close(&test);
	folder_release(&folder);
}

static void counts_what_is_read_and_starred(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	write_articles(&folder);
	screen_test_open(&test, str_text(&folder.path));
	screen_test_size(&test, 12, 40);
	screen_test_shows(&test, "▾ Beta                              2/2");
	screen_test_shows(&test, " • Bridge closed");
	/* what is opened is read, and U takes that back */
	screen_test_keys(&test, "4j Enter q");
	screen_test_shows(&test, "▾ Beta                              1/2");
	screen_test_shows(&test, "   Bridge closed");
	screen_test_keys(&test, "U");
	screen_test_shows(&test, "not read");
	screen_test_shows(&test, "▾ Beta                              2/2");
	screen_test_keys(&test, "U k U");
	screen_test_shows(&test, "▾ Beta                                2");
	/* a star, and one that is read, too */
	screen_test_keys(&test, "*");
	screen_test_shows(&test, "▾ Beta                             ★1 2");
	screen_test_shows(&test, "★  Ferries doubled");
	screen_test_keys(&test, "*");
	screen_test_shows(&test, "not starred any more");
	screen_test_shows_not(&test, "★");
	screen_test_close(&test);
	folder_release(&folder);
}

static void what_is_compared_is_read(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	write_articles(&folder);
	screen_test_open(&test, str_text(&folder.path));
	screen_test_size(&test, 12, 40);
	screen_test_keys(&test, "A 4j c q");
	screen_test_shows(&test, "▾ Alpha                               1");
	screen_test_shows(&test, "▾ Beta                              1/2");
	screen_test_shows(&test, "   Bridge closed");
	screen_test_close(&test);
	folder_release(&folder);
}

static void the_pane_with_the_keys_is_read(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "j j j");
	screen_test_shows_not(&test, " 1 │");
	screen_test_keys(&test, "Tab");
	screen_test_shows(&test, " 1 │");
	screen_test_close(&test);
}

static void a_star_outlives_a_move_of_the_file(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	struct str to = {0};
	write_articles(&folder);
	screen_test_open(&test, str_text(&folder.path));
	screen_test_size(&test, 12, 60);
	screen_test_keys(&test, "j *");
	str_append_text(&to, folder_path(&folder, "moved.txt"));
	assert_int_equal(
	    rename(folder_path(&folder, "a.txt"), str_text(&to)), 0);
	screen_test_keys(&test, "R");
	screen_test_shows(&test, "★• Bridge shut");
	/* other words are another article */
	folder_write_text(&folder, "moved.txt",
	    "---\noutlet: Alpha\nheadline: Bridge shut\n---\nNews.\n");
	screen_test_keys(&test, "R");
	screen_test_shows(&test, " • Bridge shut");
	screen_test_close(&test);
	folder_release(&folder);
	str_release(&to);
}

/* Fails unless the rows with these texts come one below the other. */
static void check_order(struct screen_test *test, const char *const texts[3])
{
	struct str screen = {0};
	size_t pos = 0;
	grid_dump(screen_test_draw(test), &screen);
	for (size_t i = 0; i < 3; i++) {
		pos = slice_find(str_slice(&screen), texts[i], pos);
		if (pos == screen.len)
			fail_msg("%s is not below", texts[i]);
	}
	str_release(&screen);
}

static void sorts(void **state)
{
	(void)state;
	static const char *const orders[][3] = {
	    {"▾ Alpha", "▾ Beta", "▾ Gamma"},
	    {"▾ Beta", "▾ Alpha", "▾ Gamma"},
	    {"▾ Gamma", "▾ Beta", "▾ Alpha"},
	    {"▾ Alpha", "▾ Beta", "▾ Gamma"},
	};
	struct screen_test test;
	struct folder folder;
	write_articles(&folder);
	folder_write_text(&folder, "d.txt",
	    "---\noutlet: Gamma\nheadline: Traders angry\n"
	    "published: 2026-05-04\n---\nTraders want to know more.\n");
	screen_test_open(&test, str_text(&folder.path));
	screen_test_size(&test, 12, 60);
	screen_test_keys(&test, "4j");
	for (size_t i = 0; test_row(orders, i, orders[i][0]); i++) {
		check_order(&test, orders[i]);
		screen_test_shows(&test, "Bridge closed");
		screen_test_keys(&test, "o");
		screen_test_shows(&test, "sorted by ");
	}
	/* the cursor stayed on its article */
	screen_test_keys(&test, "Enter");
	screen_test_shows(&test, "Beta: Bridge closed");
	/* and the reader goes on as the list does */
	screen_test_keys(&test, "J");
	screen_test_shows(&test, "Alpha: Bridge shut");
	screen_test_close(&test);
	folder_release(&folder);
}

static void folds_all(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	write_articles(&folder);
	screen_test_open(&test, str_text(&folder.path));
	screen_test_size(&test, 12, 60);
	screen_test_keys(&test, "4j zM");
	for (size_t i = 0; test_row(names, i, names[i]); i++) {
		struct str row = {0};
		str_printf(&row, "▸ %s", names[i]);
		screen_test_shows(&test, str_text(&row));
		str_release(&row);
	}
	assert_int_equal(screen_test_draw(&test)->cursor_row, 1);
	screen_test_keys(&test, "zR");
	screen_test_shows(&test, "Bridge shut");
	screen_test_shows(&test, "Traders angry");
	screen_test_close(&test);
	folder_release(&folder);
}

/* The column of the divider in the first row. */
static int divider_column(struct screen_test *test)
{
	const struct grid *grid = screen_test_draw(test);
	struct str screen = {0};
	grid_dump(grid, &screen);
	size_t pos = slice_find(str_slice(&screen), "│", 0);
	int columns = (int)unicode_columns((struct slice){screen.bytes, pos});
	str_release(&screen);
	return columns;
}

static void the_divider_moves(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	assert_int_equal(divider_column(&test), 32);
	screen_test_keys(&test, "> >");
	assert_int_equal(divider_column(&test), 36);
	screen_test_keys(&test, "5<");
	assert_int_equal(divider_column(&test), 31);
	screen_test_expect_sizes(&test, "outlets-divider");
	screen_test_size(&test, 24, 80);
	/* neither side vanishes */
	screen_test_keys(&test, "999>");
	assert_int_equal(divider_column(&test), 55);
	screen_test_size(&test, 24, 70);
	assert_int_equal(divider_column(&test), 45);
	screen_test_size(&test, 24, 80);
	assert_int_equal(divider_column(&test), 55);
	screen_test_keys(&test, "999<");
	assert_int_equal(divider_column(&test), 16);
	screen_test_keys(&test, "=");
	assert_int_equal(divider_column(&test), 32);
	screen_test_size(&test, 12, 40);
	screen_test_keys(&test, ">");
	screen_test_shows(&test, "no room for the other pane");
	screen_test_close(&test);
}

/* The mouse drags the divider as far as there is room; the next run finds it
 * where it was released. */
static void the_mouse_drags_the_divider(void **state)
{
	(void)state;
	static const struct {
		int to, column;
	} drags[] = {
	    {45, 45}, {3, 16}, {-4, 16}, {79, 55}, {200, 55}, {40, 40}};
	struct screen_test test;
	struct state *kept = state_open(NULL, NULL);
	screen_test_open_with(&test, "seeds", kept);
	screen_test_mouse(&test, MOUSE_DRAG, 4, 50);
	assert_int_equal(divider_column(&test), 32);
	screen_test_mouse(&test, MOUSE_CLICK, 4, 32);
	screen_test_shows(&test, "┃");
	for (size_t i = 0; test_row(drags, i, NULL); i++) {
		screen_test_mouse(&test, MOUSE_DRAG, 30, drags[i].to);
		screen_test_shows(&test, "┃");
		screen_test_mouse(&test, MOUSE_RELEASE, 30, drags[i].to);
		screen_test_shows_not(&test, "┃");
		assert_int_equal(divider_column(&test), drags[i].column);
		screen_test_mouse(&test, MOUSE_CLICK, 4, drags[i].column);
	}
	screen_test_mouse(&test, MOUSE_RELEASE, 4, 40);
	screen_test_close(&test);
	screen_test_open_with(&test, "seeds", kept);
	assert_int_equal(divider_column(&test), 40);
	screen_test_mouse(&test, MOUSE_CLICK, 4, 40);
	screen_test_mouse(&test, MOUSE_RELEASE, 4, 40);
	screen_test_mouse(&test, MOUSE_DOUBLE, 4, 40);
	assert_int_equal(divider_column(&test), 32);
	screen_test_mouse(&test, MOUSE_RELEASE, 4, 32);
	assert_null(state_get(kept, "", "list-columns"));
	/* a click that drags nothing keeps nothing either */
	screen_test_mouse(&test, MOUSE_CLICK, 4, 32);
	screen_test_mouse(&test, MOUSE_RELEASE, 4, 32);
	assert_null(state_get(kept, "", "list-columns"));
	screen_test_close(&test);
	state_close(kept);
}

static void looks_when_some_is_read(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "seeds");
	screen_test_keys(&test, "j * j j Enter q j U o o j h");
	screen_test_keys(&test, "Esc");
	screen_test_expect_sizes(&test, "outlets-read");
	screen_test_close(&test);
}

static void the_next_run_goes_on(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	write_articles(&folder);
	struct state *kept = state_open(NULL, NULL);
	for (int run = 0; run < 2; run++) {
		screen_test_open_with(&test, str_text(&folder.path), kept);
		screen_test_size(&test, 12, 80);
		if (!run)
			screen_test_keys(&test, "h o 4> 3j *");
		screen_test_shows(&test, "▸ Alpha");
		screen_test_shows(&test, "★• Traders angry");
		check_order(&test,
		    (const char *const[]){"▾ Beta", "▸ Alpha", "▾ Gamma"});
		assert_int_equal(divider_column(&test), 36);
		assert_int_equal(screen_test_draw(&test)->cursor_row, 5);
		screen_test_close(&test);
	}
	state_close(kept);
	folder_release(&folder);
}

/* Each library keeps its own last place, whatever was read in between. */
static void the_last_place_is_of_the_library(void **state)
{
	(void)state;
	static const struct {
		bool is_seeds;
		const char *keys;
		int row;
	} runs[] = {
	    {false, "3j", 3}, {true, "6j", 6}, {false, "", 3}, {true, "", 6}};
	struct screen_test test;
	struct folder folder;
	write_articles(&folder);
	struct state *kept = state_open(NULL, NULL);
	for (size_t i = 0; test_row(runs, i, runs[i].keys); i++) {
		screen_test_open_with(&test,
		    runs[i].is_seeds ? "seeds" : str_text(&folder.path), kept);
		screen_test_keys(&test, runs[i].keys);
		assert_int_equal(
		    screen_test_draw(&test)->cursor_row, runs[i].row);
		screen_test_close(&test);
	}
	state_close(kept);
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
	    cmocka_unit_test(counts_what_is_read_and_starred),
	    cmocka_unit_test(what_is_compared_is_read),
	    cmocka_unit_test(the_pane_with_the_keys_is_read),
	    cmocka_unit_test(a_star_outlives_a_move_of_the_file),
	    cmocka_unit_test(sorts),
	    cmocka_unit_test(folds_all),
	    cmocka_unit_test(the_divider_moves),
	    cmocka_unit_test(the_mouse_drags_the_divider),
	    cmocka_unit_test(looks_when_some_is_read),
	    cmocka_unit_test(the_next_run_goes_on),
	    cmocka_unit_test(the_last_place_is_of_the_library),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
