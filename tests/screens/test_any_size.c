/* SPDX-License-Identifier: MIT */
/* Every screen at every size, plain or not: the cursor is where a screen reader
 * should read, and text of any kind keeps to its columns (screen_test_draw
 * checks each cell). */
#include "support/test.h"

#include <unistd.h>

#include "support/folder.h"
#include "support/screen.h"

static const int sizes[][2] = {{5, 20}, {5, 500}, {6, 21}, {8, 40}, {12, 40},
    {24, 69}, {24, 70}, {24, 80}, {40, 99}, {40, 100}, {40, 120}, {60, 200},
    {200, 20}, {200, 500}};

/* Characters that are wide, combining, joined, flags or right to left, where a
 * wrong width would show: in names, headlines, and all over the text. */
static const char strange[] =
    "---\n"
    "outlet: \xe6\x9c\x9d\xe6\x97\xa5\xe6\x96\xb0\xe8\x81\x9e\n"
    "headline: \xe6\xb8\xaf\xe5\x8f\xa3\xe3\x81\xae "
    "\xf0\x9f\x91\xa9\xe2\x80"
    "\x8d\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7 \xd7\xa9\xd7\x9c\xd7"
    "\x95\xd7\x9d \xf0\x9f\x87\xb3\xf0\x9f\x87\xb1 e\xcc\x81te\xcc\x81\n"
    "---\n"
    "The harbour of \xe6\xb8\xaf\xe5\x8f\xa3 was shut on Monday, "
    "\xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7 said https://example.org/"
    "\xe6\xb8\xaf the mayor.\n\n"
    "Ferries \xf0\x9f\x9b\xb3\xef\xb8\x8f run again at noon, "
    "\xe2\x80\x9c\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d\xe2\x80\x9d.\n";
static const char usual[] =
    "---\n"
    "outlet: Zeeland Post\n"
    "headline: Harbour of \xe6\xb8\xaf\xe5\x8f\xa3 shut\n"
    "---\n"
    "On Monday the harbour of \xe6\xb8\xaf\xe5\x8f\xa3 was shut, the mayor "
    "said.\n\n"
    "\xf0\x9f\x91\xa9\xf0\x9f\x8f\xbd\xe2\x80\x8d\xf0\x9f\x9a\x80 flew.\n";

/* Keys that open a screen, and the role of the cursor's row; ROLE_TEXT: any
 * role, above the last row. */
static const struct {
	const char *keys;
	enum role role;
} screens[] = {
    {"", ROLE_CURSOR_ROW},
    {"G", ROLE_CURSOR_ROW},
    {"j Tab", ROLE_TEXT},
    {"j Tab G", ROLE_TEXT},
    {"/har", ROLE_PROMPT},
    {":", ROLE_PROMPT},
    {": re", ROLE_PROMPT},
    {"R", ROLE_CURSOR_ROW},
    {"g", ROLE_CURSOR_ROW},
    {"p", ROLE_TEXT},
    {"?", ROLE_TEXT},
    {"? G", ROLE_TEXT},
    {"? /key Enter n", ROLE_TEXT},
    {"j Enter", ROLE_TEXT},
    {"j Enter G", ROLE_TEXT},
    {"j Enter /harbour", ROLE_PROMPT},
    {"j Enter /harbour Enter n", ROLE_TEXT},
    {"j Enter m", ROLE_PROMPT},
    {"j Enter '", ROLE_PROMPT},
    {"G Enter u", ROLE_PROMPT},
    {"j Enter w", ROLE_PROMPT},
    {"s", ROLE_PROMPT},
    {"s harbour", ROLE_PROMPT},
    {"s harbour Enter", ROLE_CURSOR_ROW},
    {"s harbour Enter G /the", ROLE_PROMPT},
    {"j m G c", ROLE_CURSOR_TEXT},
    {"j m G c G", ROLE_CURSOR_TEXT},
    {"j m G c o j", ROLE_CURSOR_TEXT},
    {"j m G c o o w", ROLE_CURSOR_TEXT},
    {"j m G c x ]b", ROLE_CURSOR_TEXT},
    {"j m G c /the", ROLE_PROMPT},
    {"j m G c ?", ROLE_TEXT},
};

