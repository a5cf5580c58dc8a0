/* SPDX-License-Identifier: MIT */
/*
 * screen: the whole program in a test: keys in, a screen out.
 *
 *	struct screen_test test;
 *	screen_test_open(&test, "seeds");
 *	screen_test_size(&test, 24, 80);
 *	screen_test_keys(&test, "j j Enter /spy Enter n");
 *	screen_test_expect(&test, "reader-find");
 *	screen_test_close(&test);
 *
 * A saved screen is tests/screens/expected/NAME.screen, as grid_dump makes
 * it; UPDATE=1 in the environment writes it anew.
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
	bool is_hasty; /* the next key does not wait for the app's work */
};

/* Opens the app on files and folders, divided by colons. */
void screen_test_open(struct screen_test *test, const char *paths);
/* The same with what an earlier run kept; borrowed. */
void screen_test_open_with(
    struct screen_test *test, const char *paths, struct state *state);
/* The same with plain screens. */
void screen_test_open_plain(struct screen_test *test, const char *paths);
void screen_test_close(struct screen_test *test);
void screen_test_size(struct screen_test *test, int rows, int columns);
/* Presses keys: names of keys as in the manual ("j", "C-d", "Enter"), divided
 * by spaces; what is no such name ("/spy") is typed letter by letter. */
void screen_test_keys(struct screen_test *test, const char *keys);
void screen_test_mouse(
    struct screen_test *test, enum mouse_kind kind, int row, int column);
/* Draws, and fails the test unless every cell is safe and fits. */
const struct grid *screen_test_draw(struct screen_test *test);
/* Draws and compares with the saved screen of that name; prints both when
 * they differ. */
void screen_test_expect(struct screen_test *test, const char *name);
/* Compares any text with the saved one of that name, in the same way. */
void screen_test_expect_text(const char *name, const struct str *drawn);
/* Sizes the app to 40x120, 24x80 and 12x40 in turn and expects NAME-120x40,
 * NAME-80x24, NAME-40x12. */
void screen_test_expect_sizes(struct screen_test *test, const char *name);
/* Appends the row that the cursor stands in, without the spaces at its end. */
void screen_test_cursor_row(struct screen_test *test, struct str *out);
/* Fails unless some row of the screen has this text in it. */
void screen_test_shows(struct screen_test *test, const char *text);
void screen_test_shows_not(struct screen_test *test, const char *text);

#endif
