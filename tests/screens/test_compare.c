/* SPDX-License-Identifier: MIT */
/* The compare screen.  The articles have every kind of difference, in plain
 * words, so that what is found in them does not depend on fine tuning. */
#include "support/test.h"

#include "base/embed.h"
#include "ui/theme.h"
#include "support/folder.h"
#include "support/hostile.h"
#include "support/screen.h"

static const char morning[] =
    "---\n"
    "outlet: Morning Post\n"
    "published: 2024-03-04\n"
    "headline: Council shuts Old Bridge over cracks\n"
    "---\n"
    "Divers discovered deep rust inside two of the eight piers on Monday."
    "\n\n"
    "Repairs will take nearly five months and cost 12 million crowns, "
    "Mayor Ida Holm told reporters.\n\n"
    "\"We will not gamble with the lives of anybody who walks across this "
    "river,\" engineer Anna Dahl said.\n\n"
    "Shopkeepers fear that customers will stay away until autumn.\n\n"
    "Ferries carry passengers to the north bank every ten minutes.\n\n"
    "King Oscar opened the crossing in 1912.\n";

static const char evening[] =
    "---\n"
    "outlet: Evening Star\n"
    "published: 2024-03-05\n"
    "headline: Council shuts Old Bridge because of cracks\n"
    "---\n"
    "King Oscar opened the crossing in 1912.\n\n"
    "On Monday divers found deep rust inside three of the eight piers.\n\n"
    "Mayor Ida Holm said repairs would take five months and cost 12 "
    "million crowns.\n\n"
    "\"We will not play with the lives of anybody who walks across this "
    "river,\" engineer Anna Dahl said.\n\n"
    "Swimmers had warned of broken lamps last summer.\n\n"
    "Ferries carry passengers to the north bank every ten minutes.\n";

static const char third[] = "---\n"
			    "outlet: Third Voice\n"
			    "---\n"
			    "The ferries are full.\n";

struct fixture {
	struct folder folder;
	struct screen_test test;
};

static void compare(struct fixture *f, const char *a, const char *b)
{
	size_t entry_a, entry_b;
	screen_test_open(&f->test, str_text(&f->folder.path));
	assert_true(library_find_entry(f->test.library, a, &entry_a));
	assert_true(library_find_entry(f->test.library, b, &entry_b));
	app_compare(f->test.app, entry_a, entry_b);
}

static void open_story(struct fixture *f)
{
	folder_init(&f->folder);
	folder_write_text(&f->folder, "morning.txt", morning);
	folder_write_text(&f->folder, "evening.txt", evening);
	folder_write_text(&f->folder, "third.txt", third);
	compare(f, "morning.txt", "evening.txt");
}

static void close_story(struct fixture *f)
{
	screen_test_close(&f->test);
	folder_release(&f->folder);
}

static void looks(void **state)
{
	(void)state;
	struct fixture f;
	open_story(&f);
	screen_test_expect_sizes(&f.test, "compare");
	close_story(&f);
}

/* What was not looked for, in full or in brief. */
static void says_which_languages_are_compared(void **state)
{
	static const struct {
		const char *a, *b;
		int columns;
		const char *shown;
	} rows[] = {
	    {"tests/compare/tram/a.txt", "tests/compare/tram/b.txt", 120,
		"German: speakers and numbers in "},
	    {"tests/compare/tram/a.txt", "tests/compare/tram/b.txt", 40,
		"German: no speakers, no"},
	    {"tests/compare/german/a.txt", "tests/compare/german/b.txt", 120,
		"A is German, B is English: linked by names and numbers only"},
	    {"tests/compare/german/a.txt", "tests/compare/german/b.txt", 40,
		"German/English: names and"},
	};
	(void)state;
	for (size_t i = 0; test_row(rows, i, rows[i].shown); i++) {
		struct fixture f;
		screen_test_open(&f.test, "tests/compare");
		size_t entry_a, entry_b;
		assert_true(
		    library_find_entry(f.test.library, rows[i].a, &entry_a));
		assert_true(
		    library_find_entry(f.test.library, rows[i].b, &entry_b));
		app_compare(f.test.app, entry_a, entry_b);
		screen_test_size(&f.test, 24, rows[i].columns);
		screen_test_shows(&f.test, rows[i].shown);
		screen_test_shows(&f.test, "shared");
		screen_test_close(&f.test);
	}
}