static bool has_role(const struct grid *grid, enum role role)
{
	for (int column = 0; column < grid->columns; column++) {
		const struct grid_cell *cell =
		    grid_at(grid, grid->cursor_row, column);
		if (cell->role == role || cell->under == role)
			return true;
	}
	return false;
}

static void check_cursor(struct screen_test *test, size_t screen)
{
	for (size_t i = 0; test_row(sizes, i, NULL); i++) {
		enum role role = screens[screen].role;
		screen_test_size(test, sizes[i][0], sizes[i][1]);
		const struct grid *grid = screen_test_draw(test);
		bool is_right = role == ROLE_TEXT
				    ? grid->cursor_row < grid->rows - 1
				    : has_role(grid, role);
		if (!grid->cursor_visible || !is_right)
			fail_msg("\"%s\" at %dx%d: cursor at %d,%d",
			    screens[screen].keys, grid->columns, grid->rows,
			    grid->cursor_column, grid->cursor_row);
	}
}

static void check_all_cursors(
    void (*open)(struct screen_test *test, const char *paths))
{
	struct folder folder;
	folder_init(&folder);
	folder_write_text(&folder, "strange.txt", strange);
	folder_write_text(&folder, "usual.txt", usual);
	for (size_t i = 0; test_row(screens, i, screens[i].keys); i++) {
		struct screen_test test;
		open(&test, str_text(&folder.path));
		screen_test_keys(&test, screens[i].keys);
		check_cursor(&test, i);
		screen_test_close(&test);
	}
	folder_release(&folder);
}

static void the_cursor_is_where_one_reads(void **state)
{
	(void)state;
	check_all_cursors(screen_test_open);
}

static void on_plain_screens_too(void **state)
{
	(void)state;
	check_all_cursors(screen_test_open_plain);
}

/* Also without any article. */
static void even_without_articles(void **state)
{
	(void)state;
	static const char *const keys[] = {"", "p", "s", "?", "/x", "Tab"};
	for (size_t i = 0; test_row(keys, i, keys[i]); i++) {
		struct screen_test test;
		struct folder folder;
		folder_init(&folder);
		folder_write_text(&folder, "usual.txt", usual);
		screen_test_open(&test, str_text(&folder.path));
		unlink(folder_path(&folder, "usual.txt"));
		screen_test_keys(&test, "R");
		screen_test_keys(&test, keys[i]);
		assert_true(screen_test_draw(&test)->cursor_visible);
		screen_test_size(&test, 3, 10);
		assert_true(screen_test_draw(&test)->cursor_visible);
		screen_test_close(&test);
		folder_release(&folder);
	}
}

/* The divider is one line from top to bottom, whatever is beside it. */
static void any_text_keeps_its_columns(void **state)
{
	(void)state;
	struct folder folder;
	struct screen_test test;
	folder_init(&folder);
	folder_write_text(&folder, "strange.txt", strange);
	folder_write_text(&folder, "usual.txt", usual);
	screen_test_open(&test, str_text(&folder.path));
	screen_test_expect_sizes(&test, "strange-outlets");
	for (int columns = 70; columns < 130; columns++) {
		screen_test_size(&test, 12, columns);
		const struct grid *grid = screen_test_draw(&test);
		int divider = 0;
		while (grid_at(grid, 0, divider)->role != ROLE_BORDER)
			divider++;
		for (int row = 0; row < grid->rows - 1; row++)
			assert_int_equal(
			    grid_at(grid, row, divider)->role, ROLE_BORDER);
	}
	screen_test_keys(&test, "j m G c");
	screen_test_expect_sizes(&test, "strange-compare");
	screen_test_close(&test);
	folder_release(&folder);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_cursor_is_where_one_reads),
	    cmocka_unit_test(on_plain_screens_too),
	    cmocka_unit_test(even_without_articles),
	    cmocka_unit_test(any_text_keeps_its_columns),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
