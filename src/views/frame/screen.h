/* SPDX-License-Identifier: MIT */
/*
 * screen: what a screen is to the app: one table of functions.
 *
 * The app keeps a stack of screens and shows the top one.  It owns what all
 * of them have in common: pending keys and counts, the status bar and the
 * message in the last row, the find prompt, the mark, reloading.  A screen
 * is a struct that begins with `struct screen`, made by its own NAME_new:
 *
 *	struct reader_view {
 *		struct screen screen;
 *		...
 *	};
 *	struct screen *reader_view_new(const struct screen_env *env, ...);
 *
 * Its life: NAME_new, then load, then resize, then anything, and in the end
 * unload and release.  A reload is unload, load, resize.  Between load and
 * unload a screen may hold pointers and entry numbers of the library; what
 * must outlive that (which article, the place in it) it keeps by path.
 *
 * Functions marked optional may be NULL.
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
	struct state *state; /* what is kept for the next run; screens put
			      * things into it, the shell saves it */
	int64_t now;	     /* seconds since 1970 */
	const struct err_list *complaints; /* as app_options has it */
	bool plain;			   /* here too */
	bool marked;			 /* whether an article is marked as A */
	size_t mark;			 /* its entry */
	struct prompt_history *commands; /* that articles were piped to */
	struct prompt_history *searches;
};

/* What a screen asks of the app, beside having dealt with a key itself. */
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
	char message[ERR_LEN]; /* for the last row until the next key; need
				* not be safe to show */
	bool is_error;
};

/* Where the user is on a screen; what else there is to keep is the screen's
 * own to know. */
struct screen_place {
	size_t cursor, top, more;
};

/* A key in the status bar: its action (the key is the keymap's) and a word
 * or two of what it does here.  Most important first; what does not fit is
 * left out.  The key of the
 * help is always there. */
struct screen_hint {
	enum action action;
	const char *label;
};

/* A sign that the screen shows, for the help. */
struct screen_sign {
	const char *sign, *meaning;
};

enum {
	SCREEN_ARTICLES = 2,
	SCREEN_WHEEL = 3, /* lines that the wheel scrolls */
};

struct screen_ops {
	const char *name;  /* "reader", for the help's title */
	const char *finds; /* what finding looks in ("list"), where there
			    * is more to be seen.  Optional. */
	enum action_scope scope;
	const struct screen_hint *hints;       /* ended by ACTION_NONE */
	const struct screen_sign *signs;       /* ended by NULL.  Optional. */
	const struct screen_sign *plain_signs; /* where screens are plain */

	/* Takes what it needs from the library.  False with the reason when
	 * it cannot show anything any more; the app then closes it. */
	bool (*load)(struct screen *screen, struct err *err);
	/* Lets go of everything borrowed from the library.  Optional.  Called
	 * before each load but the first, and before release. */
	void (*unload)(struct screen *screen);
	/* Lays the contents out for screen->rows x screen->columns, which the
	 * app has set: the room above the status bar.  At least 4 x 20. */
	void (*resize)(struct screen *screen);
	void (*release)(struct screen *screen); /* frees the screen too */

	/* Does an action; `count` is the number typed before it, 0 without
	 * one.  False when the action means nothing of its own here: one that
	 * moves then moves the window.  Optional. */
	bool (*act)(struct screen *screen, enum action action, int count,
	    struct screen_reply *reply);
	/* Takes a key before the keymap sees it; true when it did.  For
	 * screens with a prompt.  Optional. */
	bool (*key)(
	    struct screen *screen, uint32_t key, struct screen_reply *reply);
	/* Whether keys are typed into a prompt now.  Optional. */
	bool (*is_typing)(const struct screen *screen);
	/* `mouse` is counted inside the screen.  Optional: a wheel that is
	 * not taken scrolls the window. */

	bool (*mouse)(struct screen *screen, const struct mouse *mouse,
	    struct screen_reply *reply);
	/* The mouse moves with its button held, which may lead it outside, or
	 * lets go of it.  Optional. */
	void (*drag)(struct screen *screen, const struct mouse *mouse);

	/* Draws into `area`, in which it also places the cursor. */
	void (*draw)(
	    const struct screen *screen, struct grid *grid, struct rect area);
	/* Draws the last row of the terminal, and the cursor in it, while the
	 * screen asks for something there; false when it does not.
	 * Optional. */
	bool (*last_line)(
	    const struct screen *screen, struct grid *grid, struct rect area);
	/* Appends what this is ("Rediff: US and China agree"), raw. */
	void (*title)(const struct screen *screen, struct str *out);
	/* The window was moved for the screen, which may have to follow.
	 * Optional. */
	void (*moved)(struct screen *screen);
	/* Appends where the user is in it ("34 %"), short.  Optional: else the
	 * place of the window. */
	void (*status)(const struct screen *screen, struct str *out);

	/* The article under the cursor; with it, marking and comparing work
	 * on this screen.  Optional. */
	bool (*entry)(const struct screen *screen, size_t *entry);

	/* The articles that it shows, at most SCREEN_ARTICLES; returns how
	 * many.  A search can be kept to them.  Optional: else it is that
	 * under the cursor. */
	size_t (*articles)(
	    const struct screen *screen, size_t entries[SCREEN_ARTICLES]);

	/* Does a bit of what is left to do, no longer than a key may wait,
	 * while screen->is_busy.  Optional. */
	void (*work)(struct screen *screen);

	/* What `/` looks through.  Optional, both.  A screen whose texts
	 * change sets screen->finder.stale, and lights the matches as it
	 * draws (find_draw, find_matches). */
	size_t (*n_texts)(const struct screen *screen);
	struct slice (*text)(const struct screen *screen, size_t index);
	/* These four are optional where the texts are the rows of the window
	 * (views/frame/window.h).
	 * Where finding begins: a text and a byte of it. */
	struct find_match (*find_from)(const struct screen *screen);
	/* Brings a match into view and the cursor to it. */
	void (*reveal)(struct screen *screen, struct find_match match);
	/* For a find that is given up. */
	struct screen_place (*place)(const struct screen *screen);
	void (*restore)(struct screen *screen, struct screen_place place);
};

/* What the app knows of every screen; first member of each. */
struct screen {
	const struct screen_ops *ops;
	const struct screen_env *env;
	int rows, columns; /* the room it has */
	bool is_busy;	   /* there is work that keys need not wait for */
	/* What the keys move: a list with a cursor, or a window on lines,
	 * whose cursor counts only where screens are plain. */
	struct list *window;
	bool has_cursor;
	struct find finder;
};

/* Sets up the screen that a zeroed struct begins with. */
void screen_init(struct screen *screen, const struct screen_ops *ops,
    const struct screen_env *env, struct list *window, bool has_cursor);
/* Frees the struct that begins with the screen, and the finder in it. */
void screen_release(struct screen *screen);

/* Sets the reply's message, formatted as by printf. */
void screen_say(struct screen_reply *reply, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void screen_complain(struct screen_reply *reply, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* The screen's texts, for its finder.  The screen must have some. */
struct find_texts screen_texts(const struct screen *screen);

/* Appends the name of the first key that does an action; nothing when it has
 * none. */
void screen_key(const struct screen_env *env, enum action_scope scope,
    enum action action, struct str *out);

/* The newest article of the outlet that is `step` outlets (1 or -1) away from
 * that of entry `b`, going round and passing over articles that are `a`.
 * False when there is no other. */
bool screen_next_outlet(
    const struct screen_env *env, size_t a, size_t b, int step, size_t *entry);

#endif
