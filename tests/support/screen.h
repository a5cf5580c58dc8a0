/* SPDX-License-Identifier: MIT */
/*
 * screen: runs the whole app in a test: takes keys, checks screens.
 *
 *	struct screen_test test;
 *	screen_test_open(&test, "seeds");
 *	screen_test_size(&test, 24, 80);
 *	screen_test_keys(&test, "j j Enter /spy Enter n");
 *	screen_test_expect(&test, "reader-find");
 *	screen_test_close(&test);
 *
 * A saved screen is tests/screens/expected/NAME.screen, in the format of
 * grid_dump; UPDATE=1 in the environment rewrites it.
 */
#ifndef SUPPORT_SCREEN_H
#define SUPPORT_SCREEN_H

#include "base/state.h"
#include "news/library/library.h"
#include "ui/grid.h"
#include "views/app/app.h"

/* Noon of 18 June 2026: three years after the story in seeds/. */
enum { SCREEN_TEST_NOW = 1781784000 };

struct screen_test {
	struct library *library; /* its index is in memory */
	struct app *app;
	struct grid grid;
	enum app_request request; /* of the last key */
	bool is_hasty; /* keys do not wait until the app's work is done */
};

/* Opens the app on files and folders, separated by colons. */
void screen_test_open(struct screen_test *test, const char *paths);
/* The same with a state, which is borrowed. */
void screen_test_open_with(
    struct screen_test *test, const char *paths, struct state *state);
/* The same with plain screens. */
void screen_test_open_plain(struct screen_test *test, const char *paths);
void screen_test_close(struct screen_test *test);
void screen_test_size(struct screen_test *test, int rows, int columns);
/* Presses keys, given by their names in the manual ("j", "C-d", "Enter") and
 * separated by spaces; anything else ("/spy") is typed letter by letter. */
void screen_test_keys(struct screen_test *test, const char *keys);
void screen_test_mouse(
    struct screen_test *test, enum mouse_kind kind, int row, int column);
/* Draws, and fails the test unless every cell is safe and fits. */
const struct grid *screen_test_draw(struct screen_test *test);
/* Draws and compares with the saved screen of that name; fails the test and
 * prints both when they differ. */
void screen_test_expect(struct screen_test *test, const char *name);
/* The same for any text in place of the screen. */
void screen_test_expect_text(const char *name, const struct str *drawn);
/* Sizes the app to 40x120, 24x80 and 12x40 in turn and expects NAME-120x40,
 * NAME-80x24, NAME-40x12. */
void screen_test_expect_sizes(struct screen_test *test, const char *name);
/* Appends the row that the cursor is in, without the spaces at its end. */
void screen_test_cursor_row(struct screen_test *test, struct str *out);
/* Fails the test unless a row of the screen contains this text. */
void screen_test_shows(struct screen_test *test, const char *text);
void screen_test_shows_not(struct screen_test *test, const char *text);

#endif
