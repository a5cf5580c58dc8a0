/* SPDX-License-Identifier: MIT */
/* screen: runs the app and compares its screens with saved ones. */
#include "test.h"

#include "screen.h"

#include "base/file.h"
#include "text/unicode.h"

/* Calls `visit` with each part of a list. */
static void for_each(struct screen_test *test, const char *list,
    const char *between,
    void (*visit)(struct screen_test *test, const char *part))
{
	char *copy = mem_strdup(list), *place = NULL;
	for (char *part = strtok_r(copy, between, &place); part;
	     part = strtok_r(NULL, between, &place))
		visit(test, part);
	free(copy);
}

static void add_path(struct screen_test *test, const char *path)
{
	struct err err = {0};
	if (!library_add(test->library, path, &err))
		fail_msg("%s", err.text);
}

static void open_app(struct screen_test *test, const char *paths,
    const struct app_options *options)
{
	*test = (struct screen_test){.library = library_open(NULL)};
	for_each(test, paths, ":", add_path);
	test->app = app_new(test->library, options);
	screen_test_size(test, 24, 80);
}

void screen_test_open_with(
    struct screen_test *test, const char *paths, struct state *state)
{
	struct app_options options = {.now = SCREEN_TEST_NOW, .state = state};
	open_app(test, paths, &options);
}

void screen_test_open_plain(struct screen_test *test, const char *paths)
{
	struct app_options options = {.now = SCREEN_TEST_NOW, .plain = true};
	open_app(test, paths, &options);
}

void screen_test_open(struct screen_test *test, const char *paths)
{
	screen_test_open_with(test, paths, NULL);
}

void screen_test_close(struct screen_test *test)
{
	app_free(test->app);
	library_close(test->library);
	grid_release(&test->grid);
}

void screen_test_size(struct screen_test *test, int rows, int columns)
{
	grid_release(&test->grid);
	grid_init(&test->grid, rows, columns);
	app_resize(test->app, rows, columns);
}

static void press_key(struct screen_test *test, uint32_t key)
{
	test->request = app_key(test->app, key);
	if (!test->is_hasty)
		app_settle(test->app);
}

static void press(struct screen_test *test, const char *name)
{
	uint32_t key;
	struct slice rest = slice_of(name);
	if (key_parse(name, &key)) {
		press_key(test, key);
		return;
	}
	while (rest.len) {
		rest = slice_from(rest, unicode_decode(rest, &key));
		press_key(test, key);
	}
}

void screen_test_keys(struct screen_test *test, const char *keys)
{
	for_each(test, keys, " ", press);
}

void screen_test_mouse(
    struct screen_test *test, enum mouse_kind kind, int row, int column)
{
	struct mouse mouse = {kind, row, column};
	test->request = app_mouse(test->app, &mouse);
	if (!test->is_hasty)
		app_settle(test->app);
}

/* Controls, bidi controls, separators and tags.  Repeats the list of the code
 * under test, so that the test does not depend on it. */
static bool is_unsafe(uint32_t code)
{
	return code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x61c ||
	       (code >= 0x200b && code <= 0x200f) ||
	       (code >= 0x2028 && code <= 0x202e) ||
	       (code >= 0x2060 && code <= 0x206f) || code == 0xfeff ||
	       (code >= 0xe0000 && code <= 0xe0fff);
}

static void assert_safe(const struct grid_cell *cell)
{
	struct slice text = slice_of(cell->text);
	assert_true(text.len < UNICODE_CELL_BYTES);
	while (text.len) {
		uint32_t code;
		text = slice_from(text, unicode_decode(text, &code));
		if (is_unsafe(code))
			fail_msg("U+%04X on the screen", (unsigned)code);
	}
}

/* The text of a cell is as wide as the cell: two columns if the next cell is
 * empty, else one. */
static void assert_fits(const struct grid *grid, int row, int column)
{
	const char *text = grid_at(grid, row, column)->text;
	size_t room = 1;
	if (!text[0]) {
		assert_in_range(column, 1, grid->columns - 1);
		assert_true(grid_at(grid, row, column - 1)->text[0]);
		return;
	}
	if (column + 1 < grid->columns &&
	    !grid_at(grid, row, column + 1)->text[0])
		room = 2;
	assert_int_equal(unicode_columns(slice_of(text)), room);
}

