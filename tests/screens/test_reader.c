/* SPDX-License-Identifier: MIT */
#include "support/test.h"

#include "support/folder.h"
#include "support/screen.h"

/* Opens the reader on one of the files in seeds/. */
static void open_seed(struct screen_test *test, const char *file)
{
	size_t entry;
	screen_test_open(test, "seeds");
	assert_true(library_find_entry(test->library, file, &entry));
	app_open(test->app, entry);
}

static void looks(void **state)
{
	(void)state;
	struct screen_test test;
	open_seed(&test, "rediff.txt");
	screen_test_expect_sizes(&test, "reader");
	screen_test_close(&test);
}

static void furniture_opens(void **state)
{
	(void)state;
	struct screen_test test;
	open_seed(&test, "rediff.txt");
	screen_test_shows(&test, "lines of page furniture, f shows them");
	screen_test_keys(&test, "f");
	screen_test_expect(&test, "reader-furniture");
	screen_test_keys(&test, "f");
	screen_test_shows(&test, "lines of page furniture, f shows them");
	screen_test_close(&test);
}

/* Front matter is furniture, but its contents are shown above the text. */
static void front_matter_is_not_announced(void **state)
{
	(void)state;
	struct screen_test test;
	open_seed(&test, "stability.txt");
	screen_test_shows_not(&test, "page furniture");
	screen_test_keys(&test, "f");
	screen_test_shows(&test, "---");
	screen_test_close(&test);
}

static void says_that_there_is_no_furniture(void **state)
{
	(void)state;
	struct folder folder;
	struct screen_test test;
	folder_init(&folder);
	folder_write_text(
	    &folder, "a.txt", "Storm shuts harbour\n\nIt is shut.\n");
	screen_test_open(&test, str_text(&folder.path));
	screen_test_keys(&test, "f");
	screen_test_shows(&test, "no page furniture here");
	screen_test_keys(&test, "j Enter f");
	screen_test_shows(&test, "no page furniture here");
	screen_test_close(&test);
	folder_release(&folder);
}

static void finds_as_one_types(void **state)
{
	(void)state;
	struct screen_test test;
	open_seed(&test, "rediff.txt");
	screen_test_keys(&test, "/taiwan");
	screen_test_expect(&test, "reader-typing");
	screen_test_keys(&test, "Enter n");
	screen_test_expect(&test, "reader-found");
	screen_test_close(&test);
}

/* Keys after "/", and what the last row then shows. */
static const struct {
	const char *keys, *shown;
} finds[] = {
    {"taiwan", "1 of 3"},
    {"Taiwan", "1 of 3"},
    {"tAiwan", "no match"},
    {"zeppelin", "no match"},
    {"~(spy", "not a regular expression"},
    {"~(tai)wan|Ukraine", "1 of 1"},
    {"~tai(wan|pei)", "1 of 3"},
    {"zeppelin Enter", "no match: zeppelin"},
    {"taiwan Enter n n n", "1 of 3: went round the end"},
    {"taiwan Enter N", "3 of 3: went round the beginning"},
    {"taiwan Enter / Enter", "2 of 3"},
    /* a pattern no longer lit is remembered, on the next screen too */
    {"Esc n", "nothing is looked for yet"},
    {"taiwan Enter Esc n", "1 of 3"},
    {"taiwan Enter Esc / Enter", "1 of 3"},
    {"taiwan Enter J n", "1 of 3"},
};

static void answers_what_was_typed(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(finds, i, finds[i].keys); i++) {
		struct screen_test test;
		open_seed(&test, "rediff.txt");
		screen_test_size(&test, 24, 120);
		screen_test_keys(&test, "/");
		screen_test_keys(&test, finds[i].keys);
		screen_test_shows(&test, finds[i].shown);
		screen_test_close(&test);
	}
}

static char *first_line(struct screen_test *test)
{
	struct str line = {0};
	const struct grid *grid = screen_test_draw(test);
	for (int column = 0; column < grid->columns; column++)
		str_append_text(&line, grid_at(grid, 0, column)->text);
	return str_take(&line);
}