/* Keys, and text on the screen after them. */
static const struct {
	const char *keys, *shown;
} presses[] = {
    {"", "A  Morning Post"},
    {"", "B  Evening Star"},
    {"", "4 March 2024"},
    {"", "shared"},
    {"]a", "no close match in B"},
    {"]b", "no close match in A"},
    {"[a", "no sentence only in A above this one"},
    {"]q [q", "no altered quotation above this one"},
    {"G Tab", "no difference below this one"},
    {"]m", " 9/9"},
    {"]m Enter", " 2/9"},
    {"]m [m", "no link out of order above this one"},
    {"]f", " 3/9"},
    {"]f ]f", " 4/9"},
    {"G [f", " 4/9"},
    {"]f ]f ]f", "no differing figure below this one"},
    {"w", "why"},
    {"o", "in the order of A"},
    {"o o", "in the order of B"},
    {"o o o", "side by side"},
    {"x", "A  Evening Star"},
    {">", "B  Third Voice"},
    {"> >", "B  Evening Star"},
    {"<", "B  Third Voice"},
    {"]b >", "B  Third Voice"},
    {"l", "quotations, figures and wording: 1 of"},
    {"l", "nearly five months"},
    {"l q", "A  Morning Post"},
    {"=", "folded"},
    {"/lives Enter", "1 of 2"},
    {"/lives Enter n", "2 of 2"},
    {"Enter", "not told at another place"},
    {"/1912 Enter Enter", "told beside A"},
    {"?", "next quotation that differs"},
    {"?", "a quotation, a figure differs"},
    {"2j", "3/9"},
    {"/shopkeepers Enter", "1 of 1"},
    {"/swimmers Enter", "1 of 1"},
    {"/king Enter n", "2 of 2"},
    {"/~swim|shopk Enter n", "2 of 2"},
    {"s ferries", "search all: ferries"},
    {"l s ferries", "search all: ferries"},
    {": search Enter ferries", "search all: ferries"},
    {"? s ferries", "search all: ferries"},
};

static void keys_do_what_the_help_says(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(presses, i, presses[i].keys); i++) {
		struct fixture f;
		open_story(&f);
		screen_test_size(&f.test, 40, 120);
		screen_test_keys(&f.test, presses[i].keys);
		screen_test_shows(&f.test, presses[i].shown);
		close_story(&f);
	}
}

static void orders_look(void **state)
{
	(void)state;
	struct fixture f;
	open_story(&f);
	screen_test_size(&f.test, 40, 120);
	screen_test_keys(&f.test, "o j");
	screen_test_expect(&f.test, "compare-by-a");
	screen_test_keys(&f.test, "o j");
	screen_test_expect(&f.test, "compare-by-b");
	close_story(&f);
}

static void finding_lights_both_sides(void **state)
{
	(void)state;
	struct fixture f;
	open_story(&f);
	screen_test_size(&f.test, 24, 80);
	screen_test_keys(&f.test, "/the Enter n");
	screen_test_expect(&f.test, "compare-find");
	close_story(&f);
}

static void folding_hides_passages_with_the_same_words(void **state)
{
	(void)state;
	struct fixture f;
	open_story(&f);
	screen_test_size(&f.test, 40, 120);
	screen_test_keys(&f.test, "= j");
	screen_test_shows(&f.test, "told alike");
	screen_test_shows_not(&f.test, "Ferries");
	screen_test_keys(&f.test, "/ferries Enter");
	screen_test_shows(&f.test, "Ferries");
	close_story(&f);
}

static void never_says_that_something_was_omitted(void **state)
{
	(void)state;
	struct fixture f;
	open_story(&f);
	screen_test_keys(&f.test, "]a w");
	screen_test_shows_not(&f.test, "omit");
	screen_test_shows_not(&f.test, "missing");
	close_story(&f);
}

/* A click chooses the current row, and the cursor is in it; the wheel scrolls.
 */
static void the_mouse_moves(void **state)
{
	(void)state;
	struct fixture f;
	open_story(&f);
	screen_test_size(&f.test, 24, 80);
	screen_test_mouse(&f.test, MOUSE_CLICK, 8, 10);
	int row = screen_test_draw(&f.test)->cursor_row;
	assert_in_range(row, 4, 8);
	screen_test_mouse(&f.test, MOUSE_WHEEL_DOWN, 8, 10);
	assert_true(screen_test_draw(&f.test)->cursor_row < row);
	screen_test_keys(&f.test, "l");
	screen_test_mouse(&f.test, MOUSE_CLICK, 20, 5);
	assert_int_equal(screen_test_draw(&f.test)->cursor_row, 20);
	screen_test_keys(&f.test, "q");
	screen_test_size(&f.test, 40, 120);
	screen_test_mouse(&f.test, MOUSE_CLICK, 1, 112);
	assert_int_equal(screen_test_draw(&f.test)->cursor_row, 1);
	close_story(&f);
}

