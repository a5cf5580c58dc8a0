/* SPDX-License-Identifier: MIT */
/*
 * effect: something to be done outside the program, asked for by a screen.
 *
 * The screen asks the app, and the app the shell, which alone runs programs
 * and writes files.  The text of an effect may come from an article: the shell
 * passes it on as data and never runs it.  The one command that is run is the
 * user's own (EFFECT_PIPE).
 */
#ifndef VIEWS_FRAME_EFFECT_H
#define VIEWS_FRAME_EFFECT_H

#include <stddef.h>

#include "base/str.h"

enum effect_kind {
	EFFECT_NONE,
	EFFECT_BROWSE,	     /* open the address `what` in the browser */
	EFFECT_COPY,	     /* `what` to the clipboard */
	EFFECT_COPY_ARTICLE, /* `entry` as text to the clipboard */
	EFFECT_SAVE,	     /* `entry` as text to the new file `what` */
	EFFECT_PIPE,	     /* `entry` as text to the user's command `what` */
	EFFECT_TRY_THEME,    /* draw in the theme `what`; "": the user's own */
	EFFECT_SET,	     /* `what` is "theme=light"; with "theme" or
			* "" (all): only says what is set */
	EFFECT_CONFIG,	     /* read the configuration again */
};

struct effect {
	enum effect_kind kind;
	struct str what; /* raw, perhaps from an article: unsafe to show */
	size_t entry;	 /* of the library */
};

/* Appends a description for a message: "open https://a.example". */
void effect_describe(const struct effect *effect, struct str *out);
void effect_release(struct effect *effect);

#endif