/* After these keys the first line is the same as after "3j". */
static void giving_up_restores_the_place(void **state)
{
	(void)state;
	struct screen_test test;
	open_seed(&test, "global-courant.txt");
	screen_test_keys(&test, "3j");
	char *before = first_line(&test);
	screen_test_keys(&test, "/semiconductor");
	char *found = first_line(&test);
	assert_string_not_equal(before, found);
	screen_test_keys(&test, "Esc");
	char *after = first_line(&test);
	assert_string_equal(before, after);
	free(before);
	free(found);
	free(after);
	screen_test_close(&test);
}

static void a_new_size_keeps_the_place(void **state)
{
	(void)state;
	struct screen_test test;
	open_seed(&test, "global-courant.txt");
	screen_test_keys(&test, "/The SPC world's SPC two Esc 14j");
	char *before = first_line(&test);
	screen_test_size(&test, 12, 40);
	screen_test_size(&test, 3, 10);
	screen_test_size(&test, 24, 80);
	char *after = first_line(&test);
	assert_string_equal(before, after);
	free(before);
	free(after);
	screen_test_close(&test);
}

static void moves_as_less_does(void **state)
{
	(void)state;
	struct screen_test test;
	open_seed(&test, "stability.txt");
	char *top = first_line(&test);
	screen_test_keys(&test, "G");
	screen_test_shows(&test, "100 %");
	screen_test_keys(&test, "gg");
	screen_test_keys(&test, "Space b C-d C-u PgDn PgUp 5j 5k End Home");
	char *again = first_line(&test);
	assert_string_equal(top, again);
	screen_test_mouse(&test, MOUSE_WHEEL_DOWN, 3, 3);
	free(again);
	again = first_line(&test);
	assert_string_not_equal(top, again);
	free(top);
	free(again);
	screen_test_close(&test);
}

static void goes_to_the_next_article(void **state)
{
	(void)state;
	struct screen_test test;
	open_seed(&test, "minute-mirror.txt");
	screen_test_keys(&test, "J");
	screen_test_shows(&test, " Rediff: ");
	screen_test_keys(&test, "K K");
	screen_test_shows(&test, " Global Courant: ");
	screen_test_keys(&test, "K");
	screen_test_shows(&test, "this is the first article");
	screen_test_keys(&test, "J J J J J J J J J");
	screen_test_shows(&test, "this is the last article");
	screen_test_close(&test);
}

/* Keys, and what the last row then shows. */
static const struct {
	const char *keys, *shown;
} marks[] = {
    {"m", "set mark  (a-z: in this article, A-Z: in all)"},
    {"m a", "' a comes back to this place"},
    {"m 3", "a mark is a letter"},
    {"m a m", "set mark  (there is a)"},
    {"m a m X '", "go to mark  (there are a X)"},
    {"'", "go to mark  (none is set; ' goes back)"},
    {"' z", "no mark z: m z sets it"},
    {"' '", "there was no jump yet"},
    {"m a ' Esc", "q back"},
};

static void marks_answer(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(marks, i, marks[i].keys); i++) {
		struct screen_test test;
		open_seed(&test, "global-courant.txt");
		screen_test_size(&test, 24, 120);
		screen_test_keys(&test, marks[i].keys);
		screen_test_shows(&test, marks[i].shown);
		screen_test_close(&test);
	}
}

/* Keys after "9j m a" that bring the same first line back. */
static const char *const ways_back[] = {
    "G ' a",
    "G ` a",
    "G ' '",
    "G ' a ' ' ' a",
    "/ambassador Enter ' '",
    "J ' a K ' a",
    "m B J ' B",
    "m B J ' B ' ' ' '",
    "q Enter",
    "J K",
    "R q Enter",
    "m B q j j Enter ' B",
    "R gg ' a",
};

static void marks_come_back(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(ways_back, i, ways_back[i]); i++) {
		struct screen_test test;
		open_seed(&test, "global-courant.txt");
		screen_test_keys(&test, "9j m a");
		char *before = first_line(&test);
		screen_test_keys(&test, ways_back[i]);
		char *after = first_line(&test);
		assert_string_equal(before, after);
		free(before);
		free(after);
		screen_test_close(&test);
	}
}

