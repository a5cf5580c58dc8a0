/* SPDX-License-Identifier: MIT */
/* Plain screens, for screen readers: lines that can be read out one after the
 * other, and the cursor on the one that is read. */
#include "support/test.h"

#include "support/folder.h"
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
    "Swimmers had warned of broken lamps last summer.\n";

struct fixture {
	struct folder folder;
	struct screen_test test;
};

static void open_story(struct fixture *f, const char *keys)
{
	folder_init(&f->folder);
	folder_write_text(&f->folder, "evening.txt", evening);
	folder_write_text(&f->folder, "morning.txt", morning);
	screen_test_open_plain(&f->test, str_text(&f->folder.path));
	screen_test_keys(&f->test, keys);
}

static void close_story(struct fixture *f)
{
	screen_test_close(&f->test);
	folder_release(&f->folder);
}

/* Keys, and the name of the screen that they open.  The outlets are sorted by
 * name: Evening Star is first. */
static const struct {
	const char *keys, *name;
} screens[] = {
    {"j * G m", "plain-outlets"},
    {"j Enter j j", "plain-reader"},
    {"G m gg c", "plain-compare"},
    {"G m gg c l j", "plain-findings"},
    {"G m gg c ? G", "plain-help"},
    {"s bridge Enter j", "plain-search"},
};

static void looks(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(screens, i, screens[i].keys); i++) {
		struct fixture f;
		open_story(&f, screens[i].keys);
		screen_test_expect_sizes(&f.test, screens[i].name);
		close_story(&f);
	}
}

/* Arrows, lines, blocks, shapes, stars and braille. */
static bool is_sign(uint32_t code)
{
	return (code >= 0x2190 && code <= 0x21ff) ||
	       (code >= 0x2500 && code <= 0x28ff) || code == 0x2022;
}

static void check_signs(const char *keys, int width)
{
	struct fixture f;
	open_story(&f, keys);
	screen_test_size(&f.test, width / 4, width);
	const struct grid *grid = screen_test_draw(&f.test);
	for (int cell = 0; cell < grid->rows * grid->columns; cell++) {
		uint32_t code = 0;
		unicode_decode(slice_of(grid->cells[cell].text), &code);
		assert_false(is_sign(code));
	}
	assert_true(grid->cursor_visible);
	close_story(&f);
}

static void has_no_signs(void **state)
{
	(void)state;
	static const int widths[] = {20, 40, 80, 120, 250};
	for (size_t i = 0; test_row(screens, i, screens[i].keys); i++)
		for (size_t k = 0; test_row(widths, k, NULL); k++)
			check_signs(screens[i].keys, widths[k]);
}

/* Keys at 80x24, and how the cursor's row then begins. */
static const struct {
	const char *keys, *row;
} rows[] = {
    {"", "Evening Star, 1 article, 1 unread"},
    {"h", "Evening Star, 1 article, 1 unread, folded"},
    {"j", "  Council shuts Old Bridge because of cracks, unread"},
    {"j *", "  Council shuts Old Bridge because of cracks, unread, "
	    "starred"},
    {"j m", "  Council shuts Old Bridge because of cracks, marked as A"},
    {"j Enter q", "  Council shuts Old Bridge because of cracks"},
    {"j Enter", "Council shuts Old Bridge because of cracks"},
    {"j Enter j", "Evening Star"},
    {"j Enter /lamps Enter", "Swimmers had warned of broken lamps"},
    {"j Enter /lamps Enter k k", "river,\" engineer Anna Dahl"},
    {"j Enter /lamps Esc", "Council shuts Old Bridge"},
    {"j Enter 3j ma G 'a", "King Oscar opened"},
    {"G m gg c", "both: A 1: Council shuts Old Bridge [over] cracks"},
    {"G m gg c j", "B 1: Council shuts Old Bridge [because of] cracks"},
    {"G m gg c ]b", "B only: Swimmers had warned"},
    {"G m gg c ]a", "A only: Shopkeepers fear that customers"},
    {"G m gg c /1912 Enter", "both, moved, in B at 2: A 6: King Oscar"},
    {"G m gg c /1912 Enter Enter", "moved: B 2, told beside A 6: King"},
    {"G m gg c l", "altered quote: A: We will not gamble"},
    {"G m gg c x", "both: A 1: Council shuts Old Bridge [because of]"},
    {"s lamps", "search all: lamps"},
    {"s lamps Enter", "    Swimmers had warned of broken lamps"},
    {"? j", " Enter "},
};

static void the_cursor_is_on_the_row_that_is_read(void **state)
{
	(void)state;
	for (size_t i = 0; test_row(rows, i, rows[i].keys); i++) {
		struct fixture f;
		struct str row = {0};
		open_story(&f, rows[i].keys);
		screen_test_cursor_row(&f.test, &row);
		if (strncmp(str_text(&row), rows[i].row, strlen(rows[i].row)) !=
		    0)
			fail_msg("%s: \"%s\", not \"%s\"", rows[i].keys,
			    str_text(&row), rows[i].row);
		str_release(&row);
		close_story(&f);
	}
}

/* One key moves the cursor through every line of an article and of a
 * comparison, in order, at any size. */
static void one_key_reads_it_all(void **state)
{
	(void)state;
	static const char *const keys[] = {"j Enter", "G m gg c"};
	static const char *const ends[] = {
	    "Swimmers had warned of broken lamps last summer.",
	    "B only: Swimmers had warned of broken lamps last summer."};
	for (size_t i = 0; test_row(keys, i, keys[i]); i++) {
		struct fixture f;
		struct str read = {0};
		open_story(&f, keys[i]);
		screen_test_size(&f.test, 9, 76);
		for (int line = 0; line < 40; line++) {
			screen_test_cursor_row(&f.test, &read);
			str_append_byte(&read, '\n');
			screen_test_keys(&f.test, "j");
		}
		assert_non_null(strstr(str_text(&read), "King Oscar"));
		assert_non_null(strstr(str_text(&read), "Anna Dahl said."));
		assert_non_null(strstr(str_text(&read), ends[i]));
		str_release(&read);
		close_story(&f);
	}
}

static void says_that_there_is_no_pane(void **state)
{
	(void)state;
	struct fixture f;
	open_story(&f, "Tab");
	screen_test_shows(&f.test, "plain screens show one thing at a time");
	close_story(&f);
}

static void a_new_size_keeps_the_line(void **state)
{
	(void)state;
	struct fixture f;
	struct str row = {0};
	open_story(&f, "j Enter /lamps Enter");
	for (int columns = 200; columns >= 40; columns -= 16) {
		screen_test_size(&f.test, 5 + columns % 7, columns);
		str_clear(&row);
		screen_test_cursor_row(&f.test, &row);
		assert_int_equal(
		    strncmp(str_text(&row), "Swimmers had warned", 19), 0);
	}
	str_release(&row);
	close_story(&f);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(looks),
	    cmocka_unit_test(has_no_signs),
	    cmocka_unit_test(the_cursor_is_on_the_row_that_is_read),
	    cmocka_unit_test(one_key_reads_it_all),
	    cmocka_unit_test(says_that_there_is_no_pane),
	    cmocka_unit_test(a_new_size_keeps_the_line),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
