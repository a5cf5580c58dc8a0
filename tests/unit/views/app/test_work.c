/* SPDX-License-Identifier: MIT */
/* The library's work beside the keys. */
#include "support/test.h"

#include <sys/stat.h>

#include "support/folder.h"
#include "support/screen.h"
#include "views/app/app.h"

enum { FILES = 500, ROWS = 12, COLUMNS = 60 };

/* A library of many files, the first of which are shown. */
static struct library *begin_reading(struct folder *folder)
{
	const char *path;
	for (int i = 0; i < FILES; i++) {
		char name[32], text[64];
		snprintf(name, sizeof(name), "%03d.txt", i);
		snprintf(text, sizeof(text), "Gull %d was seen.\n", i);
		folder_write_text(folder, name, text);
	}
	struct library *library = library_open(NULL);
	path = str_text(&folder->path);
	library_begin(library, &path, 1);
	while (!library_progress(library).n_fresh)
		library_step(library, 1);
	assert_true(library_show(library, NULL));
	return library;
}

static void assert_last_line(struct app *app, const char *part)
{
	struct grid grid;
	struct str text = {0};
	grid_init(&grid, ROWS, COLUMNS);
	app_draw(app, &grid);
	grid_dump(&grid, &text);
	if (slice_find(str_slice(&text), part, 0) == text.len)
		fail_msg("no %s in\n%s", part, str_text(&text));
	str_release(&text);
	grid_release(&grid);
}

static struct app *new_app(struct library *library)
{
	struct app *app = app_new(library, &(struct app_options){0});
	app_resize(app, ROWS, COLUMNS);
	return app;
}

static void reads_on_between_the_keys(void **state)
{
	struct library *library = begin_reading(*state);
	struct app *app = new_app(library);
	assert_true(app_is_busy(app));
	app_work(app);
	assert_last_line(app, "%, Esc stops");
	app_key(app, 'j');
	app_settle(app);
	assert_false(library_is_reading(library));
	assert_int_equal(library_n_entries(library), FILES);
	assert_last_line(app, "500 articles");
	app_free(app);
	library_close(library);
}

static void escape_stops_and_reload_goes_on(void **state)
{
	struct library *library = begin_reading(*state);
	struct app *app = new_app(library);
	app_work(app);
	app_key(app, UI_KEY_ESCAPE);
	assert_false(app_is_busy(app));
	assert_last_line(app, "of 500 files; R goes on");
	assert_true(library_n_entries(library) < FILES);
	for (const char *c = ":reload\r"; *c; c++)
		app_key(app, (uint32_t)*c);
	app_settle(app);
	assert_int_equal(library_n_entries(library), FILES);
	assert_last_line(app, "read anew");
	app_free(app);
	library_close(library);
}

/* On a screen that Esc leaves it stops nothing. */
static void escape_leaves_the_help(void **state)
{
	struct library *library = begin_reading(*state);
	struct app *app = new_app(library);
	app_work(app);
	app_key(app, '?');
	assert_last_line(app, "read ");
	app_key(app, UI_KEY_ESCAPE);
	assert_true(library_is_reading(library));
	assert_last_line(app, "unnamed (000.txt)");
	app_free(app);
	library_close(library);
}

/* Two outlets that nobody named have one name; the cursor stays on the
 * second. */
static void a_reload_finds_the_outlet_by_its_article(void **state)
{
	struct folder *folder = *state;
	const char *path = str_text(&folder->path);
	size_t entry;
	assert_int_equal(mkdir(folder_path(folder, "x"), 0700), 0);
	assert_int_equal(mkdir(folder_path(folder, "y"), 0700), 0);
	folder_write_text(folder, "x/a.txt", "One gull was seen.\n");
	folder_write_text(folder, "y/a.txt", "Two gulls were seen.\n");
	struct library *library = library_open(NULL);
	assert_true(library_add(library, path, NULL));
	struct app *app = new_app(library);
	app_key(app, 'j');
	app_key(app, 'j');
	folder_write_text(folder, "z.txt", "Three gulls were seen.\n");
	app_key(app, 'R');
	app_settle(app);
	app_key(app, 'k');
	assert_last_line(app, "2/6");
	assert_true(library_find_entry(library, "z.txt", &entry));
	app_free(app);
	library_close(library);
}

#define FOLDER_TEST(f) \
	cmocka_unit_test_setup_teardown(f, folder_setup, folder_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
	    FOLDER_TEST(reads_on_between_the_keys),
	    FOLDER_TEST(escape_stops_and_reload_goes_on),
	    FOLDER_TEST(escape_leaves_the_help),
	    FOLDER_TEST(a_reload_finds_the_outlet_by_its_article),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