/* Reading does not go on at the end of an article, nor where a search only led
 * to a sentence. */
static void not_every_place_is_kept(void **state)
{
	(void)state;
	struct screen_test test;
	open_seed(&test, "global-courant.txt");
	char *top = first_line(&test);
	screen_test_keys(&test, "9j G q Enter");
	char *after_end = first_line(&test);
	assert_string_equal(top, after_end);
	screen_test_keys(&test, "9j");
	char *left = first_line(&test);
	screen_test_keys(&test, "s semiconductor Enter Enter");
	screen_test_shows(&test, "semiconductor");
	screen_test_keys(&test, "q q q Enter");
	char *after_search = first_line(&test);
	assert_string_equal(left, after_search);
	screen_test_keys(&test, "gg q Enter");
	char *after_top = first_line(&test);
	assert_string_equal(top, after_top);
	free(top);
	free(after_end);
	free(left);
	free(after_search);
	free(after_top);
	screen_test_close(&test);
}

/* A window that shows the whole article has no place in it; that of a smaller
 * window is kept. */
static void a_large_window_keeps_the_place(void **state)
{
	(void)state;
	struct screen_test test;
	open_seed(&test, "global-courant.txt");
	screen_test_size(&test, 12, 40);
	screen_test_keys(&test, "20j");
	char *left = first_line(&test);
	screen_test_keys(&test, "q");
	screen_test_size(&test, 200, 120);
	screen_test_keys(&test, "Enter j q");
	screen_test_size(&test, 12, 40);
	screen_test_keys(&test, "Enter");
	char *again = first_line(&test);
	assert_string_equal(left, again);
	free(left);
	free(again);
	screen_test_close(&test);
}

/* Marks and places outlive the run. */
static void the_next_run_knows_the_places(void **state)
{
	(void)state;
	struct screen_test test;
	struct state *kept = state_open(NULL, NULL);
	screen_test_open_with(&test, "seeds", kept);
	screen_test_keys(&test, "Enter 9j m a m B");
	char *marked = first_line(&test);
	screen_test_keys(&test, "3j");
	char *left = first_line(&test);
	screen_test_close(&test);
	screen_test_open_with(&test, "seeds", kept);
	screen_test_keys(&test, "Enter");
	char *opened = first_line(&test);
	screen_test_keys(&test, "' a");
	char *gone_to = first_line(&test);
	screen_test_keys(&test, "J ' B");
	char *from_other = first_line(&test);
	assert_string_equal(left, opened);
	assert_string_equal(marked, gone_to);
	assert_string_equal(marked, from_other);
	free(marked);
	free(left);
	free(opened);
	free(gone_to);
	free(from_other);
	screen_test_close(&test);
	state_close(kept);
}

/* A mark may be in an article that was read elsewhere. */
static void a_mark_of_another_library_is_reported(void **state)
{
	(void)state;
	struct screen_test test;
	struct state *kept = state_open(NULL, NULL);
	screen_test_open_with(&test, "seeds/rediff.txt", kept);
	screen_test_keys(&test, "Enter m B");
	screen_test_close(&test);
	screen_test_open_with(&test, "seeds/stability.txt", kept);
	screen_test_keys(&test, "Enter ' B");
	screen_test_shows(&test, "mark B is in an article of another library");
	screen_test_close(&test);
	state_close(kept);
}

/* A small letter means nothing in another article. */
static void marks_are_of_an_article(void **state)
{
	(void)state;
	struct screen_test test;
	open_seed(&test, "global-courant.txt");
	screen_test_keys(&test, "9j m a J ' a");
	screen_test_shows(&test, "no mark a");
	screen_test_close(&test);
}

static void asks_for_a_mark(void **state)
{
	(void)state;
	struct screen_test test;
	open_seed(&test, "rediff.txt");
	screen_test_keys(&test, "m a m D '");
	screen_test_expect_sizes(&test, "reader-marks");
	screen_test_close(&test);
}