const struct grid *screen_test_draw(struct screen_test *test)
{
	struct grid *grid = &test->grid;
	app_draw(test->app, grid);
	for (int row = 0; row < grid->rows; row++)
		for (int column = 0; column < grid->columns; column++) {
			assert_safe(grid_at(grid, row, column));
			assert_fits(grid, row, column);
		}
	assert_true(grid->cursor_visible);
	assert_in_range(grid->cursor_row, 0, grid->rows - 1);
	assert_in_range(grid->cursor_column, 0, grid->columns - 1);
	return grid;
}

static void save(const char *path, const struct str *screen)
{
	struct err err = {0};
	if (!file_write(path, str_slice(screen), &err))
		fail_msg("%s", err.text);
}

static void compare(
    const char *path, const struct str *saved, const struct str *drawn)
{
	if (slice_equal(str_slice(saved), str_slice(drawn)))
		return;
	fprintf(stderr, "--- %s (UPDATE=1 rewrites it)\n%s+++ drawn\n%s", path,
	    str_text(saved), str_text(drawn));
	fail_msg("%s differs", path);
}

void screen_test_expect_text(const char *name, const struct str *drawn)
{
	char path[256];
	struct str saved = {0};
	snprintf(path, sizeof(path), "tests/screens/expected/%s.screen", name);
	if (getenv("UPDATE")) {
		save(path, drawn);
	} else {
		struct err err = {0};
		if (!file_read(path, 1 << 20, &saved, &err))
			fprintf(stderr, "%s\n", err.text);
		compare(path, &saved, drawn);
	}
	str_release(&saved);
}

void screen_test_expect(struct screen_test *test, const char *name)
{
	struct str drawn = {0};
	grid_dump(screen_test_draw(test), &drawn);
	screen_test_expect_text(name, &drawn);
	str_release(&drawn);
}

void screen_test_expect_sizes(struct screen_test *test, const char *name)
{
	static const struct {
		int rows, columns;
	} sizes[] = {{40, 120}, {24, 80}, {12, 40}};
	for (size_t i = 0; i < ARRAY_LEN(sizes); i++) {
		char sized[128];
		screen_test_size(test, sizes[i].rows, sizes[i].columns);
		snprintf(sized, sizeof(sized), "%s-%dx%d", name,
		    sizes[i].columns, sizes[i].rows);
		screen_test_expect(test, sized);
	}
}

/* Appends the lines of the screen, without its roles. */
static void draw_lines(struct screen_test *test, struct str *out)
{
	const struct grid *grid = screen_test_draw(test);
	for (int row = 0; row < grid->rows; row++) {
		for (int column = 0; column < grid->columns; column++)
			str_append_text(out, grid_at(grid, row, column)->text);
		str_append_byte(out, '\n');
	}
}

void screen_test_cursor_row(struct screen_test *test, struct str *out)
{
	const struct grid *grid = screen_test_draw(test);
	size_t start = out->len;
	assert_true(grid->cursor_visible);
	for (int column = 0; column < grid->columns; column++)
		str_append_text(
		    out, grid_at(grid, grid->cursor_row, column)->text);
	while (out->len > start && out->bytes[out->len - 1] == ' ')
		str_cut(out, out->len - 1);
}

static void check_shown(struct screen_test *test, const char *text, bool is_it)
{
	struct str lines = {0};
	draw_lines(test, &lines);
	bool is_shown = strstr(str_text(&lines), text) != NULL;
	if (is_shown != is_it)
		fail_msg("%s \"%s\":\n%s", is_it ? "does not show" : "shows",
		    text, str_text(&lines));
	str_release(&lines);
}

void screen_test_shows(struct screen_test *test, const char *text)
{
	check_shown(test, text, true);
}

void screen_test_shows_not(struct screen_test *test, const char *text)
{
	check_shown(test, text, false);
}