/* The wheel scrolls the list that it is over; a double click chooses from it as
 * Enter does. */
static void the_mouse_works_in_the_list(void **state)
{
	(void)state;
	struct fixture f;
	open_story(&f);
	screen_test_size(&f.test, 20, 120);
	screen_test_keys(&f.test, "l");
	screen_test_shows(&f.test, "wording: 1 of ");
	screen_test_mouse(&f.test, MOUSE_CLICK, 15, 5);
	screen_test_shows(&f.test, "wording: 2 of ");
	screen_test_mouse(&f.test, MOUSE_DOUBLE, 14, 5);
	screen_test_shows_not(&f.test, "wording: ");
	close_story(&f);
}

/* A sentence that is also linked elsewhere is noted at both links. */
static void why_says_where_else(void **state)
{
	(void)state;
	struct screen_test test;
	screen_test_open(&test, "tests/compare/dam");
	screen_test_size(&test, 40, 160);
	screen_test_keys(&test, "j A j j c w");
	screen_test_shows(
	    &test, "A 1 with B 2, HARWICK - More than 4,000\u2026");
	screen_test_shows(&test, "B 2 with A 1, Dam above Harwick bursts,");
	screen_test_close(&test);
}

/* Opening the list does not go back to the beginning. */
static void the_list_begins_where_the_reader_is(void **state)
{
	(void)state;
	struct fixture f;
	open_story(&f);
	screen_test_size(&f.test, 40, 120);
	screen_test_keys(&f.test, "]f l");
	screen_test_shows_not(&f.test, "wording: 1 of ");
	screen_test_keys(&f.test, "q gg l");
	screen_test_shows(&f.test, "wording: 1 of ");
	close_story(&f);
}

static void a_line_at_the_top_says_whose_it_is(void **state)
{
	(void)state;
	struct fixture f;
	open_story(&f);
	screen_test_size(&f.test, 12, 40);
	screen_test_mouse(&f.test, MOUSE_WHEEL_DOWN, 5, 5);
	const struct grid *grid = screen_test_draw(&f.test);
	assert_string_equal(grid_at(grid, 1, 1)->text, "B");
	assert_string_equal(grid_at(grid, 1, 2)->text, " ");
	close_story(&f);
}

static void a_reload_keeps_the_place(void **state)
{
	(void)state;
	struct fixture f;
	open_story(&f);
	screen_test_size(&f.test, 24, 80);
	screen_test_keys(&f.test, "l j q ]a");
	folder_write_text(&f.folder, "evening.txt", third);
	screen_test_keys(&f.test, "R");
	screen_test_shows(&f.test, "read anew");
	screen_test_shows(&f.test, "B  Third Voice");
	screen_test_shows(&f.test, "Shopkeepers");
	folder_write_text(&f.folder, "evening.txt", evening);
	screen_test_keys(&f.test, "R");
	assert_in_range(screen_test_draw(&f.test)->cursor_row, 1, 20);
	screen_test_shows(&f.test, "Shopkeepers");
	close_story(&f);
}

/* From another outlet: from its own it would be one article. */
static void an_article_with_itself_has_the_same_words(void **state)
{
	(void)state;
	struct fixture f;
	char *other = mem_strdup(morning);
	*(strstr(other, "outlet: ") + strlen("outlet: ")) = 'X';
	folder_init(&f.folder);
	folder_write_text(&f.folder, "a.txt", morning);
	folder_write_text(&f.folder, "b.txt", other);
	compare(&f, "a.txt", "b.txt");
	free(other);
	screen_test_shows(&f.test, "shared 100 %/100 %");
	screen_test_keys(&f.test, "=");
	screen_test_shows(&f.test, "passages told alike");
	close_story(&f);
}

static void says_that_no_passage_has_the_same_words(void **state)
{
	(void)state;
	struct fixture f;
	folder_init(&f.folder);
	folder_write_text(&f.folder, "a.txt", "The mayor opened a bridge.\n");
	folder_write_text(&f.folder, "b.txt", "Rain fell on the harbour.\n");
	compare(&f, "a.txt", "b.txt");
	screen_test_keys(&f.test, "=");
	screen_test_shows(&f.test, "no passage is told alike");
	close_story(&f);
}

