/* SPDX-License-Identifier: MIT */
/*
 * screen: the table of functions through which the app runs a screen.
 *
 * The app keeps a stack of screens and shows the top one.  It does what all
 * screens have in common: counts and half-typed keys, the status bar,
 * messages, the find prompt, marking, comparing, reloading.  The rest is the
 * screen's.  A screen is a struct that begins with `struct screen`, and its
 * header declares the one function that makes it:
 *
 *	struct recent_view {
 *		struct screen screen;
 *		struct list list;
 *		...
 *	};
 *
 *	struct screen *recent_view_new(const struct screen_env *env)
 *	{
 *		struct recent_view *view = mem_zalloc(1, sizeof(*view));
 *		screen_init(&view->screen, &ops, env, &view->list, true);
 *		return &view->screen;
 *	}
 *
 * The functions of the table are called in this order:
 *
 *	opened		load, resize
 *	in use		key, act, mouse, draw, ... in any order
 *	new size	resize
 *	reload		unload, load, resize
 *	closed		unload, release
 *
 * Between load and unload a screen may hold pointers and entry numbers of the
 * library.  What must outlive a reload (which article, the place in it) it
 * keeps by path or id.
 *
 * A key goes to the first of these that takes it:
 *
 *	1. the app's own prompts (`/`, `:`), while one is open
 *	2. the screen's `key`
 *	3. the keymap; then, with the action that the keys came to,
 *	   the screen's `act`, window_move, and last the app's own actions
 *
 * So a screen can give an action of the app a meaning of its own, and need
 * not handle those that move.
 *
 * A screen must have a name, scope and hints, and load, resize, release, draw
 * and title.  All other members are marked optional and may be NULL;
 * views/frame/window.h says how such a screen moves, scrolls and finds.
 */
#ifndef VIEWS_FRAME_SCREEN_H
#define VIEWS_FRAME_SCREEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "base/state.h"
#include "base/str.h"
#include "news/library/library.h"
#include "ui/action.h"
#include "ui/find/find.h"
#include "ui/grid.h"
#include "ui/key.h"
#include "ui/keymap.h"
#include "ui/list.h"
#include "ui/mouse.h"
#include "views/frame/effect.h"

struct screen;
struct prompt_history;

/* What every screen may use.  The app owns it; it outlives the screens. */
struct screen_env {
	struct library *library;
	const struct keymap *keymap;
	struct state *state; /* kept for the next run: screens put things into
			      * it, the shell saves it */
	int64_t now;	     /* seconds since 1970 */
	const struct err_list
	    *complaints; /* of the configuration; NULL: none */
	bool plain;	 /* for screen readers: lines and words, one thing at a
		       * time, no panes, columns or signs; the cursor is on
		       * the line that is read */
	bool marked;	 /* an article is marked as A ... */
	size_t mark;	 /* ... and this is its entry */
	struct prompt_history *commands; /* that articles were piped to */
	struct prompt_history *searches;
};

/* What a screen asks of the app in its reply. */
enum screen_want {
	SCREEN_NOTHING,
	SCREEN_PUSH,   /* show `screen` above this one; the app takes it over */
	SCREEN_BACK,   /* close this one */
	SCREEN_EFFECT, /* do `effect`; the app takes it over */
};

/* Zeroed by the app before it is passed to a screen. */
struct screen_reply {
	enum screen_want want;
	struct screen *screen;
	struct effect effect;
	char message[ERR_LEN]; /* shown in the last row until the next key; may
				* hold unsafe text (screen_say) */
	bool is_error;
};

/* Where the user is on a screen. */
struct screen_place {
	size_t cursor, top;
	size_t more; /* whatever else the screen needs to come back */
};

/* A key in the status bar: its action (the keymap has the key) and a word or
 * two on what it does here.  In a table the most important comes first, and
 * those at the end are left out when there is no room; the key of the help is
 * always shown. */
struct screen_hint {
	enum action action;
	const char *label;
};

/* A sign that the screen draws, explained in the help. */
struct screen_sign {
	const char *sign, *meaning;
};

enum {
	SCREEN_ARTICLES = 2, /* articles that a screen shows, at most */
	SCREEN_WHEEL = 3,    /* lines that the wheel scrolls */
};

struct screen_ops {
	/* What it is. */

	const char *name; /* "reader", for the help's title */
	/* What `/` looks through ("list"), when that is not all there is to
	 * see: "no match in the list".  Optional. */
	const char *found_in;
	enum action_scope scope;	 /* the keys that mean something here */
	const struct screen_hint *hints; /* ended by ACTION_NONE */
	const struct screen_sign *signs; /* ended by NULL.  Optional. */
	const struct screen_sign *plain_signs; /* the same for plain screens */

	/* Its life. */

	/* Takes from the library what is to be shown.  False with the reason
	 * when there is nothing to show any longer (the file is gone); the app
	 * then closes the screen. */
	bool (*load)(struct screen *screen, struct err *err);
	/* Lets go of everything borrowed from the library; called also after a
	 * load that failed.  Optional. */
	void (*unload)(struct screen *screen);
	/* Lays the contents out for screen->rows x screen->columns, which the
	 * app has set to the room above the status bar: at least 4 x 20. */
	void (*resize)(struct screen *screen);
	/* Frees what the screen owns and then, with screen_release, itself. */
	void (*release)(struct screen *screen);

