/* SPDX-License-Identifier: MIT */
/*
 * app: the whole program, without a terminal.
 *
 * Keys go in, a grid comes out; time, size and files come from outside.  The
 * shell feeds it from ncurses, the tests and --script from a file:
 *
 *	app_resize(app, rows, columns);
 *	request = app_key(app, 'j');
 *	app_draw(app, &grid);
 */
#ifndef VIEWS_APP_APP_H
#define VIEWS_APP_APP_H

#include <stdbool.h>
#include <stdint.h>

#include "base/state.h"
#include "news/library/library.h"
#include "ui/grid.h"
#include "ui/key.h"
#include "ui/keymap.h"
#include "ui/mouse.h"
#include "views/frame/effect.h"

struct app;

struct app_options {
	bool plain;  /* screens that screen readers can follow: one thing at a
		      * time, in words, the cursor on the line that is read */
	int64_t now; /* seconds since 1970, for "3 years ago" */
	const struct keymap *keymap; /* NULL: the default keys; borrowed */
	struct state *state; /* NULL: nothing is kept; borrowed.  The app puts
			      * values into it and never saves it */
	const struct err_list *complaints; /* about the configuration, listed
			     * among the problems; NULL: none; borrowed */
	const char *themes; /* that `:theme` offers: "dark, light"; NULL: the
			     * built-in ones */
};

/* What the app asks of whoever feeds it. */
enum app_request {
	APP_CONTINUE,
	APP_QUIT,
	APP_SUSPEND,
	APP_REDRAW, /* clear the terminal and draw it again */
	APP_EFFECT, /* do app_effect; report the result by app_message */
};

/* `library` is borrowed and must outlive the app. */
struct app *app_new(struct library *library, const struct app_options *options);
void app_resize(struct app *app, int rows, int columns);
enum app_request app_key(struct app *app, uint32_t key);
enum app_request app_mouse(struct app *app, const struct mouse *mouse);
/* Whether a sequence of keys is half typed and app_pause would help. */
bool app_waits(const struct app *app);
/* No key has come for a while: shows the keys that may follow. */
void app_pause(struct app *app);
/* Whether there is work left to do between keys.  app_work does a little of
 * it, some hundredths of a second; app_settle does all of it. */
bool app_is_busy(const struct app *app);
void app_work(struct app *app);
void app_settle(struct app *app);
/* The effect that APP_EFFECT asks for; borrowed until the next key. */
const struct effect *app_effect(const struct app *app);
/* Draws the top screen; the grid has the size of the last app_resize (any
 * other size is drawn clipped).  Below 20x5 it says "too small". */
void app_draw(const struct app *app, struct grid *grid);
/* Shows a message in the last line until the next key. */
void app_message(struct app *app, const char *text, bool is_error);
/* Shows a message that says how many problems there are with the files and
 * the configuration, and which key lists them; nothing when there are none. */
void app_problems(struct app *app);
/* To be called after the configuration was read again: the screens then show
 * the new keys and complaints. */
void app_refresh(struct app *app);
/* Makes the screens plain or not; every place stays. */
void app_use_plain(struct app *app, bool plain);
/* On the first start, shows how to compare; nothing when a message is shown
 * already. */
void app_greet(struct app *app);
/* Opens an article, or compares two, as the user would by keys. */
void app_open(struct app *app, size_t entry);
void app_compare(struct app *app, size_t entry_a, size_t entry_b);
void app_free(struct app *app);

#endif