/* Nothing unsafe of a hostile article is drawn, at any size. */
static void hostile_articles_are_safe(void **state)
{
	(void)state;
	struct fixture f;
	struct str article = {0};
	hostile_article(&article);
	folder_init(&f.folder);
	folder_write(&f.folder, "a.txt", str_slice(&article));
	folder_write_text(&f.folder, "b.txt", evening);
	compare(&f, "a.txt", "b.txt");
	for (int columns = 20; columns <= 160; columns += 7) {
		screen_test_size(&f.test, 5 + columns / 5, columns);
		screen_test_keys(&f.test, "w G gg x l j");
		screen_test_draw(&f.test);
	}
	str_release(&article);
	close_story(&f);
}

/* The roles that tell things apart, each with the sign drawn in it; "": words
 * of the articles. */
static const struct {
	enum role role;
	const char *sign;
} told_apart[] = {
    {ROLE_HEADLINE, ""},
    {ROLE_CAPTION, ""},
    {ROLE_EQUAL, ""},
    {ROLE_INFLECTED, ""},
    {ROLE_REPLACED, ""},
    {ROLE_ONLY_A, "A"},
    {ROLE_ONLY_B, "B"},
    {ROLE_MOVED, "↓"},
    {ROLE_MARGIN, "="},
};

static void check_signs(const struct theme *theme)
{
	const unsigned seen =
	    THEME_BOLD | THEME_UNDERLINE | THEME_REVERSE | THEME_ITALIC;
	for (size_t a = 0;
	     test_row(told_apart, a, role_name(told_apart[a].role)); a++)
		for (size_t b = 0; b < a; b++) {
			enum role role = told_apart[a].role;
			enum role other = told_apart[b].role;
			unsigned differ = theme->styles[role].attributes ^
					  theme->styles[other].attributes;
			if (!(differ & seen) &&
			    strcmp(told_apart[a].sign, told_apart[b].sign) == 0)
				fail_msg("%s: %s and %s differ by colour alone",
				    theme->name, role_name(role),
				    role_name(other));
		}
}

static void no_theme_tells_by_colour_alone(void **state)
{
	(void)state;
	for (const struct embed_file *file = theme_files; file->name; file++) {
		struct slice yaml = {(const char *)file->bytes, file->len};
		struct theme theme;
		assert_true(theme_parse(&theme, file->name, yaml, NULL));
		check_signs(&theme);
		theme_drop_colours(&theme);
		check_signs(&theme);
	}
}

static bool draws(const struct grid *grid, enum role role, const char *sign)
{
	for (int row = 0; row < grid->rows; row++)
		for (int column = 0; column < grid->columns; column++) {
			const struct grid_cell *cell =
			    grid_at(grid, row, column);
			if (cell->role == role && strcmp(cell->text, sign) == 0)
				return true;
		}
	return false;
}

static void the_signs_are_drawn(void **state)
{
	(void)state;
	struct fixture f;
	open_story(&f);
	screen_test_size(&f.test, 60, 120);
	const struct grid *grid = screen_test_draw(&f.test);
	for (size_t i = 0;
	     test_row(told_apart, i, role_name(told_apart[i].role)); i++)
		if (told_apart[i].sign[0] &&
		    !draws(grid, told_apart[i].role, told_apart[i].sign))
			fail_msg("no %s in %s", told_apart[i].sign,
			    role_name(told_apart[i].role));
	close_story(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(looks),
	    cmocka_unit_test(says_which_languages_are_compared),
	    cmocka_unit_test(keys_do_what_the_help_says),
	    cmocka_unit_test(orders_look),
	    cmocka_unit_test(finding_lights_both_sides),
	    cmocka_unit_test(folding_hides_passages_with_the_same_words),
	    cmocka_unit_test(never_says_that_something_was_omitted),
	    cmocka_unit_test(the_mouse_moves),
	    cmocka_unit_test(the_mouse_works_in_the_list),
	    cmocka_unit_test(why_says_where_else),
	    cmocka_unit_test(the_list_begins_where_the_reader_is),
	    cmocka_unit_test(a_line_at_the_top_says_whose_it_is),
	    cmocka_unit_test(a_reload_keeps_the_place),
	    cmocka_unit_test(an_article_with_itself_has_the_same_words),
	    cmocka_unit_test(says_that_no_passage_has_the_same_words),
	    cmocka_unit_test(hostile_articles_are_safe),
	    cmocka_unit_test(no_theme_tells_by_colour_alone),
	    cmocka_unit_test(the_signs_are_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