	/* Keys and the mouse. */

	/* Does an action; `count` is the number typed before it, 0 for none.
	 * False to leave the action to the window and the app.  Optional. */
	bool (*act)(struct screen *screen, enum action action, int count,
	    struct screen_reply *reply);
	/* Takes a key before the keymap sees it, for screens with a prompt;
	 * false to leave it to the keymap.  Optional. */
	bool (*key)(
	    struct screen *screen, uint32_t key, struct screen_reply *reply);
	/* Whether keys go into a prompt of the screen now; the status bar then
	 * shows the prompt's keys.  Optional. */
	bool (*is_typing)(const struct screen *screen);
	/* Takes a click or a turn of the wheel at a row and column of the
	 * screen.  False to let the wheel scroll the window.  Optional. */
	bool (*mouse)(struct screen *screen, const struct mouse *mouse,
	    struct screen_reply *reply);
	/* The mouse moves with its button held, perhaps beyond the screen, or
	 * the button is released.  Optional. */
	void (*drag)(struct screen *screen, const struct mouse *mouse);
	/* The window was moved by window.h; for screens that have to follow
	 * the cursor.  Optional. */
	void (*moved)(struct screen *screen);

	/* Drawing; none of these changes the screen. */

	/* Draws into `area` and places the cursor in it. */
	void (*draw)(
	    const struct screen *screen, struct grid *grid, struct rect area);
	/* Draws the last row of the terminal, with the cursor, while the
	 * screen asks for something there; false when it does not.
	 * Optional. */
	bool (*last_line)(
	    const struct screen *screen, struct grid *grid, struct rect area);
	/* Appends a title for the status bar ("Rediff: US and China agree");
	 * may be unsafe text. */
	void (*title)(const struct screen *screen, struct str *out);
	/* Appends where the user is ("34 %"), in a few columns.  Optional:
	 * by default, the place in the window. */
	void (*status)(const struct screen *screen, struct str *out);

	/* Articles. */

	/* The article under the cursor, false for none.  With this function
	 * marking, comparing, starring and the like work on the screen.
	 * Optional. */
	bool (*entry)(const struct screen *screen, size_t *entry);
	/* The articles on the screen, to which a search opened from here can
	 * be limited; returns how many.  Optional: by default, that under the
	 * cursor. */
	size_t (*articles)(
	    const struct screen *screen, size_t entries[SCREEN_ARTICLES]);

	/* Slow work. */

	/* Does a little work, no longer than a key may wait.  Called between
	 * keys while screen->is_busy, which it clears at the end.
	 * Optional. */
	void (*work)(struct screen *screen);

	/* Finding (`/`). */

	/* The texts to look through: how many, and each.  Optional, both
	 * together.  Whenever the texts change, set screen->finder.stale; draw
	 * them with find_draw, which lights the matches. */
	size_t (*n_texts)(const struct screen *screen);
	struct slice (*text)(const struct screen *screen, size_t index);
	/* The next four are optional when text i is row i of the window. */

	/* Where finding begins: a text and a byte of it. */
	struct find_match (*find_from)(const struct screen *screen);
	/* Brings a match into view and the cursor to it. */
	void (*reveal)(struct screen *screen, struct find_match match);
	/* Where the user is, and going back there when a find is given up. */
	struct screen_place (*place)(const struct screen *screen);
	void (*restore)(struct screen *screen, struct screen_place place);
};

/* What the app knows of every screen; first member of each. */
struct screen {
	const struct screen_ops *ops;
	const struct screen_env *env;
	int rows, columns; /* the room it has, set by the app */
	bool is_busy;	   /* set by the screen: there is work to do */
	/* What the keys move; the screen may point it at another list.  Either
	 * a list with a cursor, or lines of text without one: then the list's
	 * `top` is what moves, and its cursor counts on plain screens only. */
	struct list *window;
	bool has_cursor;
	struct find finder;
};

/* Sets up the screen at the beginning of a zeroed struct. */
void screen_init(struct screen *screen, const struct screen_ops *ops,
    const struct screen_env *env, struct list *window, bool has_cursor);
/* Frees the finder and the struct that begins with the screen. */
void screen_release(struct screen *screen);

/* Set the reply's message, formatted as by printf, as news or as an error. */
void screen_say(struct screen_reply *reply, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void screen_complain(struct screen_reply *reply, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The screen's texts, as its finder takes them; the screen must have
 * n_texts. */
struct find_texts screen_texts(const struct screen *screen);

/* Appends the name of the first key bound to an action; nothing when there is
 * none. */
void screen_key(const struct screen_env *env, enum action_scope scope,
    enum action action, struct str *out);

/* The newest article of the outlet `step` outlets (1 or -1) after that of
 * entry `b`, in the library's order and round its ends; entry `a` is passed
 * over.  False when there is no other outlet with an article. */
bool screen_next_outlet(
    const struct screen_env *env, size_t a, size_t b, int step, size_t *entry);

#endif