#define LINKED                                                              \
	"---\noutlet: Harbour Post\nurl: https://post.example/ferry\n---\n" \
	"Ferry sails again\n\nThe timetable (https://ferry.example/times) " \
	"is new, says https://port.example.\n"

/* Keys in an article with links, and what the last row then shows or the app
 * asks for. */
static const struct {
	const char *keys, *shown;
	enum effect_kind kind;
	const char *what;
} effects[] = {
    {"o", NULL, EFFECT_BROWSE, "https://post.example/ferry"},
    {"u", "open link  (3 links, by their letters)", EFFECT_NONE, NULL},
    {"u a", NULL, EFFECT_BROWSE, "https://ferry.example/times"},
    {"u s", NULL, EFFECT_BROWSE, "https://port.example"},
    {"y u d", NULL, EFFECT_COPY, "https://post.example/ferry"},
    {"u z", "no link z", EFFECT_NONE, NULL},
    {"u Esc", "q back", EFFECT_NONE, NULL},
    {"u C-c", "q back", EFFECT_NONE, NULL},
    {"u C-d a", NULL, EFFECT_BROWSE, "https://ferry.example/times"},
    {"y y", NULL, EFFECT_COPY_ARTICLE, ""},
    {"w", "save to: a.txt", EFFECT_NONE, NULL},
    {"w Enter", NULL, EFFECT_SAVE, "a.txt"},
    {"w C-u Enter", "q back", EFFECT_NONE, NULL},
    {"w Esc", "q back", EFFECT_NONE, NULL},
    {"| wc Enter", NULL, EFFECT_PIPE, "wc"},
    {"| wc Enter | Up Enter", NULL, EFFECT_PIPE, "wc"},
};

static void sends_out(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(effects, i, effects[i].keys); i++) {
		struct screen_test test;
		struct folder folder;
		folder_init(&folder);
		folder_write_text(&folder, "a.txt", LINKED);
		screen_test_open(&test, str_text(&folder.path));
		screen_test_size(&test, 24, 120);
		app_open(test.app, 0);
		screen_test_keys(&test, effects[i].keys);
		const struct effect *effect = app_effect(test.app);
		if (effects[i].shown)
			screen_test_shows(&test, effects[i].shown);
		assert_int_equal(
		    test.request == APP_EFFECT, effects[i].kind != EFFECT_NONE);
		assert_int_equal(effect->kind, effects[i].kind);
		if (effects[i].what)
			assert_string_equal(
			    str_text(&effect->what), effects[i].what);
		screen_test_close(&test);
		folder_release(&folder);
	}
}

static void letters_are_drawn_on_links(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	folder_init(&folder);
	folder_write_text(&folder, "a.txt", LINKED);
	screen_test_open(&test, str_text(&folder.path));
	app_open(test.app, 0);
	screen_test_keys(&test, "u");
	screen_test_expect_sizes(&test, "reader-links");
	screen_test_close(&test);
	folder_release(&folder);
}

/* What is no web address is never passed on. */
static void refuses_other_schemes(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	folder_init(&folder);
	folder_write_text(&folder, "a.txt",
	    "---\nurl: file:///etc/passwd\n---\nFerry\n\nIt sailed.\n");
	screen_test_open(&test, str_text(&folder.path));
	app_open(test.app, 0);
	screen_test_keys(&test, "o");
	assert_int_equal(test.request, APP_CONTINUE);
	screen_test_shows(&test, "expected an address of http or https");
	screen_test_keys(&test, "u");
	screen_test_shows(&test, "there is no link in this article");
	screen_test_close(&test);
	folder_release(&folder);
}

/* With more than 26 links, each has two letters. */
static void many_links_have_two_letters(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	struct str text = {0};
	folder_init(&folder);
	str_append_text(&text, "Ferry\n\n");
	for (int i = 0; i < 30; i++)
		str_printf(&text, "See https://a.example/%d for more.\n\n", i);
	folder_write(&folder, "a.txt", str_slice(&text));
	screen_test_open(&test, str_text(&folder.path));
	app_open(test.app, 0);
	screen_test_keys(&test, "u s");
	assert_int_equal(test.request, APP_CONTINUE);
	screen_test_shows(&test, "open link s");
	screen_test_keys(&test, "f");
	assert_int_equal(test.request, APP_EFFECT);
	assert_string_equal(
	    str_text(&app_effect(test.app)->what), "https://a.example/29");
	str_release(&text);
	screen_test_close(&test);
	folder_release(&folder);
}

static void shows_that_it_is_marked(void **state)
{
	(void)state;
	struct screen_test test;
	open_seed(&test, "rediff.txt");
	screen_test_keys(&test, "A Esc");
	screen_test_shows(&test, " [A] Rediff: ");
	screen_test_close(&test);
}

/* Wide characters, text without spaces, lines broken in the file. */
static void lays_out_other_scripts(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	folder_init(&folder);
	folder_write_text(&folder, "a.txt",
	    "---\noutlet: \u6e2f\u53e3\u65e5\u62a5\nheadline: "
	    "\u6e2f\u53e3\u5927\u6865\u5173\u95ed\n"
	    "published: 2026-06-17\n---\n"
	    "\u6e2f\u53e3\u5927\u6865\u661f\u671f\u4e00\u5173\u95ed\u3002"
	    "\u5546\u4eba\u4eec\u60f3\u77e5\u9053\u66f4\u591a\uff0c"
	    "\u8f6e\u6e21\u52a0\u500d\u5f00\u884c\u3002\n\n"
	    "This paragraph was broken\nby whoever wrote it, but\nnot "
	    "here.\n");
	screen_test_open(&test, str_text(&folder.path));
	screen_test_size(&test, 12, 40);
	screen_test_keys(&test, "Enter /~broken. Enter");
	screen_test_expect(&test, "reader-wide");
	screen_test_close(&test);
	folder_release(&folder);
}

static void an_article_that_is_gone_closes(void **state)
{
	(void)state;
	struct screen_test test;
	struct folder folder;
	folder_init(&folder);
	folder_write_text(&folder, "a.txt", "One article.\n\nIt stays.\n");
	folder_write_text(&folder, "b.txt", "Another one.\n\nIt goes.\n");
	screen_test_open(&test, str_text(&folder.path));
	screen_test_keys(&test, "G Enter");
	screen_test_shows(&test, "It goes.");
	assert_int_equal(remove(folder_path(&folder, "b.txt")), 0);
	screen_test_keys(&test, "R");
	screen_test_shows(&test, "b.txt: is gone");
	screen_test_shows(&test, "It stays.");
	screen_test_close(&test);
	folder_release(&folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(looks),
	    cmocka_unit_test(furniture_opens),
	    cmocka_unit_test(says_that_there_is_no_furniture),
	    cmocka_unit_test(front_matter_is_not_announced),
	    cmocka_unit_test(finds_as_one_types),
	    cmocka_unit_test(answers_what_was_typed),
	    cmocka_unit_test(giving_up_restores_the_place),
	    cmocka_unit_test(a_new_size_keeps_the_place),
	    cmocka_unit_test(moves_as_less_does),
	    cmocka_unit_test(goes_to_the_next_article),
	    cmocka_unit_test(marks_answer),
	    cmocka_unit_test(marks_come_back),
	    cmocka_unit_test(not_every_place_is_kept),
	    cmocka_unit_test(a_large_window_keeps_the_place),
	    cmocka_unit_test(the_next_run_knows_the_places),
	    cmocka_unit_test(a_mark_of_another_library_is_reported),
	    cmocka_unit_test(marks_are_of_an_article),
	    cmocka_unit_test(asks_for_a_mark),
	    cmocka_unit_test(sends_out),
	    cmocka_unit_test(letters_are_drawn_on_links),
	    cmocka_unit_test(refuses_other_schemes),
	    cmocka_unit_test(many_links_have_two_letters),
	    cmocka_unit_test(shows_that_it_is_marked),
	    cmocka_unit_test(lays_out_other_scripts),
	    cmocka_unit_test(an_article_that_is_gone_closes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
